import type { Application, PlannedCheck } from '../../api/hiring.ts'
import { CHECK_STAGE_WORDS } from '../../hiring-words.ts'
import { counted } from '../../words.ts'
import { Check } from './check.tsx'

/** A planned check with what people found when they made it, newest first. */
export interface Step {
  planned: PlannedCheck
  made: Application['checks']
}

/** A check is settled once it was made, or the application shows it. One that could not be made stays open. */
export const isOpen = ({ planned, made }: Step): boolean =>
  !planned.done && (made[0] === undefined || made[0].outcome === 'not-possible')

/** The checks to make, by when they are due; the first open one is the next. */
export function Plan({ found }: { found: Application }) {
  const steps = found.plan.map((planned) => ({
    planned,
    made: found.checks.filter(({ check }) => check === planned.id),
  }))
  const open = steps.filter(isOpen)
  const next = open[0]?.planned.id
  const stages = Map.groupBy(steps, ({ planned }) => planned.stage)
  const minutes = open.reduce((sum, { planned }) => sum + planned.minutes, 0)
  return (
    <section className="panel plan" id="plan" aria-labelledby="plan-title">
      <h2 id="plan-title">What to check next</h2>
      <p className="soft small">
        The same checks for everybody in such a role; what would clear up most comes first.{' '}
        {open.length > 0
          ? `${open.length} of ${counted(steps.length, 'check')} open, about ${timeWords(minutes)}.`
          : 'All of them are made.'}
      </p>
      {(Object.keys(CHECK_STAGE_WORDS) as PlannedCheck['stage'][]).map((stage) => {
        const due = stages.get(stage)
        return (
          due && (
            <section key={stage} aria-label={CHECK_STAGE_WORDS[stage]}>
              <h3>{CHECK_STAGE_WORDS[stage]}</h3>
              <ol className="checks">
                {due.map((step) => (
                  <Check key={step.planned.id} id={found.id} step={step} next={step.planned.id === next} />
                ))}
              </ol>
            </section>
          )
        )
      })}
    </section>
  )
}

function timeWords(minutes: number): string {
  if (minutes < 90) return counted(minutes, 'minute')
  return counted(Math.round(minutes / 60), 'hour')
}
