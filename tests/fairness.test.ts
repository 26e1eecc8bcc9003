import { beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '../bench/pool/draft.ts'
import { generatePool, type Pool } from '../bench/pool/generate.ts'
import type { Retelling } from '../bench/pool/world.ts'
import { writeApplication } from '../bench/pool/write-application.ts'
import { type Detector, defineDetector } from '../src/core/detector.ts'
import type { Application } from '../src/doors/hiring/application.ts'
import { detectors } from '../src/doors/hiring/screen.ts'
import { CONTEXT } from '../src/doors/hiring/testing.ts'
import { sanctionsScreen } from '../src/sanctions/screen.ts'
import { type Judgement, judgeTelling, movedBy, type Telling } from './metamorphic.ts'

const APPLICATIONS = 5_000
const COMPANY = 100
const MINUTES = 60_000
/** Companies that are asked of a sanctions list. */
const LISTED = 5
/** Of those, how many still move without any list too. */
const KNOWN_WITH_LIST = 0

let pool: Pool
let companies: Draft[][]
let before: Judgement[][]

/** Everything that must not count, said outright in fields of their own. */
const openly = (marks: Draft['who']) => ({
  nationality: marks.nationality,
  gender: marks.pronouns,
  nativeLanguage: marks.language,
  age: marks.born,
  photo: 'smiling, outdoors',
  salaryExpectation: 90_000,
  accent: 'none noted',
})

/** What résumés say of it in words: one trait a company. */
const LINES = [
  (marks: Draft['who']) => `Pronouns: ${marks.pronouns}`,
  (marks: Draft['who']) => `Nationality: ${marks.nationality}`,
  (marks: Draft['who']) => `Native language: ${marks.language}`,
  (marks: Draft['who']) => `Born ${marks.born}`,
]

/** The companies told in one way; what is said outright can be overridden. */
const told =
  (retelling: Retelling = {}, said: object = {}): Telling =>
  (company) =>
    Promise.all(
      (companies[company] ?? []).map((draft) =>
        writeApplication(pool.world, draft, {
          retelling: { script: 'latin', ...retelling },
          more: { ...openly(draft.who), birthDate: draft.who.born, ...said },
        }),
      ),
    )

beforeAll(async () => {
  pool = await generatePool({ seed: 'fairness', size: APPLICATIONS, distinctNames: true })
  const honest = new Map(
    pool.drafts.flatMap((draft, at) => {
      const kind = pool.labels[at]?.honest
      return kind === undefined ? [] : [[draft, kind] as const]
    }),
  )
  const groups = [...Map.groupBy(pool.drafts, (_, at) => pool.labels[at]?.group).values()]
  const ordered = groups.flat()
  companies = Array.from({ length: APPLICATIONS / COMPANY }, (_, n) =>
    ordered.slice(n * COMPANY, (n + 1) * COMPANY),
  )
  for (const [n, company] of companies.entries())
    for (const draft of company) {
      draft.resume.head.push((LINES[n % 5] ?? (() => ''))(draft.who))
      // Files take most of the time: in most companies honest people hand in plain text, and many nothing.
      if (n % 5 === 0 || !honest.has(draft)) continue
      if (honest.get(draft) === 'plain') delete draft.file
      else if (draft.file) draft.file = { format: 'text' }
    }
  before = await judgeTelling(companies.length, told())
}, 3 * MINUTES)

test('many of the applications have something to move', () => {
  const all = before.flat()
  expect(all).toHaveLength(APPLICATIONS)
  expect(all.filter(({ screened }) => screened.findings.length > 0).length).toBeGreaterThan(1_000)
  expect(all.filter(({ screened }) => screened.verdict === 'review').length).toBeGreaterThan(50)
  expect(all.filter(({ screened }) => screened.ring).length).toBeGreaterThan(100)
})

test('told the same way again, nothing moves', async () => {
  const [first = []] = before
  expect(await movedBy([first], told())).toEqual({ moved: [], told: first.length })
})

describe('no judgement moves when applications say otherwise', () => {
  /** `known`: how many still move, and must not become more; docs/fairness.md says why. */
  test.each<[string, Telling, { known: number }?]>([
    ['names of another origin, in Latin letters', told({ naming: (of) => of + 5 }), { known: 0 }],
    [
      'the same for every second way of naming',
      told({ naming: (of) => (of < 8 ? (of + 3) % 8 : of) }),
      { known: 0 },
    ],
    ['names in their own script', told({ script: 'own' }), { known: 12 }],
    ['nationality, in a field and in words', told({ nationality: 7 }), { known: 0 }],
    ['native language, in a field, in words and in tags', told({ language: 3 }), { known: 0 }],
    ['gender, in a field and in words', told({ gender: 1 }), { known: 0 }],
    ['age', told({ born: -19 })],
    ['school and its country', told({ school: 9 }), { known: 0 }],
    ['photo', told({}, { photo: 'passport style' })],
    ['salary asked for', told({}, { salaryExpectation: 31_000 })],
    ['notes on accent', told({}, { accent: 'strong', interviewNotes: 'hard to understand' })],
  ])(
    '%s',
    async (_, telling, { known } = { known: 0 }) => {
      const { moved, told: count } = await movedBy(before, telling)
      expect(count).toBe(APPLICATIONS)
      expect(moved.slice(known)).toEqual([])
    },
    MINUTES,
  )
})

describe('the test sees a detector that', () => {
  const unfair = (looks: (application: Application) => boolean): Detector<Application> => ({
    id: 'hiring/unfair',
    ...defineDetector<Application>()({
      family: 'unfair',
      looksFor: 'what it must not look for',
      technique: 'T1585',
      source: 'https://example.org/',
      innocent: 'everything',
      advice: 'none',
      signals: { seen: { strength: 'context', weight: 0.5, title: 'It looked' } },
      *inspect(application) {
        if (looks(application)) yield { signal: 'seen', where: { part: 'application', text: '' }, why: '' }
      },
    }),
  })
  test.each<[string, (application: Application) => boolean, Telling]>([
    [
      'reads the script of a name',
      ({ names }) => /[^\p{Script=Latin}\s.-]/u.test(names[0]?.text ?? ''),
      told({ script: 'own' }),
    ],
    [
      'knows names of a kind',
      ({ emails }) => /nguyen|tran|pham/.test(emails[0]?.local ?? ''),
      told({ naming: (of) => of + 5 }),
    ],
    ['counts years', ({ birthDate }) => (birthDate ?? '') > '1990', told({ born: -19 })],
    [
      'likes some schools',
      ({ education }) => /University/.test(education[0]?.school ?? ''),
      told({ school: 9 }),
    ],
    [
      'reads pronouns in a résumé',
      ({ documents }) => /she\/her/.test(documents[0]?.text ?? ''),
      told({ gender: 1 }),
    ],
  ])(
    '%s',
    async (_, looks, telling) => {
      const some = before.slice(0, 2)
      detectors.push(unfair(looks))
      try {
        const judged = await judgeTelling(some.length, told())
        const { moved } = await movedBy(judged, telling)
        expect(moved.length).toBeGreaterThan(0)
      } finally {
        detectors.pop()
      }
    },
    MINUTES,
  )
})

test(
  'with a sanctions list, being on it is all that a name changes',
  async () => {
    const [[listed] = []] = companies
    const names = (retelling: Retelling) => [
      { text: pool.world.write(listed?.who.latin ?? '', retelling), weak: false },
    ]
    const party = (id: string, retelling: Retelling) => ({
      id,
      schema: 'Person' as const,
      names: names(retelling),
      births: [
        { from: pool.world.write(listed?.who.born ?? ''), to: pool.world.write(listed?.who.born ?? '') },
      ],
      emails: [],
      phones: [],
      wallets: [],
      websites: [],
      documents: [],
      addresses: [],
      programmes: ['TEST'],
    })
    const sanctions = sanctionsScreen([
      {
        list: 'test',
        issued: '2026-11-01',
        parties: [party('1', {}), party('2', { naming: (of) => of + 3 })],
      },
    ])
    const options = { context: { ...CONTEXT, sanctions }, aside: ['hiring/identity-sanctions'] }
    const listedBefore = await judgeTelling(LISTED, told(), options)
    const asked = listedBefore.flat().filter(({ screened }) => screened.screening.hits.length > 0)
    expect(asked.length).toBeGreaterThan(0)
    const { moved } = await movedBy(listedBefore, told({ naming: (of) => of + 5 }), options)
    expect(moved.slice(KNOWN_WITH_LIST)).toEqual([])
  },
  MINUTES,
)
