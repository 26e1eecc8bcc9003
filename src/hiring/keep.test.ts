import { expect, test } from 'vitest'
import { erasedAt, keptBecause } from './keep.ts'

const updatedAt = new Date('2026-01-01T00:00:00Z')

test.each([
  ['rejected', '2026-06-30'],
  ['applied', '2026-06-30'],
  [undefined, '2026-06-30'],
  ['hired', undefined],
  ['left', undefined],
] as const)('%s: %s', (stage, expected) => {
  expect(erasedAt({ stage, updatedAt }, 180)?.toISOString().slice(0, 10)).toBe(expected)
})

test('a date that somebody set holds for everybody', () => {
  const keepUntil = new Date('2030-01-01T00:00:00Z')
  for (const stage of ['hired', 'rejected'] as const) {
    expect(erasedAt({ stage, updatedAt, keepUntil }, 180)).toEqual(keepUntil)
    expect(keptBecause({ stage, keepUntil }, 180)).toBe('Somebody set this date.')
  }
  expect(keptBecause({ stage: 'hired' }, 180)).toContain('hired')
  expect(keptBecause({ stage: 'applied' }, 180)).toContain('180 days')
})
