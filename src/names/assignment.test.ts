import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign } from './assignment.ts'

function best(gains: readonly (readonly number[])[], row = 0, used: readonly number[] = []): number {
  const own = gains[row]
  if (!own) return 0
  const without = best(gains, row + 1, used)
  return own.reduce(
    (most, gain, column) =>
      used.includes(column) ? most : Math.max(most, gain + best(gains, row + 1, [...used, column])),
    without,
  )
}

test('no other pairing gains more, and no column is given twice', () => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) => {
      const row = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns })
      return fc.array(row, { minLength: rows, maxLength: rows })
    })
  fc.assert(
    fc.property(matrix, (gains) => {
      const columns = assign(gains)
      const given = columns.filter((column) => column >= 0)
      expect(new Set(given).size).toBe(given.length)
      expect(columns.reduce((sum, column, row) => sum + (gains[row]?.[column] ?? 0), 0)).toBe(best(gains))
    }),
  )
})

test('empty, and too large', () => {
  expect(assign([])).toEqual([])
  expect(assign([[]])).toEqual([-1])
  expect(() => assign(Array.from({ length: 17 }, () => [1]))).toThrow(RangeError)
})
