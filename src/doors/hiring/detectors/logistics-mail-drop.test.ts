import { expect, test } from 'vitest'
import type { Category, CategoryLookup } from '../../../core/category.ts'
import { applicationOf, hits } from '../testing.ts'
import detector from './logistics-mail-drop.ts'

const LISTED: Record<string, Category> = { '1 elm st, 94110': 'mail-drop' }

const categories: CategoryLookup = {
  of: ({ value }) => {
    const category = LISTED[value]
    return category === undefined ? [] : [{ category, source: 'a list', date: 0, entry: value }]
  },
  has: () => true,
}

const titles = async (input: object) =>
  hits(detector, await applicationOf(input), { categories }).map(({ title }) => title)

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
