import { expect, test } from 'vitest'
import { isNear } from './near.ts'

const at = (line: number, column: number) => ({ part: 'a.js', file: 'a.js', line, column, text: '' })

test.each([
  [at(1, 1), at(2_001, 1), true],
  [at(1, 1), at(2_002, 1), false],
  [at(1, 1), at(1, 100_001), true],
  [at(1, 1), at(1, 100_002), false],
])('%o and %o: %s', (one, other, near) => {
  expect(isNear(one, other)).toBe(near)
  expect(isNear(other, one)).toBe(near)
})
