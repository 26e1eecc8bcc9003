import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './money-changed.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'twice in a month',
    {
      payout: { at: '2026-03-01', account: 'C' },
      payoutHistory: [
        { at: '2026-01-01', account: 'A' },
        { at: '2026-02-01', account: 'B' },
      ],
    },
    'often',
  ],
  [
    'soon after the hire',
    {
      stage: 'hired',
      payout: { at: '2026-01-20', account: 'B' },
      payoutHistory: [{ at: '2026-01-01', account: 'A' }],
    },
    'soon',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'a change after years',
    {
      stage: 'hired',
      payout: { at: '2026-01-20', account: 'B' },
      payoutHistory: [{ at: '2024-01-01', account: 'A' }],
    },
  ],
  [
    'the same account confirmed',
    { payout: { at: '2026-03-01', account: 'A' }, payoutHistory: [{ at: '2026-01-01', account: 'A' }] },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
