import { quantile } from '../interval.ts'
import type { JudgedPair, Screening } from './names.ts'
import { type machine, shareText, type Target, table } from './page.ts'
import type { Half } from './split.ts'

const HALVES = ['development', 'held-out'] as const

export interface F1 {
  pairs: number
  f1: number
  low: number
  high: number
  precision: number
  recall: number
}

const SAMPLES = 1_000

/** F1 of labelled pairs with a 95% interval by the bootstrap (percentiles; the same samples each time). */
export function f1Of(pairs: readonly JudgedPair[]): F1 {
  let seed = 1
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const sampled = Array.from({ length: SAMPLES }, () =>
    f1(pairs.map(() => pairs[next(pairs.length)] as JudgedPair)),
  )
  const hits = pairs.filter(({ match, labelled }) => match && labelled).length
  return {
    pairs: pairs.length,
    f1: f1(pairs),
    low: quantile(sampled, 0.025),
    high: quantile(sampled, 0.975),
    precision: hits / pairs.filter(({ match }) => match).length,
    recall: hits / pairs.filter(({ labelled }) => labelled).length,
  }
}

function f1(pairs: readonly JudgedPair[]): number {
  const hits = pairs.filter(({ match, labelled }) => match && labelled).length
  const wrong = pairs.filter(({ match, labelled }) => match !== labelled).length
  return (2 * hits) / Math.max(1, 2 * hits + wrong)
}

export type PairFigures = Record<Half, { all: F1; person: F1 }>

export const pairFigures = (pairs: readonly JudgedPair[]): PairFigures => {
  const of = (half: Half) => {
    const own = pairs.filter((pair) => pair.half === half)
    return { all: f1Of(own), person: f1Of(own.filter(({ schema }) => schema === 'Person')) }
  }
  return { development: of('development'), 'held-out': of('held-out') }
}

const f1Text = ({ f1: value, low, high, pairs }: F1) =>
  `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}), ${pairs} pairs`

/** What is asked of the suite, and what came out, on the held-out half. */
export function nameTargets(pairs: PairFigures, screening: Screening): Target[] {
  const out = pairs['held-out']
  const { recallOwn, recallListed, us, global } = screening.halves['held-out']
  const rate = ({ hits, of }: { hits: number; of: number }) => (of === 0 ? 0 : hits / of)
  const p95 = quantile(screening.times, 0.95)
  return [
    { what: 'F1, all pairs', target: '≥ 0.85', measured: f1Text(out.all), met: out.all.f1 >= 0.85 },
    { what: 'F1, persons', target: '≥ 0.80', measured: f1Text(out.person), met: out.person.f1 >= 0.8 },
    {
      what: 'UN names typed otherwise, found on the list of these names',
      target: '≥ 98%',
      measured: shareText(recallOwn),
      met: rate(recallOwn) >= 0.98,
    },
    {
      what: 'UN names typed otherwise, found on OFAC’s list where it holds them',
      target: '≥ 98%',
      measured: shareText(recallListed),
      met: rate(recallListed) >= 0.98,
    },
    { what: 'false alarms, US names', target: '≤ 0.05%', measured: shareText(us), met: rate(us) <= 0.0005 },
    {
      what: 'false alarms, names of the world',
      target: '≤ 0.15%',
      measured: shareText(global),
      met: rate(global) <= 0.0015,
    },
    { what: 'p95 for a name', target: '< 5 ms', measured: `${p95.toFixed(1)} ms`, met: p95 < 5 },
  ]
}

/** The names section of RESULTS.md. */
export function namesPage(
  before: ReturnType<typeof machine>,
  date: string,
  pairs: PairFigures,
  screening: Screening,
  targets: readonly Target[],
): string {
  const { cores, processor, memoryGigabytes, node, load } = before
  const pairRows = HALVES.flatMap((half) =>
    (['all', 'person'] as const).map((which) => {
      const f = pairs[half][which]
      return [half, which, f1Text(f), f.precision.toFixed(3), f.recall.toFixed(3)]
    }),
  )
  const screenRows = HALVES.map((half) => {
    const f = screening.halves[half]
    return [
      half,
      shareText(f.recallOwn),
      shareText(f.recallListed),
      `${shareText(f.us)}, namesakes ${f.namesakes.us}`,
      `${shareText(f.global)}, namesakes ${f.namesakes.global}`,
    ]
  })
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((q) => quantile(screening.times, q).toFixed(2))
  return [
    '## Names',
    `${date}, ${cores} cores (${processor}), ${memoryGigabytes} GB, Node ${node}. The load was ${load} before the start.`,
    'Labelled pairs of nomenklatura (its logic_v2 reaches F1 .790 on all, .742 on persons); people of yente’s corpora; OFAC’s SDN list. Pairs that share a name are in one half; so are names that differ in order, case and accents. Weights and thresholds were chosen on the development half. Of the other half totals were counted, more than once while this was built, and the first rows of each file were seen when its columns were learnt.',
    table(
      ['target, held-out half', 'asked', 'measured', 'met'],
      targets.map(({ what, target, measured, met }) => [what, target, measured, met ? 'yes' : 'no']),
    ),
    table(['half', 'pairs', 'F1 (95%, bootstrap)', 'precision', 'recall'], pairRows),
    table(
      [
        'half',
        'found on the list of their own names',
        'found on OFAC’s list',
        'false alarms, US',
        'false alarms, world',
      ],
      screenRows,
    ),
    `OFAC’s list “really holds” a UN name if the name as the UN writes it is on it with a score of 0.93 or more and no birth year more than one apart. A namesake bears a listed name but for order, case, script and spelling: no comparison of names alone could tell the two apart; they count as false alarms here. ${screening.parties.toLocaleString('en')} parties, of which the ${screening.persons.toLocaleString('en')} persons and parties of unknown kind are searched for a person’s name; the index is built in ${screening.buildSeconds.toFixed(1)} s. A name takes ${p50} ms (p50), ${p95} ms (p95), ${p99} ms (p99) on one core.`,
  ].join('\n\n')
}
