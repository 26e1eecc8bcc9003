import { expect, test } from 'vitest'
import { documentWith } from '../documents/testing.ts'
import { applicationOf, hits } from '../testing.ts'
import detector from './document-dates.ts'

const count = async (created: number, receivedAt?: string) =>
  hits(detector, {
    ...(await applicationOf(receivedAt === undefined ? {} : { receivedAt })),
    documents: [documentWith({ created: { at: created } })],
  }).length

test('attack: made a month after it was handed in', async () => {
  expect(await count(Date.UTC(2026, 6, 1), '2026-06-01')).toBe(1)
  expect(await count(8.64e15)).toBe(1)
})

test('innocent: made before, or hours later by another clock', async () => {
  expect(await count(Date.UTC(2013, 11, 23), '2026-06-01')).toBe(0)
  expect(await count(Date.UTC(2026, 5, 1, 14), '2026-06-01')).toBe(0)
})
