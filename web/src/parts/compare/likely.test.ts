import { expect, test } from 'vitest'
import { togetherWords } from './likely.ts'

test.each([
  [1, 'almost certainly (over 99%)'],
  [0.93, 'very probably (93%)'],
  [0.7, 'probably (70%)'],
  [0.5, 'more likely than not (50%)'],
  [0.001, 'possibly (under 1%)'],
])('%f is told in words, then as a number, then with what it does not know', (probability, words) => {
  const told = togetherWords(probability)
  expect(told).toContain(`both were ${words} sent by one hand`)
  expect(told).toContain('knows nothing of households')
})
