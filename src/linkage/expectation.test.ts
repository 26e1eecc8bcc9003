import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maximise } from './expectation.ts'
import { Patterns } from './patterns.ts'
import { seededRandom } from './random.ts'

const LEVELS = [2, 3, 4]
const plain = LEVELS.map((count) => Array.from({ length: count }, () => false))
const before = LEVELS.map((count) => Array.from({ length: count }, () => 0.5))
const even = LEVELS.map((count) => Array.from({ length: count }, () => 1 / count))
const u = [
  [0.02, 0.98],
  [0.01, 0.04, 0.95],
  [0.01, 0.02, 0.07, 0.9],
]
const start = {
  prior: 0.1,
  m: [
    [0.8, 0.2],
    [0.8, 0.1, 0.1],
    [0.7, 0.1, 0.1, 0.1],
  ],
  u,
}

const pattern = fc.record({
  levels: fc
    .tuple(...LEVELS.map((count) => fc.integer({ min: -1, max: count - 1 })))
    .map((of) => Int8Array.from(of)),
  rarity: fc.integer({ min: 0, max: 20 }),
  count: fc.integer({ min: 1, max: 1_000 }),
})

test('the likelihood never falls, and all shares stay shares', () => {
  fc.assert(
    fc.property(fc.array(pattern, { minLength: 1, maxLength: 30 }), (patterns) => {
      const seen = patterns.reduce((sum, { count }) => sum + count, 0)
      const { likelihoods, mixture } = maximise(patterns, plain, seen * 2, before, { ...start, m: even })
      for (const [at, one] of likelihoods.entries())
        expect(one).toBeGreaterThanOrEqual((likelihoods[at - 1] ?? -Infinity) - 1e-6 * Math.abs(one))
      expect(mixture.prior).toBeGreaterThan(0)
      expect(mixture.prior).toBeLessThanOrEqual(0.5)
      for (const row of mixture.m) {
        expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
        for (const share of row) expect(share).toBeGreaterThan(0)
      }
    }),
  )
})

test('what made the pairs is found again', () => {
  const m = [
    [0.9, 0.1],
    [0.6, 0.3, 0.1],
    [0.5, 0.2, 0.2, 0.1],
  ]
  const random = seededRandom(3)
  const draw = (shares: readonly number[]) => {
    let left = random()
    const level = shares.findIndex((share) => {
      left -= share
      return left < 0
    })
    return level === -1 ? shares.length - 1 : level
  }
  const patterns = new Patterns(LEVELS)
  for (let pair = 0; pair < 40_000; pair++)
    patterns.add(Int8Array.from((random() < 0.05 ? m : u).map(draw)), 0, 1)
  const { mixture } = maximise(patterns.all, plain, 40_000, before, start)
  expect(mixture.prior).toBeCloseTo(0.05, 1)
  for (const [at, row] of m.entries())
    for (const [level, share] of row.entries())
      expect(Math.abs((mixture.m[at]?.[level] ?? 0) - share)).toBeLessThan(0.06)
})
