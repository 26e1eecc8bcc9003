import { expect, test } from 'vitest'
import { likely } from './likely.ts'

test.each([
  [1, 'almost certainly (over 99%)'],
  [0.93, 'very probably (93%)'],
  [0.7, 'probably (70%)'],
  [0.5, 'more likely than not (50%)'],
  [0.001, 'possibly (under 1%)'],
])('%f is %s', (probability, words) => {
  expect(likely(probability)).toBe(words)
})
