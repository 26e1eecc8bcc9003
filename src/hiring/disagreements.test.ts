import { expect, test } from 'vitest'
import { differs } from './disagreements.ts'

test.each([
  ['pass', 'review', true],
  ['proceed', 'review', true],
  ['look closer', 'pass', true],
  ['decline', 'pass', true],
  ['look closer', 'review', false],
  ['decline', 'review', false],
  ['pass', 'pass', false],
  ['proceed', 'pass', false],
  ['cannot say', 'review', false],
  ['cannot say', 'pass', false],
  ['clarify', 'review', false],
  ['clarify', 'pass', false],
] as const)('“%s” of what the program said to %s: differs %s', (said, verdict, expected) => {
  expect(differs({ said, verdict })).toBe(expected)
})
