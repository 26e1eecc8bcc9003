import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantile, wilson } from './interval.ts'

test('agrees with published values', () => {
  // Newcombe 1998, table I: 81 of 263 and 0 of 20.
  expect(wilson({ hits: 81, of: 263 }).low).toBeCloseTo(0.2553, 4)
  expect(wilson({ hits: 81, of: 263 }).high).toBeCloseTo(0.3662, 4)
  expect(wilson({ hits: 0, of: 20 }).low).toBe(0)
  expect(wilson({ hits: 0, of: 20 }).high).toBeCloseTo(0.1611, 4)
})

test('always holds the share itself and stays within 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
      const [hits, of] = [Math.min(a, b), Math.max(a, b)]
      const { low, high } = wilson({ hits, of })
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      if (of > 0) {
        expect(low).toBeLessThanOrEqual(hits / of + 1e-12)
        expect(high).toBeGreaterThanOrEqual(hits / of - 1e-12)
      }
    }),
  )
})

test('quantile is a member of the values', () => {
  expect(quantile([5, 1, 3, 2, 4], 0.5)).toBe(3)
  expect(quantile([5, 1, 3, 2, 4], 0.95)).toBe(5)
  expect(quantile([], 0.5)).toBe(0)
})
