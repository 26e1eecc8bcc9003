import { isDeepStrictEqual } from 'node:util'
import type { DetectorContext } from '../src/core/detector.ts'
import type { Application } from '../src/doors/hiring/application.ts'
import { readApplication } from '../src/doors/hiring/intake/read.ts'
import { screenAll } from '../src/doors/hiring/screen.ts'
import type { Screened } from '../src/doors/hiring/screened.ts'
import { CONTEXT } from '../src/doors/hiring/testing.ts'

/** Applications that are judged together, as JSON, told in one way. */
export type Telling = (company: number) => Promise<Record<string, unknown>[]>

/** What must not move, and the reading that it was judged from. */
export interface Judgement {
  id: string
  said: string
  application: Application
  screened: Screened
}

export interface Options {
  context?: DetectorContext
  /** Detectors whose findings, and whatever they move, are left aside. */
  aside?: readonly string[]
}

/** Reads and judges every company of a telling. */
export async function judgeTelling(
  companies: number,
  telling: Telling,
  options: Options = {},
): Promise<Judgement[][]> {
  const judged: Judgement[][] = []
  for (let company = 0; company < companies; company++)
    judged.push(judgeAll(await readAll(await telling(company)), options))
  return judged
}

/**
 * Tells the same applications otherwise and says for which of them the judgement moved: verdict, score, findings with
 * their weights, the plan, or with whom they are linked. Judging is a function of what was read; where all of a
 * company reads the same as before, its judgement is taken over.
 */
export async function movedBy(
  before: readonly Judgement[][],
  telling: Telling,
  options: Options = {},
): Promise<{ moved: { id: string; from: string; to: string }[]; told: number }> {
  const moved: { id: string; from: string; to: string }[] = []
  let told = 0
  for (const [company, judgements] of before.entries()) {
    const applications = await readAll(await telling(company))
    told += applications.length
    if (applications.every((application, at) => readsAs(application, judgements[at]?.application))) continue
    const after = judgeAll(applications, options)
    for (const [at, { id, said, screened }] of judgements.entries()) {
      const other = after[at] as Judgement
      const asked = (one: Screened) => one.findings.some(({ detector }) => options.aside?.includes(detector))
      if (asked(screened) || asked(other.screened)) continue
      if (other.said !== said) moved.push({ id, from: said, to: other.said })
    }
  }
  return { moved, told }
}

const readAll = (given: readonly Record<string, unknown>[]) =>
  Promise.all(given.map((one) => readApplication(one, String(one.id))))

const readsAs = (one: Application, other: Application | undefined): boolean =>
  other !== undefined && isDeepStrictEqual({ ...one, unknown: [] }, { ...other, unknown: [] })

function judgeAll(applications: readonly Application[], { context = CONTEXT }: Options): Judgement[] {
  return screenAll(applications, [], context).map((screened, at) => {
    const application = applications[at] as Application
    return { id: application.id, said: sayingOf(screened), application, screened }
  })
}

const sayingOf = ({ verdict, score, findings, exonerating, plan, ring }: Screened): string =>
  [
    verdict,
    score,
    ...findings.map(({ detector, title, weight }) => `${detector} “${title}” ${weight}`).sort(),
    ...exonerating.map(({ id, weight }) => `for it: ${id} ${weight}`),
    `plan: ${plan.map(({ id }) => id).join(' ')}`,
    `ring: ${ring ? [...ring.members].sort().join(' ') : 'none'}`,
  ].join('\n')
