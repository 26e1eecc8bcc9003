import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './history-verification.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'a contradiction',
    { verifications: [{ what: 'employer', of: 'Alpha', outcome: 'contradicted', independent: true }] },
    'contradicted',
  ],
  ['silence', { verifications: [{ what: 'education', outcome: 'not-confirmed' }] }, 'unconfirmed'],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([['a confirmation', { verifications: [{ what: 'employer', outcome: 'confirmed' }] }]])(
  'innocent: %s',
  async (_, input) => {
    expect(await titles(input)).toEqual([])
  },
)

test('attack: silence through a contact found independently', async () => {
  const verifications = [{ what: 'employer', of: 'Alpha', outcome: 'not-confirmed', independent: true }]
  expect(await titles({ verifications })).toEqual([detector.signals.independent?.title])
})
