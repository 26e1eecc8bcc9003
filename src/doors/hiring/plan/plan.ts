import { fileURLToPath } from 'node:url'
import type { Finding } from '../../../core/finding.ts'
import { loadFolder } from '../../../core/modules.ts'
import type { Application } from '../application.ts'
import { type CheckDefinition, type PlannedCheck, type Sensitivity, STAGES } from './check.ts'

const folder = fileURLToPath(new URL('./checks/', import.meta.url))

/** The checks there are: every file of `checks/`. */
export const checks: (CheckDefinition & { id: string })[] = (await loadFolder<CheckDefinition>(folder)).map(
  ({ name, unit }) => ({ ...unit, id: name }),
)

const SENSITIVITIES: readonly Sensitivity[] = ['ordinary', 'elevated', 'critical']

/**
 * What to do next for an application. Which checks there are follows from the role alone, so that everybody who
 * applies for it is asked the same; findings decide their order.
 *
 * @returns what would clear up most first; of equal ones what is due first, then what takes least time. Checks that
 * are done stand last.
 */
export function planFor(application: Application, findings: readonly Finding[]): PlannedCheck[] {
  const reach = SENSITIVITIES.indexOf(application.role.sensitivity)
  return checks
    .filter(({ from }) => SENSITIVITIES.indexOf(from) <= reach)
    .map((check) => ({
      check,
      planned: planned(check, application, findings),
      bits: bitsOf(check, findings),
    }))
    .sort(
      (a, b) =>
        Number(a.planned.done) - Number(b.planned.done) ||
        b.bits - a.bits ||
        STAGES.indexOf(a.check.stage) - STAGES.indexOf(b.check.stage) ||
        a.check.minutes - b.check.minutes,
    )
    .map(({ planned: one }) => one)
}

const bitsOf = (check: CheckDefinition, findings: readonly Finding[]) =>
  findings.reduce((sum, finding) => sum + (check.clears(finding) ? finding.weight : 0), 0)

function planned(
  check: CheckDefinition & { id: string },
  application: Application,
  findings: readonly Finding[],
): PlannedCheck {
  const { id, title, stage, how, asks, minutes, source } = check
  const clears = [
    ...new Set(findings.filter((finding) => check.clears(finding)).map((finding) => finding.title)),
  ]
  const done = check.done?.(application) ?? false
  const why = done
    ? 'The application shows that it was done.'
    : clears.length > 0
      ? `It would clear up ${clears.length === 1 ? 'one thing' : `${clears.length} things`} that stood out.`
      : check.fills?.(application)
        ? 'It would fill a gap: this was not checked.'
        : 'It is made for everybody in such a role.'
  return {
    id,
    title,
    stage,
    how,
    ...(asks === undefined ? {} : { asks }),
    minutes,
    source,
    clears,
    why,
    done,
  }
}
