import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './history-profile-differs.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'another name',
    { names: { applied: 'Ada Winter' }, profiles: [{ source: 'a profile', name: 'Bo Sommer' }] },
    'name',
  ],
  [
    'other dates',
    {
      work: [{ employer: 'Alpha GmbH', from: '2022-01' }],
      profiles: [{ source: 'a profile', work: [{ employer: 'Alpha', from: '2018-01' }] }],
    },
    'dates',
  ],
  [
    'other employers',
    {
      work: [{ employer: 'Alpha' }, { employer: 'Beta' }],
      profiles: [{ source: 'a profile', work: [{ employer: 'Gamma' }, { employer: 'Delta' }] }],
    },
    'employers',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'an old profile',
    {
      work: [
        { employer: 'Alpha', from: '2022-01' },
        { employer: 'Beta', from: '2019-01' },
      ],
      profiles: [{ source: 'a profile', work: [{ employer: 'Beta', from: '2019-03' }] }],
    },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
