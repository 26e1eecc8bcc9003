import { contextInForce } from '../../check/context.ts'
import type { CheckPool } from '../../check/pool.ts'
import type { FailedLine } from '../../core/check-line.ts'
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
  path: string
  id: string
  door: 'hiring'
  ms: number
}

export type HiringLine = ScreenedLine | (FailedLine & { id?: string })

export interface ScreenRun {
  /** In the order of the input. */
  lines: AsyncIterable<HiringLine>
}

interface Options {
  pool: CheckPool
  settings: Settings
  dataDir: string
  jobs: number
  earlier: readonly ApplicantProfile[]
  /** Told how many have been read. */
  read(done: number): void
  report(line: HiringLine): void
}

/**
 * Reads applications in workers, then judges each against all of them and the earlier ones.
 *
 * @returns rings by id, of which at least one member is new
 */
export async function screenApplications(
  given: AsyncIterable<NamedApplication>,
  { pool, settings, dataDir, jobs, earlier, read, report }: Options,
): Promise<{ compared: number }> {
  const lines: (FailedLine | { path: string; application: Application; ms: number })[] = []
  const seen = new Map<string, number>()
  const readOne = async (one: NamedApplication): Promise<(typeof lines)[number]> => {
    if ('error' in one) return one
    const times = (seen.get(one.id) ?? 0) + 1
    seen.set(one.id, times)
    const id = times === 1 ? one.id : `${one.id} (${times})`
    const bytes = new TextEncoder().encode(JSON.stringify({ ...one.given, id }))
    const { line, view } = await pool.run({ name: one.path, bytes, door: 'hiring', view: true })
    return 'error' in line ? line : { path: one.path, application: view as Application, ms: line.ms }
  }
  await inOrder(given, jobs * 4, readOne, (line) => read(lines.push(line)))
  const applicants = new Applicants()
  for (const profile of earlier) applicants.add(profile)
  for (const line of lines) if ('application' in line) applicants.add(profileOf(line.application))
  applicants.settle()
  const context = await contextInForce({ settings, dataDir })
  for (const line of lines) {
    if ('error' in line) {
      report(line)
      continue
    }
    const started = performance.now()
    const answer = screenOne(line.application, applicants, context)
    const ms = Math.round((line.ms + performance.now() - started) * 100) / 100
    report({ path: line.path, id: line.application.id, door: 'hiring', ...answer, ms })
  }
  return { compared: applicants.size }
}
