import { expect, test } from 'vitest'
import type { Ring } from '../../api/hiring-records.ts'
import { after, stillThere } from './chosen.ts'

const node = (id: string) => ({ id, name: id, role: { sensitivity: 'ordinary' as const }, receivedAt: '' })
const edge = (from: string, to: string) => ({ from, to, kinds: [], because: [] })
const ring: Ring = {
  id: 'r',
  because: '',
  nodes: [node('a'), node('b'), node('c')],
  edges: [edge('a', 'b'), edge('b', 'c')],
}

test.each([
  ['ArrowRight', { node: 'a' }, { node: 'b' }],
  ['ArrowRight', { node: 'c' }, { node: 'a' }],
  ['ArrowLeft', { node: 'a' }, { node: 'c' }],
  ['ArrowDown', { node: 'c' }, { edge: 1 }],
  ['ArrowUp', { node: 'b' }, { edge: 1 }],
  ['ArrowDown', { edge: 1 }, { edge: 0 }],
  ['ArrowUp', { edge: 0 }, { edge: 1 }],
  ['ArrowLeft', { edge: 1 }, { node: 'b' }],
  ['ArrowRight', { edge: 1 }, { node: 'c' }],
  ['Tab', { node: 'a' }, undefined],
] as const)('%s from %o leads to %o', (key, from, to) => {
  expect(after(key, from, ring)).toEqual(to)
})

test('an application that shares nothing leads to nothing that is shared', () => {
  expect(after('ArrowDown', { node: 'a' }, { ...ring, edges: [] })).toBeUndefined()
})

test('what is gone gives way to the first application', () => {
  expect(stillThere({ node: 'b' }, ring)).toEqual({ node: 'b' })
  expect(stillThere({ node: 'gone' }, ring)).toEqual({ node: 'a' })
  expect(stillThere({ edge: 1 }, ring)).toEqual({ edge: 1 })
  expect(stillThere({ edge: 2 }, ring)).toEqual({ node: 'a' })
})
