import { expect, test } from 'vitest'
import type { SampleRates } from './figures.ts'
import { type InterviewFigures, interviewPage } from './page.ts'
import { interviewTargets } from './targets.ts'

const rates = (hits: number, of: number): SampleRates => ({
  flagged: { hits, of },
  blocked: { hits, of },
  file: { hits, of },
  line: { hits, of },
  unanswered: 0,
})

const figures: Omit<InterviewFigures, 'targets'> = {
  date: '2026-01-01',
  machine: { cores: 2, processor: 'P', memoryGigabytes: 8, node: '24.0.0', load: 0 },
  own: true,
  samples: { malicious: 100, families: 2, benign: 50, groups: 2 },
  halves: {
    development: { malicious: rates(1, 60), benign: rates(20, 20) },
    'held-out': { malicious: rates(38, 40), benign: rates(2, 30) },
  },
  families: [{ family: 'a|b', half: 'held-out', rates: rates(38, 40) }],
  groups: [],
  packages: [
    {
      group: 'top',
      half: 'both',
      of: 300,
      rates: { review: { hits: 3, of: 300 }, block: { hits: 1, of: 300 }, unanswered: 0 },
    },
    {
      group: 'top',
      half: 'held-out',
      of: 150,
      rates: { review: { hits: 3, of: 150 }, block: { hits: 1, of: 150 }, unanswered: 0 },
    },
  ],
  speed: undefined,
  mutators: [{ name: 'pad', what: 'blank lines', before: rates(40, 40), after: rates(39, 40), points: 2.5 }],
  peers: undefined,
  commands: undefined,
  installers: [{ name: 'tool', verdict: 'review', says: 'A title' }],
  detectors: [],
}

test('targets are set against held-out families and whole groups of packages', () => {
  expect(interviewTargets(figures).map(({ what, met }) => [what, met])).toEqual([
    ['malicious samples of held-out families caught', true],
    ['their implant’s file and line named', true],
    ['honest samples of held-out groups flagged', false],
    ['top packages blocked', false],
    ['packages held for review', true],
    ['makers’ own installers', true],
    ['recall lost to blank lines', false],
  ])
})

test('the page says what was not measured and nothing undefined', () => {
  const page = interviewPage({ ...figures, targets: interviewTargets(figures) })
  expect(page).toMatch(/^## Interview door/)
  expect(page).toContain('the list of honest npm packages is not here')
  expect(page).toContain('The list of commands is not here.')
  expect(page).toContain('written by the project itself')
  expect(page).toContain('| a/b | held-out | 38 of 40 |')
  expect(page).not.toMatch(/undefined|NaN|\[object/)
})
