import { expect, test } from 'vitest'
import { applicationOf, categorised, hits } from '../testing.ts'
import detector from './logistics-mail-drop.ts'

const CONTEXT = categorised({ '1 elm st, 94110': 'mail-drop' })

const titles = async (input: object) =>
  hits(detector, await applicationOf(input), CONTEXT).map(({ title }) => title)

test.each([
  [
    'a mailbox store',
    { addresses: { shipping: { street: '1 Elm Street', postcode: '94110', country: 'US' } } },
    'drop',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  ['a home', { addresses: { shipping: { street: '9 Oak Road', postcode: '60601', country: 'US' } } }],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
