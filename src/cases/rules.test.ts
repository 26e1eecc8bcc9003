import { describe, expect, test } from 'vitest'
import { isWorse, needsCase, reopens } from './rules.ts'

const judged = (verdict: 'pass' | 'review' | 'block', score = 0) => ({ verdict, score })

test('a person must decide on review and on block, not on pass', () => {
  expect(['pass', 'review', 'block'].map((verdict) => needsCase(judged(verdict as 'pass', 1)))).toEqual([
    false,
    true,
    true,
  ])
})

test.each([
  ['pass to review', judged('review', 5), judged('pass', 4), true],
  ['review to block', judged('block', 10), judged('review', 12), true],
  ['block to review, though heavier', judged('review', 12), judged('block', 10), false],
  ['heavier', judged('review', 7), judged('review', 6), true],
  ['the same', judged('review', 6), judged('review', 6), false],
  ['lighter', judged('review', 5), judged('review', 6), false],
])('worse or not: %s', (_what, fresh, recorded, worse) => {
  expect(isWorse(fresh, recorded)).toBe(worse)
})

describe('a worse verdict asks again for a decision', () => {
  const decided = { status: 'decided', verdict: 'review' } as const
  test('that dismissed it or left it unclear', () => {
    expect(reopens(decided, 'dismissed', judged('block'))).toBe(true)
    expect(reopens(decided, 'unclear', judged('block'))).toBe(true)
  })
  test('but not one that confirmed it, not for the score alone, and not while the case is open', () => {
    expect(reopens(decided, 'confirmed', judged('block'))).toBe(false)
    expect(reopens(decided, 'dismissed', judged('review', 99))).toBe(false)
    expect(reopens({ ...decided, status: 'open' }, undefined, judged('block'))).toBe(false)
  })
})
