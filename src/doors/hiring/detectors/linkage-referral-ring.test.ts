import { expect, test } from 'vitest'
import { companyOf, hits } from '../testing.ts'
import detector from './linkage-referral-ring.ts'

/** What is found in the first of several applications. */
const titles = async (inputs: object[]) => {
  const [first] = await companyOf(...inputs)
  return first ? hits(detector, first).map(({ title }) => title) : []
}

test.each([
  [
    'referred by one with whom more is shared',
    [
      {
        names: { applied: 'Ada Winter' },
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
        referrer: { application: 'app-2' },
      },
      {
        names: { applied: 'Bo Sommer' },
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
    ],
    'referral',
  ],
])('attack: %s', async (_, inputs, signal) => {
  expect(await titles(inputs)).toContain(detector.signals[signal]?.title)
})

test.each([
  [
    'a referral and nothing else',
    [
      { names: { applied: 'Ada Winter' }, referrer: { application: 'app-2' } },
      {
        names: { applied: 'Bo Sommer' },
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
    ],
  ],
])('innocent: %s', async (_, inputs) => {
  expect(await titles(inputs)).toEqual([])
})
