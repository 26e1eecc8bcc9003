import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './logistics-other-address.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'another country',
    {
      addresses: {
        id: { street: 'Hauptstr. 5', postcode: '10115', country: 'DE' },
        shipping: { street: '1 Elm Street', postcode: '94110', country: 'US' },
      },
    },
    'abroad',
  ],
  [
    'another address',
    {
      addresses: {
        claimed: { street: '9 Oak Road', postcode: '60601', country: 'US' },
        shipping: { street: '1 Elm Street', postcode: '94110', country: 'US' },
      },
    },
    'other',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'the same, written otherwise',
    {
      addresses: {
        id: { street: '1 Elm Street', postcode: '94110', country: 'US' },
        shipping: { street: '1 Elm St.', postcode: '94110', country: 'US' },
      },
    },
  ],
  [
    'the payroll address',
    {
      addresses: {
        id: { street: '9 Oak Road', postcode: '60601', country: 'US' },
        payroll: { street: '1 Elm St.', postcode: '94110', country: 'US' },
        shipping: { street: '1 Elm St.', postcode: '94110', country: 'US' },
      },
    },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
