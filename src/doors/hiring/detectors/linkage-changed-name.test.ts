import { expect, test } from 'vitest'
import { companyOf, hits } from '../testing.ts'
import detector from './linkage-changed-name.ts'

/** What is found in the first of several applications. */
const titles = async (inputs: object[]) => {
  const [first] = await companyOf(...inputs)
  return first ? hits(detector, first).map(({ title }) => title) : []
}

test.each([
  [
    'turned down before under another name',
    [
      {
        names: { applied: 'Ada Winter' },
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
      {
        names: { applied: 'Bo Sommer' },
        stage: 'rejected',
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
    ],
    'unrelated',
  ],
  [
    'partly another name, as context',
    [
      {
        names: { applied: 'Ada Winter' },
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
      {
        names: { applied: 'Ada Sommer' },
        stage: 'rejected',
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
    ],
    'related',
  ],
])('attack: %s', async (_, inputs, signal) => {
  expect(await titles(inputs)).toContain(detector.signals[signal]?.title)
})

test.each([
  [
    'the same name',
    [
      {
        names: { applied: 'Ada Winter' },
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
      {
        names: { applied: 'Ada Winter' },
        stage: 'rejected',
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
    ],
  ],
  [
    'nothing in common',
    [
      { names: { applied: 'Ada Winter' } },
      {
        names: { applied: 'Bo Sommer' },
        stage: 'rejected',
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
    ],
  ],
])('innocent: %s', async (_, inputs) => {
  expect(await titles(inputs)).toEqual([])
})
