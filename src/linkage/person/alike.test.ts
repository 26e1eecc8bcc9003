import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostSimilar, similarAtLeast, similarity } from './alike.ts'

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcdeñ-'), maxLength: 9 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)

test('the bound is never below the similarity', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(mostSimilar(a, b)).toBeGreaterThanOrEqual(similarity(a, b) - 1e-9)
      expect(similarity(a, b)).toBe(similarity(b, a))
      for (const least of [0.5, 0.8, 0.9, 1])
        expect(similarAtLeast(a, b, least)).toBe(similarity(a, b) >= least)
    }),
    { numRuns: 2_000 },
  )
})
