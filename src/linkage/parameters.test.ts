import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkRecords } from './link.ts'
import { bitsOf, createScorer, type LinkParameters, probabilityOf } from './parameters.ts'
import { PERSON_SCHEMA } from './person/schema.ts'
import { madeTable } from './testing.ts'

const { records } = madeTable(80, 3, 5)
const { parameters } = linkRecords(records, PERSON_SCHEMA)
const some = fc.constantFrom(...records)

test('a probability is from 0 to 1, the same from either side, and survives JSON', () => {
  const scorer = createScorer(PERSON_SCHEMA, parameters)
  const again = createScorer(PERSON_SCHEMA, JSON.parse(JSON.stringify(parameters)) as LinkParameters)
  fc.assert(
    fc.property(some, some, (a, b) => {
      const bits = scorer.bits(a, b)
      expect(probabilityOf(bits)).toBeGreaterThanOrEqual(0)
      expect(probabilityOf(bits)).toBeLessThanOrEqual(1)
      expect(scorer.bits(b, a)).toBeCloseTo(bits, 9)
      expect(again.bits(a, b)).toBe(bits)
      const parts = PERSON_SCHEMA.comparisons.map((_, at) => scorer.part(at, a, b).bits)
      expect(parts.reduce((sum, part) => sum + part, bitsOf(parameters.prior))).toBeCloseTo(bits, 9)
    }),
  )
})

test('what few have in common counts for more', () => {
  const comparison = {
    name: 'word',
    levels: [{ label: 'the same', rarity: true }, { label: 'different' }],
    compare: (a: string, b: string) => (a === b ? 0 : 1),
    terms: (word: string) => [word],
  }
  const shares = { smith: 0.1, chudleigh: 0.001 }
  const scorer = createScorer(
    { comparisons: [comparison], blocking: [] },
    { prior: 0.5, comparisons: [{ name: 'word', m: [0.8, 0.2], u: [0.1, 0.9], shares, rarest: 0.0001 }] },
  )
  const bits = ['smith', 'chudleigh', 'unseen'].map((word) => scorer.bits(word, word))
  expect(bits[0]).toBeCloseTo(3)
  expect(bits[1]).toBeCloseTo(9.644)
  expect(bits[2]).toBeCloseTo(12.966)
})

test('parameters of another schema are refused', () => {
  expect(() => createScorer(PERSON_SCHEMA, { prior: 0.5, comparisons: [] })).toThrow(RangeError)
})
