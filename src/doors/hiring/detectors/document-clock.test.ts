import { expect, test } from 'vitest'
import type { ApplicantDocument } from '../documents/document.ts'
import { documentWith } from '../documents/testing.ts'
import { applicationOf, hits } from '../testing.ts'
import detector from './document-clock.ts'

const MADE = Date.UTC(2026, 5, 1)
const found = async (created: NonNullable<ApplicantDocument['created']>, ...offsets: number[]) => {
  const connections = offsets.map((utcOffset) => ({ at: '2026-06-03T10:00:00Z', utcOffset }))
  return hits(detector, { ...(await applicationOf({ connections })), documents: [documentWith({ created })] })
}

test('attack: made nine hours apart from the device', async () => {
  const [finding] = await found({ at: MADE, utcOffset: 570 }, -240, -240)
  expect(finding).toMatchObject({ title: detector.signals.apart?.title, strength: 'context' })
  expect(finding?.where.text).toBe('UTC+9:30')
})

test.each<[string, NonNullable<ApplicantDocument['created']>, number[]]>([
  ['summer time', { at: MADE, utcOffset: 60 }, [120]],
  ['a service on UTC', { at: MADE }, [-240]],
  ['a device on UTC', { at: MADE, utcOffset: 540 }, [0]],
  ['made years ago', { at: Date.UTC(2022, 0, 1), utcOffset: 540 }, [-240]],
  ['one of the devices agrees', { at: MADE, utcOffset: 540 }, [-240, 540]],
])('innocent: %s', async (_, created, offsets) => {
  expect(await found(created, ...offsets)).toEqual([])
})
