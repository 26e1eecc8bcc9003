import type { HiringLine, ScreenedLine } from '../../src/cli/hiring/screen.ts'
import { type Share, share } from '../interval.ts'
import type { Label } from '../pool/generate.ts'
import type { Half } from './split.ts'

/** An application of the pool with what the program says of it. */
export interface Judged {
  label: Label
  /** Absent when it could not be read. */
  line?: ScreenedLine
}

export interface HalfFigures {
  /** Crews of whose members at least half came out for review. */
  rings: Share
  members: Share
  honest: Share
  pairs: PairFigures
}

/** How well the rings that are told hold crews together. */
export interface PairFigures {
  /** Of all pairs within crews, those that one ring told holds. */
  recall: Share
  /** Of all pairs in rings told that hold a member of a crew, those within one crew. */
  precision: Share
  /** Rings told that hold honest people alone: they do share something. */
  honestRings: number
}

export interface PoolFigures {
  applications: number
  errors: number
  halves: Record<Half, HalfFigures>
  all: HalfFigures
  kinds: { kind: string; surfaced: Share }[]
}

export const surfaced = ({ line }: Judged): boolean => line?.verdict === 'review'

/** Sets answers beside labels; an application without an answer stays without one. */
export function judgedOf(labels: readonly Label[], lines: readonly HiringLine[]): Judged[] {
  const byId = new Map(lines.flatMap((line) => ('verdict' in line ? [[line.id, line] as const] : [])))
  return labels.map((label) => {
    const line = byId.get(label.id)
    return line ? { label, line } : { label }
  })
}

/** Members of each crew. */
export const crewsOf = (judged: readonly Judged[]): Map<string, Judged[]> =>
  Map.groupBy(
    judged.filter(({ label }) => label.ring !== undefined),
    ({ label }) => label.ring as string,
  )

/** Whether a crew counts as found: at least half of its members came out for review. */
export const isFound = (members: readonly Judged[]): boolean =>
  members.filter(surfaced).length * 2 >= members.length

export function poolFigures(judged: readonly Judged[]): PoolFigures {
  const of = (half: Half) => halfFigures(judged.filter(({ label }) => label.half === half))
  const honest = judged.filter(({ label }) => label.honest !== undefined)
  return {
    applications: judged.length,
    errors: judged.filter(({ line }) => line === undefined).length,
    halves: { development: of('development'), 'held-out': of('held-out') },
    all: halfFigures(judged),
    kinds: [...Map.groupBy(honest, ({ label }) => label.honest as string)]
      .map(([kind, members]) => ({ kind, surfaced: share(members, surfaced) }))
      .sort((a, b) => a.kind.localeCompare(b.kind)),
  }
}

function halfFigures(judged: readonly Judged[]): HalfFigures {
  const crews = crewsOf(judged)
  return {
    rings: share([...crews.values()], isFound),
    members: share([...crews.values()].flat(), surfaced),
    honest: share(
      judged.filter(({ label }) => label.honest !== undefined),
      surfaced,
    ),
    pairs: pairFigures(judged, crews),
  }
}

function pairFigures(judged: readonly Judged[], crews: ReadonlyMap<string, Judged[]>): PairFigures {
  const crewOf = new Map(judged.map(({ label }) => [label.id, label.ring]))
  const told = new Map(judged.flatMap(({ line }) => (line?.ring ? [[line.ring.id, line.ring] as const] : [])))
  const precision = { hits: 0, of: 0 }
  let held = 0
  let honestRings = 0
  for (const { members } of told.values()) {
    const counts = Map.groupBy(members, (id) => crewOf.get(id))
    if ([...counts.keys()].every((crew) => crew === undefined)) {
      honestRings++
      continue
    }
    precision.of += pairsOf(members.length)
    for (const [crew, ids] of counts) if (crew !== undefined) held += pairsOf(ids.length)
  }
  precision.hits = held
  const all = [...crews.values()].reduce((sum, members) => sum + pairsOf(members.length), 0)
  return { recall: { hits: held, of: all }, precision, honestRings }
}

const pairsOf = (count: number) => (count * (count - 1)) / 2

/** Of the development half alone: crews that were not found and honest people who came out for review. */
export function missesOf(judged: readonly Judged[]): string[] {
  const shown = judged.filter(({ label }) => label.half === 'development')
  const crews = [...crewsOf(shown)]
    .filter(([, members]) => !isFound(members))
    .map(([ring, members]) => `ring ${ring}: ${members.map(told).join('; ')}`)
  const honest = shown
    .filter((one) => one.label.honest !== undefined && surfaced(one))
    .map((one) => `honest ${one.label.honest}: ${told(one)}`)
  return [...crews, ...honest]
}

function told({ label, line }: Judged): string {
  if (!line) return `${label.id} no answer`
  const detectors = [...new Set(line.findings.map(({ detector }) => detector.replace(/^hiring\//, '')))]
  return `${label.id} ${line.verdict} ${line.score} ${detectors.join(' ')}`.trimEnd()
}
