import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Detector, inspect } from '../../src/core/detector.ts'
import { NO_INDICATORS } from '../../src/core/indicator.ts'
import { loadFolder } from '../../src/core/modules.ts'
import { readSettings } from '../../src/core/settings.ts'
import { type Judgement, judge } from '../../src/core/verdict.ts'
import type { Artifact } from '../../src/doors/interview/artifact.ts'
import { assembleCommand } from '../../src/doors/interview/intake/command.ts'
import { quantile, type Share, share } from '../interval.ts'
import { type Half, halfOf } from './split.ts'

/** Name of the file in the corpus directory: one `{label, source, command}` a line. */
export const COMMANDS_FILE = 'commands.ndjson'

/** A labelled command with what Postern says of it. */
export interface JudgedCommand {
  label: 'malicious' | 'benign'
  source: string
  command: string
  half: Half
  verdict: Judgement
  /** The detectors that had something to say. */
  detectors: string[]
}

export interface CommandRates {
  malicious: { caught: Share; blocked: Share }
  /** Honest commands by source. */
  benign: Record<string, { flagged: Share; blocked: Share }>
}

export interface CommandFigures {
  halves: Record<Half, CommandRates>
  speed: { perSecond: number; p95Ms: number; slowestMs: number }
}

/**
 * The cluster of near-duplicates that a command falls into: its shape, with every run of letters and digits as one
 * letter and every run of blanks as one.
 */
export const commandCluster = (command: string): string =>
  command
    .toLowerCase()
    .replace(/[a-z0-9]+/g, 'a')
    .replace(/\s+/g, ' ')
    .trim()

/** Judges the labelled commands of a corpus directory with all detectors of the door. @throws Error when it cannot be read. */
export async function judgeCommands(
  corpusDir: string,
): Promise<{ judged: JudgedCommand[]; times: number[] }> {
  const folder = fileURLToPath(new URL('../../src/doors/interview/detectors/', import.meta.url))
  const detectors: Detector<Artifact>[] = (await loadFolder<Omit<Detector<Artifact>, 'id'>>(folder)).map(
    ({ name, unit }) => ({ ...unit, id: `interview/${name}` }),
  )
  const context = { settings: readSettings(undefined), indicators: NO_INDICATORS, now: 0 }
  const times: number[] = []
  const lines = readFileSync(join(corpusDir, COMMANDS_FILE), 'utf8').split('\n').filter(Boolean)
  const judged = lines.map((line): JudgedCommand => {
    const { label, source, command } = JSON.parse(line) as Pick<JudgedCommand, 'label' | 'source' | 'command'>
    const before = performance.now()
    const verdict = judge(inspect(detectors, assembleCommand('command', command), context))
    times.push(performance.now() - before)
    return {
      label,
      source,
      command,
      half: halfOf(commandCluster(command)),
      verdict: verdict.verdict,
      detectors: [...new Set(verdict.findings.map((finding) => finding.detector))],
    }
  })
  return { judged, times }
}

/** What is measured of pasted commands: recall, false alarms by source and half, and speed on one core. */
export function commandFigures(judged: readonly JudgedCommand[], times: readonly number[]): CommandFigures {
  const total = times.reduce((sum, ms) => sum + ms, 0)
  return {
    halves: {
      development: ratesOf(judged.filter((one) => one.half === 'development')),
      'held-out': ratesOf(judged.filter((one) => one.half === 'held-out')),
    },
    speed: {
      perSecond: total > 0 ? (times.length / total) * 1_000 : 0,
      p95Ms: quantile(times, 0.95),
      slowestMs: quantile(times, 1),
    },
  }
}

/**
 * Judges and counts the labelled commands of a corpus directory.
 *
 * @returns undefined when the directory has no {@link COMMANDS_FILE}.
 */
export async function measureCommands(corpusDir: string): Promise<CommandFigures | undefined> {
  if (!existsSync(join(corpusDir, COMMANDS_FILE))) return undefined
  const { judged, times } = await judgeCommands(corpusDir)
  return commandFigures(judged, times)
}

const isFlagged = ({ verdict }: JudgedCommand) => verdict !== 'pass'
const isBlocked = ({ verdict }: JudgedCommand) => verdict === 'block'

function ratesOf(judged: readonly JudgedCommand[]): CommandRates {
  const malicious = judged.filter((one) => one.label === 'malicious')
  const benign = Map.groupBy(
    judged.filter((one) => one.label === 'benign'),
    (one) => one.source,
  )
  return {
    malicious: { caught: share(malicious, isFlagged), blocked: share(malicious, isBlocked) },
    benign: Object.fromEntries(
      [...benign].map(([source, of]) => [
        source,
        { flagged: share(of, isFlagged), blocked: share(of, isBlocked) },
      ]),
    ),
  }
}
