import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './history-impossible-dates.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  ['an end before the beginning', { work: [{ employer: 'Alpha', from: '2022-01', to: '2021-01' }] }, 'order'],
  ['a far future', { receivedAt: '2026-01-01', work: [{ employer: 'Alpha', from: '2028-01' }] }, 'future'],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  ['a new position', { receivedAt: '2026-01-01', work: [{ employer: 'Alpha', from: '2026-03' }] }],
  ['one month', { work: [{ employer: 'Alpha', from: '2022-01', to: '2022-01' }] }],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
