import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './network-clock.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'a clock of nowhere in the country',
    {
      addresses: { claimed: { country: 'DE' } },
      connections: [{ utcOffset: 540 }, { utcOffset: 540 }, { utcOffset: 540 }],
    },
    'offset',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'summer time',
    {
      addresses: { claimed: { country: 'DE' } },
      connections: [{ utcOffset: 120 }, { utcOffset: 120 }, { utcOffset: 120 }],
    },
  ],
  [
    'a clock on UTC',
    {
      addresses: { claimed: { country: 'DE' } },
      connections: [{ utcOffset: 0 }, { utcOffset: 0 }, { utcOffset: 0 }],
    },
  ],
  [
    'a journey',
    {
      addresses: { claimed: { country: 'DE' } },
      connections: [{ utcOffset: 540 }, { utcOffset: 540 }, { utcOffset: 60 }],
    },
  ],
  [
    'one of many zones of a country',
    {
      addresses: { claimed: { country: 'US' } },
      connections: [{ utcOffset: -600 }, { utcOffset: -600 }, { utcOffset: -600 }],
    },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
