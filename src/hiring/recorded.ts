import type { Application } from '../doors/hiring/application.ts'
import { NO_COMPANY } from '../doors/hiring/linkage/company.ts'
import type { Screened } from '../doors/hiring/screened.ts'
import type { MadeCheck } from '../store/application-checks.ts'
import type { ApplicationState } from '../store/applications.ts'
import type { Repositories } from '../store/store.ts'

/** What of an answer stands neither in the verdict nor in a screening record. */
export type KeptAnswer = Pick<Screened, 'exonerating' | 'plan' | 'links' | 'shared' | 'ring' | 'compared'>

export const keptOf = ({ exonerating, plan, links, shared, ring, compared }: Screened): KeptAnswer => ({
  exonerating,
  plan,
  links,
  shared,
  compared,
  ...(ring ? { ring } : {}),
})

/**
 * What a list shows of an application and its answer.
 * @param made checks that people made, whatever came of them
 */
export const stateOf = (
  application: Application,
  answer: Screened,
  made: readonly MadeCheck[],
): ApplicationState => ({
  sensitivity: application.role.sensitivity,
  stage: application.stage,
  ring: answer.ring?.id,
  checksOpen: answer.plan.filter(({ id, done }) => !done && !made.some(({ planned }) => planned === id))
    .length,
  sanctions: answer.screening.disposition,
})

/** What others are compared with later is in the profile: of the company nothing is kept with what was read. */
export const readingOf = (application: Application): string =>
  JSON.stringify({ ...application, company: NO_COMPANY })

/** Adds the checks that people made: each that verified something speaks like a verification that was sent. */
export function withChecks(application: Application, checks: readonly MadeCheck[]): Application {
  const made = checks.flatMap(({ planned, outcome, at, detail }) => {
    const { what, of, asked, independent, liveness } = detail
    if (what === undefined || outcome === 'not-possible') return []
    return [
      {
        part: `check “${planned}”`,
        what,
        outcome,
        independent,
        at: at.toISOString(),
        ...(of === undefined ? {} : { of }),
        ...(asked === undefined ? {} : { by: asked }),
        ...(liveness === undefined ? {} : { liveness }),
      },
    ]
  })
  return { ...application, verifications: [...application.verifications, ...made] }
}

/** What was read of a recorded application; undefined when it is gone. */
export async function loadReading(
  { applications }: Pick<Repositories, 'applications'>,
  id: string,
): Promise<Application | undefined> {
  const content = await applications.content(id)
  return content && (JSON.parse(content.reading) as Application)
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The other applications that an answer quotes, wherever in it. */
export function quotedBy(id: string, answer: Screened): Set<string> {
  const { screening: _, ...rest } = answer
  const quoted = new Set(JSON.stringify(rest).match(UUID) ?? [])
  quoted.delete(id)
  return quoted
}

/** The others whose verdict a new answer may change: those it is linked with, and those its findings name. */
export function concernedBy(id: string, answer: Screened): Set<string> {
  const { links, ring, findings } = answer
  const concerned = new Set([
    ...links.map(({ application }) => application),
    ...(ring?.members ?? []),
    ...(JSON.stringify(findings).match(UUID) ?? []),
  ])
  concerned.delete(id)
  return concerned
}
