import { expect, test } from 'vitest'
import { ageWords, alikeWords, askedLines, resultWords } from './screening-words.ts'

test.each([
  [0, 'issued that day'],
  [1, '1 day old'],
  [14, '14 days old'],
  [322, '322 days old: a newer one has probably been issued'],
])('a list of %i days is told as %s', (days, words) => {
  expect(ageWords(days)).toBe(words)
})

test('what came of it tells a name alone from a name with a second detail, and nothing checked from nothing found', () => {
  const said = (['not checked', 'none'] as const).map((result) => resultWords({ result, hits: [] }))
  expect(new Set(said).size).toBe(2)
  const hit = {
    list: 'un',
    issued: '2026-01-05',
    party: '1',
    name: 'N',
    programmes: [],
    by: 'name' as const,
    corroborated: [],
    contradicted: [],
  }
  expect(resultWords({ result: 'possible', hits: [hit] })).toBe('A name alone is like 1 listed party')
  expect(resultWords({ result: 'match', hits: [hit, hit] })).toContain('a second detail fit 2 listed parties')
  const exact = { ...hit, by: 'identifier' as const }
  expect(resultWords({ result: 'match', hits: [exact] })).toBe('An exact detail fits 1 listed party')
})

test('what was not known is not told as asked', () => {
  expect(askedLines({ names: ['A'], emails: [], phones: ['+1'] })).toEqual([
    { what: 'Names', values: ['A'] },
    { what: 'Phone numbers', values: ['+1'] },
  ])
})

test('how alike names are is told in words before the number', () => {
  expect(alikeWords({ score: 1 })).toBe('the same')
  expect(alikeWords({ score: 0.93 })).toBe('very much alike (93 of 100)')
  expect(alikeWords({ score: 0.85, weak: true })).toBe(
    'alike (85 of 100); the list itself calls this name weak',
  )
})
