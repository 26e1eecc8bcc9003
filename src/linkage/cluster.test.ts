import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cluster } from './cluster.ts'

const edgesOf = (list: readonly (readonly [number, number, number])[]) => ({
  left: list.map(([one]) => one),
  right: list.map(([, other]) => other),
  probability: list.map(([, , probability]) => probability),
  size: list.length,
})

const group = (rows: readonly number[], probability: number) =>
  rows.flatMap((one, at) => rows.slice(at + 1).map((other) => [one, other, probability] as const))

test('one strong link between two groups does not make them one', () => {
  const edges = [...group([0, 1, 2, 3], 0.99), ...group([4, 5, 6, 7], 0.99), [3, 4, 0.98] as const]
  expect([...cluster(8, edgesOf(edges), 0.25)]).toEqual([0, 0, 0, 0, 4, 4, 4, 4])
})

test('enough weak links between two groups do', () => {
  const between = [0, 1, 2].flatMap((one) => [3, 4, 5].map((other) => [one, other, 0.4] as const))
  const edges = [...group([0, 1, 2], 0.99), ...group([3, 4, 5], 0.99), ...between]
  expect(new Set(cluster(6, edgesOf(edges), 0.25)).size).toBe(1)
})

test('a row that stands for many weighs as many', () => {
  const edges = edgesOf([
    [0, 1, 0.9],
    [1, 2, 0.8],
  ])
  expect([...cluster(3, edges, 0.25)]).toEqual([0, 0, 0])
  expect([...cluster(3, edges, 0.25, Int32Array.of(10, 1, 1))]).toEqual([0, 0, 2])
})

test('the order of pairs does not matter, and every cluster is called by its lowest row', () => {
  const edge = fc.tuple(
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 14 }),
    fc.double({ min: 0.1, max: 1, noNaN: true }),
  )
  const list = fc
    .uniqueArray(edge, {
      selector: ([one, other]) => `${Math.min(one, other)} ${Math.max(one, other)}`,
      maxLength: 40,
    })
    .map((edges) => edges.filter(([one, other]) => one < other))
  fc.assert(
    fc.property(list, (edges) => {
      const found = cluster(15, edgesOf(edges), 0.3)
      expect(cluster(15, edgesOf(edges.toReversed()), 0.3)).toEqual(found)
      for (const [row, root] of found.entries()) {
        expect(root).toBeLessThanOrEqual(row)
        expect(found[root]).toBe(root)
      }
    }),
  )
})
