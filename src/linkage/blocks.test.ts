import { expect, test } from 'vitest'
import { Blocks } from './blocks.ts'

const rules = [
  { name: 'letters', keys: (text: string) => [...text] },
  { name: 'length', keys: (text: string) => [String(text.length)] },
]

const visits = (blocks: Blocks<string>, row: number, text: string) => {
  const seen: number[] = []
  blocks.add(row, text, (earlier) => seen.push(earlier))
  return seen
}

test('each earlier record that shares a key is visited once', () => {
  const blocks = new Blocks(rules)
  expect(visits(blocks, 0, 'ab')).toEqual([])
  expect(visits(blocks, 1, 'bc')).toEqual([0])
  expect(visits(blocks, 2, 'xyz')).toEqual([])
  expect(visits(blocks, 3, 'aab').sort()).toEqual([0, 1, 2])
})

test('a removed record is visited no more', () => {
  const blocks = new Blocks(rules)
  visits(blocks, 0, 'ab')
  visits(blocks, 1, 'ab')
  blocks.remove(0, 'ab')
  blocks.remove(7, 'never there')
  expect(visits(blocks, 2, 'ab')).toEqual([1])
})

test('in a wide block only the latest are visited, and the rest is counted', () => {
  const blocks = new Blocks([{ name: 'all', keys: () => ['same'] }])
  for (let row = 0; row < 150; row++) visits(blocks, row, 'x')
  expect(blocks.passedOver).toBe((49 * 50) / 2)
  expect(Math.min(...visits(blocks, 150, 'x'))).toBe(50)
})

test('a record with very many keys is compared with a limited number', () => {
  const blocks = new Blocks([{ name: 'each', keys: (text: string) => text.split(' ') }])
  const names = Array.from({ length: 1_000 }, (_, at) => `name${at}`)
  for (const [row, name] of names.entries()) visits(blocks, row, name)
  expect(visits(blocks, 1_000, names.join(' ')).length).toBe(200)
  expect(blocks.passedOver).toBe(800)
})
