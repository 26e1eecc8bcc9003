import { useRef, useState } from 'react'
import { CHECK_OUTCOME_WORDS } from '../../hiring-words.ts'
import { References } from '../explanation/references.tsx'
import { Icon } from '../icon.tsx'
import { Moment } from '../moment.tsx'
import { CheckForm } from './check-form.tsx'
import { isOpen, type Step } from './plan.tsx'

interface CheckProps {
  /** The application's id. */
  id: string
  step: Step
  /** It is the one to make next. */
  next: boolean
}

/** One check: why, how, what it asks of the applicant, what came of it, and the form to record that. */
export function Check({ id, step, next }: CheckProps) {
  const { planned, made } = step
  const open = isOpen(step)
  const [latest] = made
  const confirmed = latest === undefined || latest.outcome === 'confirmed'
  const [unfolded, setUnfolded] = useState(next)
  const summary = useRef<HTMLElement>(null)
  return (
    <li className="check" data-open={open || undefined}>
      <details open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary ref={summary}>
          <span className="check-box" aria-hidden="true">
            {!open && <Icon name={confirmed ? 'tick' : 'unknown'} size={16} />}
          </span>
          <span>
            <strong>{planned.title}</strong>
            <span className="soft small check-state">
              {latest
                ? CHECK_OUTCOME_WORDS[latest.outcome]
                : planned.done
                  ? 'The application shows that it was done'
                  : `${next ? 'Next · ' : ''}about ${planned.minutes} minutes`}
            </span>
          </span>
        </summary>
        <div className="check-body">
          <p>{planned.how}</p>
          {planned.asks && (
            <p>
              <strong>To the applicant:</strong> “{planned.asks}”
            </p>
          )}
          <p className="soft small">
            {planned.why}
            {planned.clears.length > 0 && ` ${planned.clears.join('; ')}.`} Source:{' '}
            <References technique={planned.source} source={planned.source} />
          </p>
          {made.length > 0 && (
            <ul className="made">
              {made.map(({ id: madeId, outcome, of, asked, independent, note, by, at }) => (
                <li key={madeId}>
                  <strong>{CHECK_OUTCOME_WORDS[outcome]}</strong>
                  {of && `: ${of}`}
                  {asked && `. Asked: ${asked}${independent ? ', a contact found independently' : ''}`}
                  {note && <blockquote>{note}</blockquote>}
                  <p className="soft small">
                    {by}, <Moment at={at} />
                  </p>
                </li>
              ))}
            </ul>
          )}
          <CheckForm
            key={made.length}
            id={id}
            check={planned.id}
            title={planned.title}
            again={made.length > 0}
            onMade={() => summary.current?.focus()}
          />
        </div>
      </details>
    </li>
  )
}
