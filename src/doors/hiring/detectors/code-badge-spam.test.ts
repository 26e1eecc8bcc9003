import { expect, test } from 'vitest'
import { apiDump, applicationWith } from '../code/testing.ts'
import { hits, unchecked } from '../testing.ts'
import detector from './code-badge-spam.ts'

const request = (owner: string, additions?: number) => ({
  type: 'PullRequestEvent',
  created_at: '2025-01-01T00:00:00Z',
  repo: { name: `${owner}/project` },
  payload: { action: 'opened', pull_request: additions === undefined ? {} : { additions, deletions: 1 } },
})
const many = (count: number, owner: (index: number) => string, additions?: number) =>
  Array.from({ length: count }, (_, index) => request(owner(index), additions))
const application = (events: object[]) => applicationWith(apiDump([], { events }))
const spread = (index: number) => `org-${index % 6}`

test('nearly all is trivial, at many organisations', async () => {
  const found = hits(detector, await application([...many(18, spread, 1), ...many(2, spread, 400)]))
  expect(found.map(({ strength, why }) => [strength, why])).toEqual([
    ['context', expect.stringContaining('18 of 20 pull requests and issues')],
  ])
})

test.each([
  ['few', many(10, spread, 1)],
  ['at one organisation', many(30, () => 'org', 1)],
  ['in own projects', many(30, () => 'adaquill', 1)],
  ['true work among it', [...many(15, spread, 1), ...many(10, spread, 90)]],
])('%s: nothing', async (_, events) => {
  expect(hits(detector, await application(events))).toEqual([])
})

test('events without sizes are not taken for work or for none', async () => {
  expect(unchecked(detector, await application(many(30, spread)))).toEqual([
    expect.stringContaining('how large'),
  ])
})
