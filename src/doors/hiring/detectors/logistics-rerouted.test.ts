import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './logistics-rerouted.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  ['on the way', { shipments: [{ what: 'laptop', asked: 're-route' }] }, 'rerouted'],
  ['another address', { shipments: [{ what: 'laptop', asked: 'other-address' }] }, 'other'],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([['as agreed', { shipments: [{ what: 'laptop', asked: 'as-agreed' }] }]])(
  'innocent: %s',
  async (_, input) => {
    expect(await titles(input)).toEqual([])
  },
)
