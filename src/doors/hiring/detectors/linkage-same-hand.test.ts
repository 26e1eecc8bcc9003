import { expect, test } from 'vitest'
import { companyOf, hits } from '../testing.ts'
import detector from './linkage-same-hand.ts'

/** What is found in the first of several applications. */
const titles = async (inputs: object[]) => {
  const [first] = await companyOf(...inputs)
  return first ? hits(detector, first).map(({ title }) => title) : []
}

test.each([
  [
    'three of one hand',
    [
      {
        names: { applied: 'Ada Winter' },
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
      {
        names: { applied: 'Bo Sommer' },
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
      {
        names: { applied: 'Carl Herbst' },
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
    ],
    'ring',
  ],
  [
    'two of one hand',
    [
      {
        names: { applied: 'Ada Winter' },
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
      {
        names: { applied: 'Bo Sommer' },
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
    ],
    'much',
  ],
  [
    'a flat, with one thing that no household shares',
    [
      {
        names: { applied: 'Ada Winter' },
        addresses: { claimed: { street: '1 Elm Street', postcode: '94110' } },
        phones: ['+49 1512 3456789'],
        emails: ['x@mail.example'],
      },
      {
        names: { applied: 'Bo Sommer' },
        addresses: { claimed: { street: '1 Elm Street', postcode: '94110' } },
        phones: ['+49 1512 3456789'],
        emails: ['x@mail.example'],
      },
    ],
    'pair',
  ],
  [
    'one friend wrote both in one flat: no more than a pair',
    ['Ada Winter', 'Bo Sommer'].map((applied) => ({
      names: { applied },
      documents: [
        {
          name: 'cv.html',
          bytes: Buffer.from(
            `<html><head><meta name="author" content="Dora Lenz"></head><body><p>${'built ledgers in a small team for a bank of the north '.repeat(2)}</p></body></html>`,
          ).toString('base64'),
        },
      ],
      connections: [{ ip: '192.0.2.7', event: 'interview' }],
    })),
    'pair',
  ],
])('attack: %s', async (_, inputs, signal) => {
  expect(await titles(inputs)).toContain(detector.signals[signal]?.title)
})

test.each([
  [
    'a couple of two names with one account, phone and address',
    [
      {
        names: { applied: 'Ada Winter' },
        addresses: { claimed: { street: '1 Elm Street', postcode: '94110' } },
        phones: ['+49 1512 3456789'],
        payout: { account: 'DE00 1' },
      },
      {
        names: { applied: 'Bo Sommer' },
        addresses: { claimed: { street: '1 Elm Street', postcode: '94110' } },
        phones: ['+49 1512 3456789'],
        payout: { account: 'DE00 1' },
      },
    ],
  ],
  [
    'siblings',
    [
      {
        names: { applied: 'Ada Winter' },
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
      {
        names: { applied: 'Tom Winter' },
        phones: ['+49 1512 3456789'],
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
        payout: { account: 'DE00 1' },
      },
    ],
  ],
  ['nothing in common', [{ names: { applied: 'Ada Winter' } }, { names: { applied: 'Bo Sommer' } }]],
])('innocent: %s', async (_, inputs) => {
  expect(await titles(inputs)).toEqual([])
})
