import { expect, test } from 'vitest'
import type { RingEdge } from '../../api/hiring-records.ts'
import { layOut } from './layout.ts'

const ring = (size: number, linked: (a: number, b: number) => boolean) => {
  const nodes = Array.from({ length: size }, (_, index) => ({ id: `n${index}` }))
  const edges: RingEdge[] = []
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++)
      if (linked(a, b)) edges.push({ from: `n${a}`, to: `n${b}`, kinds: ['phone'], because: [] })
  return { nodes, edges }
}

const SHAPES: [string, number, (a: number, b: number) => boolean][] = [
  ['two', 2, () => true],
  ['a chain of 12', 12, (a, b) => b === a + 1],
  ['a star of 30', 30, (a) => a === 0],
  ['60 that are all linked', 60, () => true],
  [
    '60 in groups of six',
    60,
    (a, b) => Math.floor(a / 6) === Math.floor(b / 6) || (a % 6 === 0 && b % 6 === 0),
  ],
]

test.each(SHAPES)('%s: all inside, none over another, always the same', (_what, size, linked) => {
  const { nodes, edges } = ring(size, linked)
  const placed = layOut(nodes, edges)
  const points = [...placed.at.values()]
  expect(points).toHaveLength(size)
  for (const [index, { x, y }] of points.entries()) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(placed.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(placed.height)
    for (const other of points.slice(index + 1))
      expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(60)
  }
  expect(layOut(nodes, edges)).toEqual(placed)
})

test('an edge to an application that is gone is left out', () => {
  const { nodes } = ring(2, () => true)
  const edges = [{ from: 'n0', to: 'gone', kinds: [], because: [] }]
  expect(layOut(nodes, edges).at.size).toBe(2)
})
