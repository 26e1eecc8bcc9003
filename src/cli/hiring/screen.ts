import { contextInForce } from '../../check/context.ts'
import type { CheckPool } from '../../check/pool.ts'
import type { FailedLine } from '../../core/check-line.ts'
import type { Unknown } from '../../core/finding.ts'
import type { Settings } from '../../core/settings.ts'
import type { Application } from '../../doors/hiring/application.ts'
import { Applicants } from '../../doors/hiring/linkage/applicants.ts'
import { type ApplicantProfile, profileOf } from '../../doors/hiring/linkage/profile.ts'
import { screenOne } from '../../doors/hiring/screen.ts'
import type { Screened } from '../../doors/hiring/screened.ts'
import { inOrder } from '../check/in-order.ts'
import type { NamedApplication } from './input.ts'

/** The answer for one application, as `hiring screen --json` prints it on a line. */
export interface ScreenedLine extends Screened {
  /** The place in the input. */
  path: string
  id: string
  door: 'hiring'
  /** Milliseconds for reading and judging it. */
  ms: number
}

export type HiringLine = ScreenedLine | FailedLine

interface Options {
  pool: CheckPool
  settings: Settings
  dataDir: string
  /** How many are read at once. */
  jobs: number
  /** Applications on record. */
  earlier: readonly ApplicantProfile[]
  /** Why those on record could not be compared with. */
  unknown?: Unknown | undefined
  /** Told how many have been read. */
  read(done: number): void
  /** Told of each answer, in the order of the input. */
  report(line: HiringLine): void
}

type Read = FailedLine | { path: string; application: Application; ms: number }

/** Reads applications in workers, then judges each in the company of all of them and of those on record. */
export async function screenApplications(
  given: AsyncIterable<NamedApplication>,
  { pool, settings, dataDir, jobs, earlier, unknown, read, report }: Options,
): Promise<void> {
  const lines: Read[] = []
  const seen = new Map<string, number>()
  const readOne = async (one: NamedApplication): Promise<Read> => {
    if ('error' in one) return one
    const times = (seen.get(one.id) ?? 0) + 1
    seen.set(one.id, times)
    const id = times === 1 ? one.id : `${one.id} (${times})`
    const bytes = new TextEncoder().encode(JSON.stringify({ ...one.given, id }))
    const read = await pool.view({ name: one.path, bytes, door: 'hiring' })
    return 'error' in read ? read : { path: one.path, application: read.view as Application, ms: read.ms }
  }
  await inOrder(given, jobs * 4, readOne, (line) => read(lines.push(line)))
  const applicants = new Applicants()
  for (const profile of earlier) applicants.add(profile)
  for (const line of lines) if ('application' in line) applicants.add(profileOf(line.application))
  const context = await contextInForce({ settings, dataDir })
  for (const line of lines) {
    if ('error' in line) {
      report(line)
      continue
    }
    const started = performance.now()
    const answer = screenOne(line.application, applicants, context)
    const ms = Math.round((line.ms + performance.now() - started) * 100) / 100
    const notChecked = unknown ? [unknown, ...answer.unknown] : answer.unknown
    const { id } = line.application
    report({ path: line.path, id, door: 'hiring', ...answer, unknown: notChecked, ms })
  }
}

/** What a run found in all. */
export interface Summary {
  applications: number
  review: number
  unreadable: number
  rings: { id: string; members: readonly string[]; because: string }[]
  /** The sanctions lists that were asked, with their age in days. */
  lists: Screened['screening']['lists']
}

/** Adds the answers of a run up. */
export function summaryOf(lines: readonly HiringLine[]): Summary {
  const screened = lines.filter((line) => 'verdict' in line)
  const rings = new Map(screened.flatMap(({ ring }) => (ring ? [[ring.id, ring] as const] : [])))
  return {
    applications: lines.length,
    review: screened.filter(({ verdict }) => verdict === 'review').length,
    unreadable: lines.length - screened.length,
    rings: [...rings.values()],
    lists: screened[0]?.screening.lists ?? [],
  }
}
