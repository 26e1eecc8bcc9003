import { expect, test } from 'vitest'
import type { CheckLine } from '../../../src/core/check-line.ts'
import type { Finding, Place, Strength } from '../../../src/core/finding.ts'
import type { Judgement } from '../../../src/core/verdict.ts'
import { missesOf, names, packageRates, packageSpeed, ratesByFamily, sampleRates } from './figures.ts'
import type { JudgedSample } from './subjects.ts'

const finding = (where: Partial<Place>, strength: Strength = 'strong', weight = 5): Finding => ({
  detector: 'interview/x',
  family: 'loader',
  strength,
  weight,
  title: 'A title',
  why: '',
  where: { part: 'file', text: '', ...where },
  innocent: '',
  advice: '',
  technique: '',
  source: '',
})

const answered = (verdict: Judgement, findings: Finding[] = [], ms = 1): CheckLine => ({
  path: 'p',
  door: 'interview',
  verdict,
  score: 0,
  findings,
  unknown: [],
  notFound: [],
  turn: '',
  observables: [],
  ms,
})
const failed: CheckLine = { path: 'p', error: { code: 'E_TIMEOUT', message: 'took longer' } }

const judged = (line: CheckLine, more: Partial<JudgedSample> = {}): JudgedSample => ({
  label: 'malicious',
  family: 'f',
  id: 'malicious/f/s',
  half: 'development',
  implants: [{ file: 'src/a.js', line: 10 }],
  line,
  ...more,
})

test.each<[string, Finding[], { file: boolean; line: boolean }]>([
  ['the very line', [finding({ file: 'src/a.js', line: 10 })], { file: true, line: true }],
  ['two lines off', [finding({ file: 'src/a.js', line: 12 })], { file: true, line: true }],
  ['three lines off', [finding({ file: 'src/a.js', line: 13 })], { file: true, line: false }],
  ['no line', [finding({ file: 'src/a.js' })], { file: true, line: false }],
  ['in an archive', [finding({ file: 'x.tgz › src/a.js', line: 9 })], { file: true, line: true }],
  ['below a folder', [finding({ file: 'project/src/a.js', line: 9 })], { file: true, line: true }],
  [
    'another file of that ending',
    [finding({ file: 'other-src/a.js', line: 10 })],
    { file: false, line: false },
  ],
  ['context alone', [finding({ file: 'src/a.js', line: 10 }, 'context')], { file: false, line: false }],
  ['no weight', [finding({ file: 'src/a.js', line: 10 }, 'strong', 0)], { file: false, line: false }],
  [
    'file by one finding, line by none',
    [finding({ file: 'src/a.js', line: 1 }), finding({ file: 'src/b.js', line: 10 })],
    { file: true, line: false },
  ],
])('an implant is named: %s', (_, findings, expected) => {
  expect(names(findings, { file: 'src/a.js', line: 10 })).toEqual(expected)
})

test('an implant without a known line is named by its file', () => {
  expect(names([finding({ file: 'a.lnk' })], { file: 'a.lnk' })).toEqual({ file: true, line: true })
})

test('errors are neither caught nor false alarms, and any one of several implants counts', () => {
  const two = {
    implants: [
      { file: 'a.js', line: 1 },
      { file: 'b.js', line: 5 },
    ],
  }
  const rates = sampleRates([
    judged(answered('block', [finding({ file: 'b.js', line: 5 })]), two),
    judged(answered('review', [finding({ file: 'src/a.js', line: 40 })])),
    judged(answered('pass')),
    judged(failed),
    judged(answered('block'), { implants: [] }),
  ])
  expect(rates).toEqual({
    flagged: { hits: 3, of: 5 },
    blocked: { hits: 2, of: 5 },
    file: { hits: 2, of: 4 },
    line: { hits: 1, of: 4 },
    unanswered: 1,
  })
})

test('development families come first, each by name', () => {
  const families = ratesByFamily([
    judged(answered('pass'), { family: 'b' }),
    judged(answered('pass'), { family: 'c', half: 'held-out' }),
    judged(answered('block'), { family: 'a' }),
  ])
  expect(families.map(({ family, half }) => `${half} ${family}`)).toEqual([
    'development a',
    'development b',
    'held-out c',
  ])
})

const aPackage = (line: CheckLine, ms: number) => ({
  name: 'n',
  version: '1.0.0',
  group: 'top',
  half: 'development' as const,
  path: 'n.tgz',
  unpacked: 1_000_000,
  line,
  ms,
})

test('a package that got no verdict in time counts with the time it took', () => {
  const packages = [aPackage(answered('review'), 1000), aPackage(failed, 60_000)]
  expect(packageRates(packages)).toMatchObject({ review: { hits: 1, of: 2 }, unanswered: 1 })
  expect(packageSpeed(packages, 61)).toMatchObject({ slowest: 60_000, judgingSeconds: 61, megabytes: 2 })
})

test('misses say what was missed, what was not named and what was a false alarm', () => {
  const lines = missesOf(
    [
      judged(answered('pass')),
      judged(answered('block', [finding({ file: 'src/a.js', line: 50 })]), { id: 'malicious/f/t' }),
      judged(answered('review'), { label: 'benign', id: 'benign/g/u', implants: [] }),
      judged(answered('block', [finding({ file: 'src/a.js', line: 10 })]), { id: 'malicious/f/v' }),
    ],
    [aPackage(answered('block'), 1)],
  )
  expect(lines.map((line) => line.split('\t').slice(0, 2).join(' '))).toEqual([
    'missed malicious/f/s',
    'not named malicious/f/t src/a.js:10',
    'false alarm benign/g/u',
    'false alarm n@1.0.0',
  ])
})
