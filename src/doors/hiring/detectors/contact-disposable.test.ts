import { expect, test } from 'vitest'
import type { Category, CategoryLookup } from '../../../core/category.ts'
import { applicationOf, hits } from '../testing.ts'
import detector from './contact-disposable.ts'

const LISTED: Record<string, Category> = {
  'throwaway.example': 'disposable-mail',
  'alias.example': 'alias-mail',
}

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
  ['a throw-away address', { emails: ['a@throwaway.example'] }, 'disposable'],
  ['an alias', { emails: ['a@alias.example'] }, 'alias'],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([['a mailbox', { emails: ['a@mail.example'] }]])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
