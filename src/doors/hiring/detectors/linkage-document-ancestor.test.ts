import { expect, test } from 'vitest'
import type { Application } from '../application.ts'
import type { SharedKind } from '../linkage/company.ts'
import { applicationOf, hits } from '../testing.ts'
import detector from './linkage-document-ancestor.ts'

const ancestors = async (values: string[], sameName = false): Promise<Application> => {
  const others = [
    { application: 'app-2', part: 'resume', sameName, relatedName: sameName, sameReferrer: false },
  ]
  const shared = values.map((value) => ({
    kind: 'document ancestor' as const,
    value,
    part: 'resume',
    others,
    count: 2,
  }))
  const one = await applicationOf({
    documents: [{ name: 'cv.txt', bytes: Buffer.from('x').toString('base64') }],
  })
  return { ...one, company: { compared: 1, shared, links: [] } }
}

const titles = (application: Application) => hits(detector, application).map(({ title }) => title)

test('attack: one document saved again, and saved states in common', async () => {
  expect(titles(await ancestors(['uuid:3d5c1f80-7b11-4a']))).toEqual([detector.signals.file?.title])
  expect(titles(await ancestors(['00A1B2C3', '00A1B2C4', '00A1B2C5']))).toEqual([
    detector.signals.revisions?.title,
  ])
})

test('attack: with anything else in common, but what colleagues share anyway, it says more', async () => {
  const one = await ancestors(['uuid:3d5c1f80-7b11-4a'])
  const withMore = (kind: SharedKind): Application => {
    const [first] = one.company.shared
    const shared = first ? [...one.company.shared, { ...first, kind, value: 'x', part: 'resume' }] : []
    return { ...one, company: { ...one.company, shared } }
  }
  for (const kind of ['paragraph', 'phone', 'mailbox', 'device', 'link'] as const)
    expect(titles(withMore(kind))).toEqual([detector.signals.document?.title])
  for (const kind of ['reference', 'work history', 'address'] as const)
    expect(titles(withMore(kind))).toEqual([detector.signals.file?.title])
})

test('innocent: one saved state in common, and the same person', async () => {
  expect(titles(await ancestors(['00A1B2C3', '00A1B2C4']))).toEqual([])
  expect(titles(await ancestors(['uuid:3d5c1f80-7b11-4a'], true))).toEqual([])
})
