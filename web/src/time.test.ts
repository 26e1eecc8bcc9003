import { expect, test } from 'vitest'
import { ago, exact } from './time.ts'

test.each([
  [30_000, 'just now'],
  [-5000, 'just now'],
  [60_000, '1 minute ago'],
  [3 * 3_600_000, '3 hours ago'],
  [86_400_000, 'yesterday'],
  [40 * 86_400_000, '40 days ago'],
])('%d ms ago is %s', (passed, words) => {
  expect(ago(1_000_000_000_000 - passed, 1_000_000_000_000)).toBe(words)
})

test('what is no date is shown as it is', () => {
  expect(exact('once upon a time')).toBe('once upon a time')
})
