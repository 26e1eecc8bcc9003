import { expect, test } from 'vitest'
import { companyOf, hits } from '../testing.ts'
import detector from './logistics-shared-destination.ts'

/** What is found in the first of several applications. */
const titles = async (inputs: object[]) => {
  const [first] = await companyOf(...inputs)
  return first ? hits(detector, first).map(({ title }) => title) : []
}

test.each([
  [
    'three names',
    [
      {
        names: { applied: 'Ada Winter' },
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
      },
      {
        names: { applied: 'Bo Sommer' },
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
      },
      {
        names: { applied: 'Carl Herbst' },
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
      },
    ],
    'strangers',
  ],
  [
    'two names',
    [
      {
        names: { applied: 'Ada Winter' },
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
      },
      {
        names: { applied: 'Bo Sommer' },
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
      },
    ],
    'pair',
  ],
  [
    'siblings, as context',
    [
      {
        names: { applied: 'Ada Winter' },
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
      },
      {
        names: { applied: 'Tom Winter' },
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
      },
    ],
    'household',
  ],
])('attack: %s', async (_, inputs, signal) => {
  expect(await titles(inputs)).toContain(detector.signals[signal]?.title)
})

test.each([
  [
    'another house',
    [
      {
        names: { applied: 'Ada Winter' },
        addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
      },
      {
        names: { applied: 'Bo Sommer' },
        addresses: { shipping: { street: '3 Elm Street', postcode: '94110' } },
      },
    ],
  ],
])('innocent: %s', async (_, inputs) => {
  expect(await titles(inputs)).toEqual([])
})
