import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jaro, jaroWinkler } from './jaro-winkler.ts'

test.each([
  ['MARTHA', 'MARHTA', 0.9444, 0.9611],
  ['DIXON', 'DICKSONX', 0.7667, 0.8133],
  ['DWAYNE', 'DUANE', 0.8222, 0.84],
  ['JELLYFISH', 'SMELLYFISH', 0.8963, 0.8963],
  ['ABC', 'XYZ', 0, 0],
  ['', '', 1, 1],
  ['', 'A', 0, 0],
  ['A', 'A', 1, 1],
  ['A', 'B', 0, 0],
])('%s and %s, as published', (a, b, expectedJaro, expectedWinkler) => {
  expect(jaro(a, b)).toBeCloseTo(expectedJaro, 3)
  expect(jaroWinkler(a, b)).toBeCloseTo(expectedWinkler, 3)
})

test('is between 0 and 1, 1 for the same, and the same both ways round', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abcé'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const similarity = jaroWinkler(a, b)
      expect(similarity).toBeGreaterThanOrEqual(jaro(a, b))
      expect(similarity).toBeLessThanOrEqual(1)
      expect(jaroWinkler(b, a)).toBeCloseTo(similarity, 10)
      expect(jaroWinkler(a, a)).toBe(1)
    }),
  )
})

test('strings longer than its memory are compared by their beginning', () => {
  expect(jaro('a'.repeat(5_000), `${'a'.repeat(4_000)}b`)).toBe(1)
})
