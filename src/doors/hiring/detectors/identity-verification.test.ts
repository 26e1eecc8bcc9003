import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './identity-verification.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'a check that contradicts',
    { verifications: [{ what: 'identity', outcome: 'contradicted' }] },
    'contradicted',
  ],
  [
    'a check that could not confirm',
    { verifications: [{ what: 'identity', outcome: 'not-confirmed' }] },
    'unconfirmed',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'a second check that confirmed',
    {
      verifications: [
        { what: 'identity', outcome: 'not-confirmed' },
        { what: 'identity', outcome: 'confirmed' },
      ],
    },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
