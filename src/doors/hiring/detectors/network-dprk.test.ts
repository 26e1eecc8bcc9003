import { expect, test } from 'vitest'
import type { Category, CategoryLookup } from '../../../core/category.ts'
import { applicationOf, hits } from '../testing.ts'
import detector from './network-dprk.ts'

const LISTED: Record<string, Category> = { '198.51.100.7': 'dprk' }

const categories: CategoryLookup = {
  of: ({ value }) => {
    const category = LISTED[value]
    return category === undefined ? [] : [{ category, source: 'a list', date: 0, entry: value }]
  },
  has: () => true,
}

const titles = async (input: object) =>
  hits(detector, await applicationOf(input), { categories }).map(({ title }) => title)

test.each([['a listed network', { connections: [{ ip: '203.0.113.1' }, { ip: '198.51.100.7' }] }, 'block']])(
  'attack: %s',
  async (_, input, signal) => {
    expect(await titles(input)).toEqual([detector.signals[signal]?.title])
  },
)

test.each([['another network', { connections: [{ ip: '203.0.113.1' }] }]])(
  'innocent: %s',
  async (_, input) => {
    expect(await titles(input)).toEqual([])
  },
)
