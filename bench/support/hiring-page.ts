import type { PoolFigures } from './hiring-figures.ts'
import type { ArrivalFigures } from './hiring-speed.ts'
import { type machine, shareText, type Target, table } from './page.ts'
import { TargetList } from './target-list.ts'

const RINGS = 0.95
const HONEST = 0.005
const SECONDS = 60

export interface ListFigures {
  parties: number
  loadSeconds: number
  /** Seconds of a run of the whole pool with the list loaded. */
  seconds: number
  /** Applications whose name the list has, or nearly has. */
  possible: number
  matches: number
  /** Applications that passed without the list and not with it. */
  surfaced: number
}

export interface HiringFigures {
  date: string
  machine: ReturnType<typeof machine>
  /** Whether the pool is another than the generated one. */
  given: boolean
  pool: PoolFigures
  poolSeconds: number
  trouble: string
  batch: { applications: number; seconds: number }
  arrivals: ArrivalFigures
  list?: ListFigures
  targets: Target[]
}

export function targetsOf({ pool, batch, list }: Omit<HiringFigures, 'targets'>): Target[] {
  const targets = new TargetList()
  targets.atLeast('rings found', pool.all.rings, RINGS)
  targets.atLeast('rings found, held-out half', pool.halves['held-out'].rings, RINGS)
  targets.atMost('honest applications surfaced', pool.all.honest, HONEST)
  targets.atMost('honest applications surfaced, held-out half', pool.halves['held-out'].honest, HONEST)
  targets.atMost('applications without an answer', { hits: pool.errors, of: pool.applications }, 0)
  return [
    ...targets.targets,
    {
      what: `${batch.applications} applications with documents, the real command`,
      target: `< ${SECONDS} s`,
      measured: `${batch.seconds.toFixed(1)} s`,
      met: batch.seconds < SECONDS,
    },
    ...(list
      ? [
          {
            what: 'applications surfaced by a listed name alone',
            target: '0',
            measured: String(list.surfaced),
            met: list.surfaced === 0,
          },
        ]
      : []),
  ]
}

/** The hiring section of RESULTS.md. */
export function hiringPage(f: HiringFigures): string {
  const { cores, processor, memoryGigabytes, node, load } = f.machine
  const rows = (['held-out', 'development'] as const).map((half) => [half, f.pool.halves[half]] as const)
  const quality = [...rows, ['both', f.pool.all] as const].map(([half, of]) => [
    half,
    shareText(of.rings),
    shareText(of.members),
    shareText(of.honest),
    shareText(of.pairs.recall),
    shareText(of.pairs.precision),
  ])
  const { arrivals, batch, list } = f
  return [
    '## Hiring door: a pool of applicants',
    `${f.date}, ${cores} cores (${processor}), ${memoryGigabytes} GB, Node ${node}. The load was ${load} before the start.`,
    f.given
      ? `On ${f.pool.applications} applications of another pool.`
      : `On ${f.pool.applications} applications that the project’s own generator wrote (\`bench/pool\`): 20 crews of different craft, written from public advisories, among honest people, many of whom share something with others. It measures whether what the advisories describe is found and what honest likeness costs; it is no sample of real applicants, and real crews know more crafts. No kinds of networks and no indicators are loaded.`,
    'A crew counts as found when at least half of its members come out for review. Crews and groups of honest people fall into halves by the hash of their name; only the development half was looked at.',
    table(
      ['target', 'asked', 'measured', 'met'],
      f.targets.map(({ what, target, measured, met }) => [what, target, measured, met ? 'yes' : 'no']),
    ),
    '### Crews and honest people',
    table(
      [
        'half',
        'crews found',
        'members surfaced',
        'honest surfaced',
        'pairs of a crew held together',
        'pairs held that are of a crew',
      ],
      quality,
    ),
    `Of the rings told, ${f.pool.all.pairs.honestRings} hold honest people alone: they do share something, and being in a ring surfaces nobody by itself.${f.pool.errors > 0 ? ` ${f.pool.errors} applications got no answer.` : ''}`,
    table(
      ['honest kind', 'surfaced'],
      f.pool.kinds.map(({ kind, surfaced }) => [kind, shareText(surfaced)]),
    ),
    '### Speed',
    `The whole pool by \`postern hiring screen\`: ${f.poolSeconds.toFixed(0)} s. ${batch.applications} applications, each with a document: ${batch.seconds.toFixed(1)} s. One that arrives, against ${arrivals.stored} on record, in one process: p50 ${arrivals.p50.toFixed(0)} ms, p95 ${arrivals.p95.toFixed(0)} ms, slowest of ${arrivals.arrivals} ${arrivals.slowest.toFixed(0)} ms.`,
    list
      ? `With OFAC’s list of ${list.parties.toLocaleString('en')} parties, which loads in ${list.loadSeconds.toFixed(1)} s: ${list.possible} invented people have a name that is listed or nearly so, ${list.matches} are called a match, ${list.surfaced} come out for review who did not without it; ${list.seconds.toFixed(0)} s for the pool.`
      : 'No sanctions list was there to be asked.',
    f.trouble
      ? `The run did not end well: \`${f.trouble.replaceAll('`', "'").trim().split('\n').at(-1)}\``
      : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}
