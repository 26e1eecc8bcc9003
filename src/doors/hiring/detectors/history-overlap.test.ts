import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './history-overlap.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'three at once',
    {
      work: [
        { employer: 'Alpha', from: '2022-01', to: '2024-01', kind: 'full-time' },
        { employer: 'Beta', from: '2022-03', to: '2023-12', kind: 'full-time' },
        { employer: 'Gamma', from: '2022-06', to: '2023-06', kind: 'full-time' },
      ],
    },
    'several',
  ],
  [
    'two for over a year',
    {
      work: [
        { employer: 'Alpha', from: '2022-01', to: '2024-01', kind: 'full-time' },
        { employer: 'Beta', from: '2022-03', to: '2023-12', kind: 'full-time' },
      ],
    },
    'two',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'a notice period',
    {
      work: [
        { employer: 'Alpha', from: '2022-01', to: '2022-08', kind: 'full-time' },
        { employer: 'Beta', from: '2022-06', kind: 'full-time' },
      ],
    },
  ],
  [
    'part-time',
    {
      work: [
        { employer: 'Alpha', from: '2022-01', to: '2024-01', kind: 'part-time' },
        { employer: 'Beta', from: '2022-03', to: '2023-12', kind: 'full-time' },
      ],
    },
  ],
  [
    'years alone',
    {
      work: [
        { employer: 'Alpha', from: '2020', to: '2022', kind: 'full-time' },
        { employer: 'Beta', from: '2021', to: '2023', kind: 'full-time' },
        { employer: 'Gamma', from: '2021', to: '2023', kind: 'full-time' },
      ],
    },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
