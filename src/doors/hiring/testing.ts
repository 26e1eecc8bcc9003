import type { Category } from '../../core/category.ts'
import { type Detector, type DetectorContext, type DetectorDefinition, inspect } from '../../core/detector.ts'
import type { Finding } from '../../core/finding.ts'
import { NO_INDICATORS } from '../../core/indicator.ts'
import { DEFAULT_SETTINGS } from '../../core/settings.ts'
import type { Application } from './application.ts'
import { readApplication } from './intake/read.ts'
import { Applicants } from './linkage/applicants.ts'
import { profileOf } from './linkage/profile.ts'

/** What detectors are handed when a test says nothing else. */
export const CONTEXT: DetectorContext = {
  settings: DEFAULT_SETTINGS,
  indicators: NO_INDICATORS,
  now: Date.UTC(2026, 10, 22),
}

/** A context in which a list says of each value what kind of thing it is. */
export const categorised = (
  kinds: Readonly<Record<string, Category>>,
): Pick<DetectorContext, 'categories'> => ({
  categories: {
    of: ({ value }) => {
      const category = kinds[value]
      return category === undefined ? [] : [{ category, source: 'a list', date: 0, entry: value }]
    },
    has: () => true,
  },
})

/** An application as intake reads it. */
export const applicationOf = (input: object): Promise<Application> => readApplication(input, 'test')

/** Applications that know each other, in their order. */
export async function companyOf(...inputs: object[]): Promise<Application[]> {
  const applications = await Promise.all(
    inputs.map((input, index) => readApplication(input, `app-${index + 1}`)),
  )
  const applicants = new Applicants()
  for (const application of applications) applicants.add(profileOf(application))
  applicants.settle()
  return applications.map((one) => ({ ...one, company: applicants.companyOf(one) }))
}

/** What a detector finds in an application. */
export function hits(
  definition: DetectorDefinition<Application>,
  application: Application,
  context: Partial<DetectorContext> = {},
): Finding[] {
  const detector: Detector<Application> = { ...definition, id: 'hiring/tested' }
  return inspect([detector], application, { ...CONTEXT, ...context }).findings
}

/** What a detector says that it could not check. */
export function unchecked(
  definition: DetectorDefinition<Application>,
  application: Application,
  context: Partial<DetectorContext> = {},
): string[] {
  const detector: Detector<Application> = { ...definition, id: 'hiring/tested' }
  const asked = inspect([detector], { ...application, unknown: [] }, { ...CONTEXT, ...context })
  return asked.unknown.map(({ what, why }) => `${what}: ${why}`)
}
