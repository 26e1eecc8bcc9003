import { fileURLToPath } from 'node:url'
import { type Detector, type DetectorContext, inspect } from '../../core/detector.ts'
import { loadFolder } from '../../core/modules.ts'
import { judge } from '../../core/verdict.ts'
import type { Application } from './application.ts'
import { exonerationsOf } from './exonerations.ts'
import { Applicants } from './linkage/applicants.ts'
import { type ApplicantProfile, profileOf } from './linkage/profile.ts'
import { planFor } from './plan/plan.ts'
import { screeningOf } from './sanctions.ts'
import type { Screened } from './screened.ts'
import { CONTEXT_AT_MOST, RELIEF_AT_MOST } from './tiers.ts'

const folder = fileURLToPath(new URL('./detectors/', import.meta.url))

/** The detectors of this door: every file of `detectors/`. */
export const detectors: Detector<Application>[] = (
  await loadFolder<Omit<Detector<Application>, 'id'>>(folder)
).map(({ name, unit }) => ({ ...unit, id: `hiring/${name}` }))

/**
 * Judges applications against each other and against earlier ones.
 *
 * @param applications as `readApplication` gives them
 * @param earlier profiles of applications that were judged before
 * @returns an answer for each, in their order
 */
export function screenAll(
  applications: readonly Application[],
  earlier: readonly ApplicantProfile[],
  context: DetectorContext,
): Screened[] {
  const company = new Applicants()
  for (const profile of earlier) company.add(profile)
  for (const application of applications) company.add(profileOf(application))
  company.settle()
  return applications.map((application) => screenOne(application, company, context))
}

/** Judges one application in the company of those that were added with it. */
export function screenOne(given: Application, applicants: Applicants, context: DetectorContext): Screened {
  const application: Application = { ...given, company: applicants.companyOf(given) }
  const { links, shared, ring, compared } = application.company
  const exonerating = exonerationsOf(application)
  const relief = Math.min(
    RELIEF_AT_MOST,
    exonerating.reduce((sum, { weight }) => sum + weight, 0),
  )
  const verdict = judge(inspect(detectors, application, context), {
    block: false,
    contextAtMost: CONTEXT_AT_MOST,
    relief,
  })
  return {
    ...verdict,
    verdict: verdict.verdict === 'pass' ? 'pass' : 'review',
    observables: application.observables,
    exonerating,
    plan: planFor(application, verdict.findings),
    links,
    shared,
    ...(ring ? { ring } : {}),
    compared,
    screening: screeningOf(application, context),
  }
}
