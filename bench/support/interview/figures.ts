import type { CheckLine } from '../../../src/core/check-line.ts'
import type { Finding } from '../../../src/core/finding.ts'
import { quantile, type Share, share } from '../../interval.ts'
import type { JudgedCommand } from '../commands.ts'
import type { HonestPackage } from './packages.ts'
import type { Implant } from './sample.ts'
import type { JudgedSample } from './subjects.ts'

export const verdictOf = (line: CheckLine) => ('verdict' in line ? line.verdict : undefined)
export const isFlagged = (line: CheckLine) => verdictOf(line) === 'review' || verdictOf(line) === 'block'

const LINES_OFF = 2

/** Whether a finding that carries weight stands in the implant's file, and near its line where both say one. */
export function names(
  findings: readonly Finding[],
  { file, line }: Implant,
): { file: boolean; line: boolean } {
  const there = findings.filter(
    ({ strength, weight, where }) =>
      strength !== 'context' && weight > 0 && where.file !== undefined && isSameFile(where.file, file),
  )
  const near = (at: number | undefined) =>
    line === undefined || (at !== undefined && Math.abs(at - line) <= LINES_OFF)
  return { file: there.length > 0, line: there.some(({ where }) => near(where.line)) }
}

const isSameFile = (found: string, file: string) =>
  found === file || found.endsWith(`/${file}`) || found.endsWith(`› ${file}`)

/** How a set of samples was judged. */
export interface SampleRates {
  flagged: Share
  blocked: Share
  /** Of those whose implant's file is known. */
  file: Share
  /** Of the same: file and, where it is known, line. */
  line: Share
  /** No verdict: an error. */
  unanswered: number
}

/** Counts how samples were judged. What got no verdict is not caught, and no false alarm. */
export function sampleRates(judged: readonly JudgedSample[]): SampleRates {
  const told = judged
    .filter(({ implants }) => implants.length > 0)
    .map(({ implants, line }) =>
      implants
        .map((implant) => names('findings' in line ? line.findings : [], implant))
        .reduce((all, one) => ({ file: all.file || one.file, line: all.line || one.line })),
    )
  return {
    flagged: share(judged, ({ line }) => isFlagged(line)),
    blocked: share(judged, ({ line }) => verdictOf(line) === 'block'),
    file: share(told, (one) => one.file),
    line: share(told, (one) => one.line),
    unanswered: judged.filter(({ line }) => verdictOf(line) === undefined).length,
  }
}

/** Rates of each family or group, by name. */
export function ratesByFamily(judged: readonly JudgedSample[]) {
  return [...Map.groupBy(judged, ({ family }) => family)]
    .map(([family, members]) => ({
      family,
      half: members[0]?.half ?? 'development',
      rates: sampleRates(members),
    }))
    .sort((a, b) => (a.half === b.half ? (a.family < b.family ? -1 : 1) : a.half < b.half ? -1 : 1))
}

/** A package with its answer. */
export interface JudgedPackage extends HonestPackage {
  line: CheckLine
  /** Milliseconds that the worker took; until it was given up, where there is no verdict. */
  ms: number
  /** Bytes of its files. */
  unpacked: number
}

/** Review and block rates of packages. `review` counts what was held for review and not blocked. */
export function packageRates(packages: readonly JudgedPackage[]) {
  return {
    review: share(packages, ({ line }) => verdictOf(line) === 'review'),
    block: share(packages, ({ line }) => verdictOf(line) === 'block'),
    unanswered: packages.filter(({ line }) => verdictOf(line) === undefined).length,
  }
}

/** How fast packages were judged by one worker. */
export function packageSpeed(packages: readonly JudgedPackage[], wallSeconds: number) {
  const took = packages.map(({ ms }) => ms)
  const megabytes = packages.reduce((sum, { unpacked }) => sum + unpacked, 0) / 1e6
  const judging = took.reduce((sum, ms) => sum + ms, 0) / 1000
  const slowest = packages.toSorted((a, b) => b.ms - a.ms).slice(0, 5)
  return {
    packages: packages.length,
    megabytes,
    wallSeconds,
    judgingSeconds: judging,
    megabytesPerSecond: megabytes / judging,
    p50: quantile(took, 0.5),
    p95: quantile(took, 0.95),
    slowest: quantile(took, 1),
    slowestPackages: slowest.map(({ name, ms, unpacked }) => ({ name, ms, unpacked })),
  }
}

/** How often a detector spoke. Only ever made of the development half. */
export function detectorHits(samples: readonly JudgedSample[], packages: readonly JudgedPackage[]) {
  const spoke = (line: CheckLine, detector: string) =>
    'findings' in line && line.findings.some((finding) => finding.detector === detector)
  const lines = [...samples, ...packages].map(({ line }) => line)
  const detectors = new Set(
    lines.flatMap((line) => ('findings' in line ? line.findings.map(({ detector }) => detector) : [])),
  )
  const of = (label: JudgedSample['label']) => samples.filter((one) => one.label === label)
  return [...detectors].sort().map((detector) => ({
    detector,
    malicious: share(of('malicious'), ({ line }) => spoke(line, detector)),
    benign: share(of('benign'), ({ line }) => spoke(line, detector)),
    packages: share(packages, ({ line }) => spoke(line, detector)),
    falseAlarms: [...of('benign'), ...packages].filter(({ line }) => isFlagged(line) && spoke(line, detector))
      .length,
  }))
}

/** What went wrong, one line each. Only ever called with the development half. */
export function missesOf(samples: readonly JudgedSample[], packages: readonly JudgedPackage[]): string[] {
  const tell = (kind: string, what: string, line: CheckLine) =>
    [
      kind,
      what,
      'verdict' in line ? `${line.verdict} ${line.score}` : line.error.code,
      'findings' in line
        ? line.findings
            .map((f) => `${f.detector}: ${f.title} (${f.weight}) ${f.where.file ?? ''}:${f.where.line ?? ''}`)
            .join('; ')
        : line.error.message,
    ].join('\t')
  const lines: string[] = []
  for (const one of samples) {
    const flagged = isFlagged(one.line)
    const rates = sampleRates([one])
    if (one.label === 'benign' && flagged) lines.push(tell('false alarm', one.id, one.line))
    else if (one.label === 'malicious' && !flagged) lines.push(tell('missed', one.id, one.line))
    else if (rates.line.hits < rates.line.of) {
      const [implant] = one.implants
      lines.push(tell('not named', `${one.id} ${implant?.file}:${implant?.line ?? ''}`, one.line))
    }
  }
  for (const one of packages)
    if (isFlagged(one.line)) lines.push(tell('false alarm', `${one.name}@${one.version}`, one.line))
  return lines
}

/** Commands that were judged wrongly, one line each. Only ever called with the development half. */
export function commandMisses(commands: readonly JudgedCommand[]): string[] {
  const wrong = commands.filter(({ label, verdict }) => (label === 'malicious') === (verdict === 'pass'))
  return wrong.map(({ label, source, command, verdict, detectors }) =>
    [
      label === 'malicious' ? 'missed command' : 'false alarm on a command',
      source,
      verdict,
      detectors.join(' '),
      JSON.stringify(command.slice(0, 300)),
    ].join('\t'),
  )
}
