import { expect, test } from 'vitest'
import { countWords, differenceWords, shareWords } from './disagreement-words.ts'

const entry = {
  application: { id: 'a', name: 'Nora Quist' },
  reason: 'r',
  by: 'Mia',
  at: '',
  score: 6,
  detectors: [],
} as const

test('a difference is told as both sides said it', () => {
  expect(
    differenceWords({ ...entry, detectors: [], kind: 'decision', said: 'proceed', verdict: 'review' }),
  ).toBe('Postern asked for a look; Mia decided: Go on')
  expect(
    differenceWords({ ...entry, detectors: [], kind: 'assessment', said: 'look closer', verdict: 'pass' }),
  ).toBe('Postern had found nothing; Mia assessed: Look closer')
})

test.each([
  [0, 0, 'never yet'],
  [0, 4, 'never (0 of 4)'],
  [1, 40, 'now and then (1 of 40)'],
  [1, 4, 'often (1 of 4)'],
  [3, 4, 'more often than not (3 of 4)'],
  [4, 4, 'every time (4 of 4)'],
])('%i of %i is %s', (differ, all, words) => {
  expect(shareWords(differ, all)).toBe(words)
})

test('nothing to count is said as such', () => {
  const none = { all: 0, differ: 0 }
  expect(countWords({ assessments: none, decisions: none })).toMatch(/^Nobody/)
  expect(countWords({ assessments: { all: 2, differ: 0 }, decisions: none })).toContain('as Postern did')
})
