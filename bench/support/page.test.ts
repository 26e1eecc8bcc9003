import { expect, test } from 'vitest'
import { shareText, table } from './page.ts'

test('a share is told with its count and interval', () => {
  expect(shareText({ hits: 12, of: 400 })).toBe('12 of 400 = 3.0% (1.7% to 5.2%)')
  expect(shareText({ hits: 2, of: 365 })).toBe('2 of 365 = 0.55% (0.15% to 2.0%)')
  expect(shareText({ hits: 0, of: 0 })).toBe('none measured')
})

test('a bar in a cell cannot break the table', () => {
  expect(table(['a', 'b'], [['x|y', 1]])).toBe('| a | b |\n| --- | --- |\n| x/y | 1 |')
})
