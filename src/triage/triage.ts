import { fileURLToPath } from 'node:url'
import type { CheckedLine } from '../core/check-line.ts'
import { type Finding, type NotFound, evidence as shown, type Unknown } from '../core/finding.ts'
import { loadFolder } from '../core/modules.ts'
import { type Judgement, judge } from '../core/verdict.ts'
import { firstAid } from './first-aid.ts'
import type { Look, SelfStarted } from './look.ts'
import { type Evidence, openMachine } from './machine.ts'

const looks = await loadFolder<Look>(fileURLToPath(new URL('./looks/', import.meta.url)))

/** What was seen on a machine, and what to do about it. */
export interface TriageReport {
  root: string
  /** ISO 8601. */
  at: string
  verdict: Judgement
  findings: Finding[]
  unknown: Unknown[]
  notFound: NotFound[]
  /** In order. Empty when nothing was found. */
  firstAid: string[]
  evidence: Evidence[]
}

export interface TriageOptions {
  /** `/` for this machine, or where another's disk is mounted. */
  root: string
  /** Milliseconds since the epoch. */
  now: number
  /** Judges a command that starts by itself, like a pasted one. */
  judgeCommand(command: string): Promise<CheckedLine>
  /** Told before each look, for progress. */
  onLook?(looksFor: string, done: number, total: number): void
}

/** Commands judged at most: a machine has dozens. */
const COMMANDS = 2_000

/** Looks, read-only, for what false interviews leave on a machine. */
export async function triage(options: TriageOptions): Promise<TriageReport> {
  const { root, now, judgeCommand, onLook } = options
  const machine = openMachine(root)
  const findings: Finding[] = []
  const notFound: NotFound[] = []
  const evidence = new Map<string, Evidence>()
  const judged = new Map<string, Finding[]>()
  for (const [index, { name, unit: look }] of looks.entries()) {
    onLook?.(look.looksFor, index, looks.length)
    const detector = `triage/${name}`
    const before = findings.length
    for (const seen of look.look(machine, now)) {
      const found =
        'starts' in seen
          ? await ofCommand(seen.starts, detector, judgeCommand, judged)
          : [ofTrace(seen, detector, look)]
      findings.push(...found)
      const kept = 'starts' in seen ? seen.starts.evidence : seen.evidence
      if (found.length > 0 && kept) evidence.set(kept.path, kept)
    }
    if (findings.length === before) notFound.push({ detector, looksFor: look.looksFor })
  }
  const verdict = judge({ findings, unknown: machine.unknown, notFound })
  return {
    root,
    at: new Date(now).toISOString(),
    verdict: verdict.verdict,
    findings: verdict.findings,
    unknown: machine.unknown,
    notFound,
    firstAid: firstAid(verdict.verdict, findings),
    evidence: [...evidence.values()],
  }
}

function ofTrace(
  {
    signal,
    path,
    line,
    text,
    why,
  }: { signal: string; path: string; line?: number; text: string; why: string },
  detector: string,
  { signals, technique, source, innocent, advice }: Look,
): Finding {
  const declared = signals[signal]
  if (!declared) throw new Error(`${detector}: undeclared signal ${signal}`)
  const where = { part: 'machine', file: path, text: shown(text), ...(line === undefined ? {} : { line }) }
  return {
    detector,
    family: detector.slice('triage/'.length),
    ...declared,
    why,
    where,
    innocent,
    advice,
    technique,
    source,
  }
}

/** What the interview door says of a command that starts by itself, told of the file it stands in. */
async function ofCommand(
  { command, path, line }: SelfStarted,
  detector: string,
  judgeCommand: TriageOptions['judgeCommand'],
  judged: Map<string, Finding[]>,
): Promise<Finding[]> {
  if (!judged.has(command)) {
    if (judged.size >= COMMANDS) return []
    const { verdict, findings } = await judgeCommand(command)
    judged.set(command, verdict === 'pass' ? [] : findings)
  }
  return (judged.get(command) ?? []).map((finding) => ({
    ...finding,
    why: `It starts by itself (${detector.slice('triage/'.length)}). ${finding.why}`,
    where: { ...finding.where, part: 'machine', file: path, ...(line === undefined ? {} : { line }) },
  }))
}
