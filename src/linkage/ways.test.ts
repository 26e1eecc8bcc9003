import { expect, test } from 'vitest'
import { likeliestWays } from './ways.ts'

test('two that hardly know each other are joined by a third', () => {
  const direct = [
    [0, 0.1, 0.9],
    [0.1, 0, 0.8],
    [0.9, 0.8, 0],
  ]
  const ways = likeliestWays(3, (one, other) => direct[one]?.[other] ?? 0)
  expect(ways[1]).toBeCloseTo(0.72)
  expect(ways[3]).toBe(ways[1])
  expect(ways[2]).toBe(0.9)
})

test('a cluster too large for that keeps what pairs say themselves', () => {
  const ways = likeliestWays(300, (one, other) => (Math.abs(one - other) === 1 ? 1 : 0))
  expect(ways[2]).toBe(0)
  expect(ways[1]).toBe(1)
})
