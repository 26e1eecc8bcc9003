import { expect, test } from 'vitest'
import { detectorHits, type Judged, missesOf, rates, sets } from './figures.ts'

const judged = (
  part: Partial<Judged> & { verdict?: 'pass' | 'review' | 'block'; detectors?: string[] },
): Judged => ({
  label: 'phish',
  origin: 'phish/one.eml',
  group: '2024',
  modern: false,
  crypto: false,
  half: 'development',
  path: 'one.eml',
  line: part.verdict && {
    path: 'one.eml',
    door: 'support',
    verdict: part.verdict,
    score: 7,
    findings: (part.detectors ?? []).map((detector) => ({
      detector,
      family: 'link',
      strength: 'strong',
      weight: 7,
      title: 'Seen',
      why: '',
      where: { part: 'text', text: '' },
      innocent: '',
      advice: '',
      technique: '',
      source: '',
    })),
    unknown: [],
    notFound: [],
    turn: '',
    observables: [],
    ms: 1,
  },
  ...part,
})

test('review and block are caught; an error is neither caught nor a false alarm', () => {
  const failed = judged({ line: { path: 'x', error: { code: 'E_TIMEOUT', message: 'x' } } })
  const counted = rates([
    judged({ verdict: 'review' }),
    judged({ verdict: 'block' }),
    judged({ verdict: 'pass' }),
    failed,
    judged({}),
  ])
  expect(counted).toEqual({ flagged: { hits: 2, of: 5 }, blocked: { hits: 1, of: 5 }, unanswered: 2 })
})

test('a set holds only its half and its side', () => {
  const all = [
    judged({ crypto: true }),
    judged({ half: 'held-out' }),
    judged({ label: 'ham' }),
    judged({ label: 'ham', modern: true, crypto: true }),
  ]
  const { phish, crypto, ham, modern } = sets(all, 'development')
  expect([phish, crypto, ham, modern].map((set) => set.length)).toEqual([1, 1, 1, 1])
})

test('a detector is charged with the false alarms it took part in', () => {
  const of = sets(
    [
      judged({ verdict: 'block', detectors: ['a', 'a', 'b'] }),
      judged({ label: 'ham', verdict: 'review', detectors: ['b'] }),
      judged({ label: 'ham', verdict: 'pass', detectors: ['b'] }),
    ],
    'development',
  )
  expect(
    detectorHits(of).map(({ detector, phish, ham, falseAlarms }) => [
      detector,
      phish.hits,
      ham.hits,
      falseAlarms,
    ]),
  ).toEqual([
    ['a', 1, 0, 0],
    ['b', 1, 2, 1],
  ])
})

test('misses name the missed and the false alarms, and nothing that was judged right', () => {
  const of = sets(
    [
      judged({ origin: 'phish/missed.eml', verdict: 'pass' }),
      judged({ origin: 'phish/caught.eml', verdict: 'block' }),
      judged({ origin: 'ham/alarm.eml', label: 'ham', verdict: 'review', detectors: ['b'] }),
      judged({ origin: 'ham/fine.eml', label: 'ham', verdict: 'pass' }),
    ],
    'development',
  )
  const text = missesOf(of).join('\n')
  expect(text).toContain('missed.eml')
  expect(text).toContain('alarm.eml')
  expect(text).not.toMatch(/caught|fine/)
})
