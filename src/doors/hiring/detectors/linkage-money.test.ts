import { expect, test } from 'vitest'
import { companyOf, hits } from '../testing.ts'
import detector from './linkage-money.ts'

/** What is found in the first of several applications. */
const titles = async (inputs: object[]) => {
  const [first] = await companyOf(...inputs)
  return first ? hits(detector, first).map(({ title }) => title) : []
}

test.each([
  [
    'one wallet, two names',
    [
      { names: { applied: 'Ada Winter' }, payout: { wallet: '0x52908400098527886E0F7030069857D2E4169EE7' } },
      { names: { applied: 'Bo Sommer' }, payout: { wallet: '0x52908400098527886e0f7030069857d2e4169ee7' } },
    ],
    'same',
  ],
  [
    'a couple, as context',
    [
      { names: { applied: 'Ada Winter' }, payout: { account: 'DE00 1' } },
      { names: { applied: 'Tom Winter' }, payout: { account: 'DE001' } },
    ],
    'household',
  ],
])('attack: %s', async (_, inputs, signal) => {
  expect(await titles(inputs)).toContain(detector.signals[signal]?.title)
})

test.each([
  [
    'two accounts',
    [
      { names: { applied: 'Ada Winter' }, payout: { account: 'DE00 1' } },
      { names: { applied: 'Bo Sommer' }, payout: { account: 'DE00 2' } },
    ],
  ],
])('innocent: %s', async (_, inputs) => {
  expect(await titles(inputs)).toEqual([])
})
