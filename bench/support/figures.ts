import type { CheckedLine, CheckLine } from '../../src/core/check-line.ts'
import { quantile, type Share, share } from '../interval.ts'
import type { CheckRun } from './check-run.ts'
import type { Sample } from './corpus.ts'
import type { Half } from './split.ts'

/** A sample with the answer it got. */
export interface Judged extends Sample {
  line: CheckLine | undefined
}

/** How a set of messages was judged. */
export interface Rates {
  /** Judged `review` or `block`. */
  flagged: Share
  blocked: Share
  /** No verdict: an error, or no answer at all. */
  unanswered: number
}

export const verdictOf = (judged: Judged) =>
  judged.line && 'verdict' in judged.line ? judged.line.verdict : undefined
export const isFlagged = (judged: Judged) => verdictOf(judged) === 'review' || verdictOf(judged) === 'block'

/** Counts how messages were judged. What got no verdict counts as neither caught nor a false alarm. */
export function rates(judged: readonly Judged[]): Rates {
  return {
    flagged: share(judged, isFlagged),
    blocked: share(judged, (one) => verdictOf(one) === 'block'),
    unanswered: judged.filter((one) => verdictOf(one) === undefined).length,
  }
}

/** Rates of each group, by name. */
export function ratesByGroup(judged: readonly Judged[]): { group: string; rates: Rates }[] {
  return [...Map.groupBy(judged, (one) => one.group)]
    .map(([group, members]) => ({ group, rates: rates(members) }))
    .sort((a, b) => (a.group < b.group ? -1 : 1))
}

/** The sets that figures are given for. */
export function sets(judged: readonly Judged[], half: Half) {
  const of = judged.filter((one) => one.half === half)
  return {
    phish: of.filter((one) => one.label === 'phish'),
    crypto: of.filter((one) => one.label === 'phish' && one.crypto),
    ham: of.filter((one) => one.label === 'ham' && !one.modern),
    modern: of.filter((one) => one.modern),
  }
}

/** How often a detector spoke, on both sides. */
export interface DetectorHits {
  detector: string
  phish: Share
  ham: Share
  modern: Share
  /** Messages of either ham that it helped to flag. */
  falseAlarms: number
}

const saw = (judged: Judged, detector: string) =>
  judged.line !== undefined &&
  'findings' in judged.line &&
  judged.line.findings.some((f) => f.detector === detector)

/** Hits by detector. Only ever called with the development half. */
export function detectorHits(of: ReturnType<typeof sets>): DetectorHits[] {
  const all = [...of.phish, ...of.ham, ...of.modern]
  const detectors = new Set(
    all.flatMap(({ line }) => (line && 'findings' in line ? line.findings.map((f) => f.detector) : [])),
  )
  return [...detectors]
    .map((detector) => ({
      detector,
      phish: share(of.phish, (one) => saw(one, detector)),
      ham: share(of.ham, (one) => saw(one, detector)),
      modern: share(of.modern, (one) => saw(one, detector)),
      falseAlarms: [...of.ham, ...of.modern].filter((one) => isFlagged(one) && saw(one, detector)).length,
    }))
    .sort((a, b) => b.phish.hits - a.phish.hits || (a.detector < b.detector ? -1 : 1))
}

/** Speed and memory of one run. */
export function speed(run: CheckRun) {
  const took = run.lines
    .values()
    .filter((line): line is CheckedLine => 'ms' in line)
    .map((line) => line.ms)
    .toArray()
  return {
    messages: run.lines.size,
    seconds: run.seconds,
    firstSeconds: run.firstSeconds,
    perSecond: run.lines.size / run.seconds,
    p50: quantile(took, 0.5),
    p95: quantile(took, 0.95),
    slowest: quantile(took, 1),
    peakMegabytes: run.peakBytes / 2 ** 20,
  }
}

/** What was missed, one line each. Only ever called with the development half. */
export function missesOf(of: ReturnType<typeof sets>): string[] {
  const lines: string[] = []
  const tell = (kind: string, one: Judged) => {
    const found = one.line && 'findings' in one.line ? one.line : undefined
    const why = found?.findings.map((f) => `${f.detector}: ${f.title} (${f.weight})`).join('; ')
    const error = one.line && 'error' in one.line ? one.line.error.code : 'no answer'
    lines.push(
      [kind, one.origin, one.group, found ? `${found.verdict} ${found.score}` : error, why ?? ''].join('\t'),
    )
  }
  for (const one of of.phish.filter((judged) => !isFlagged(judged)))
    tell(one.crypto ? 'missed crypto' : 'missed', one)
  for (const one of [...of.ham, ...of.modern].filter(isFlagged)) tell('false alarm', one)
  return lines
}
