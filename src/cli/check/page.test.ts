import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import type { CheckedLine } from '../../core/check-line.ts'
import { page, shortLine } from './page.ts'

const line: CheckedLine = {
  path: 'mail\u001b[2J.eml',
  door: 'support',
  verdict: 'review',
  score: 5,
  findings: [1, 2].map((number) => ({
    detector: 'support/x',
    family: 'link',
    strength: 'strong',
    weight: 5,
    title: 'A strange link',
    why: `reason ${number}`,
    where: { part: 'html', line: number, column: 3, text: `place ${number}` },
    innocent: 'it may be',
    advice: 'ask',
    technique: 'T1566',
    source: 'https://example.org',
  })),
  unknown: [{ what: 'an archive', why: 'it has a password' }],
  notFound: [{ detector: 'support/y', looksFor: 'forms that ask for a password' }],
  turn: 'Without it the verdict would be pass.',
  observables: [],
  ms: 3,
}
const shown = stripVTControlCharacters(page(line))

test('the verdict comes first and in words', () => {
  expect(shown.split('\n')[0]).toContain('A person should look at this')
})

test('a title stands once, with every reason and place below it', () => {
  expect(shown.match(/A strange link/g)).toHaveLength(1)
  for (const text of ['reason 1', 'reason 2', 'html line 2:3', '“place 2”', 'it may be', 'What to do: ask'])
    expect(shown).toContain(text)
})

test('what was not checked and what was not found are both told', () => {
  expect(shown).toContain('an archive: it has a password')
  expect(shown).toContain('forms that ask for a password')
})

test('a name cannot steer the terminal', () => {
  expect(page(line)).not.toContain('\u001b[2J')
  expect(shortLine(line)).not.toContain('\u001b[2J')
})

test('an error is told with its code', () => {
  expect(page({ path: 'x', error: { code: 'E_TIMEOUT', message: 'x: slow' } })).toContain('[E_TIMEOUT]')
})
