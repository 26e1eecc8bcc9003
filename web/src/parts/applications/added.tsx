import { Link } from '@tanstack/react-router'
import type { Received } from '../../api/hiring.ts'
import { counted } from '../../words.ts'

/** What came of adding applications, so far. */
export interface Outcome {
  /** How many were given. */
  of: number
  received: Received[]
  failed: { line: number; why: string }[]
}

/** How many are named: more are found in the list below. */
const NAMED = 5

interface AddedProps {
  outcome: Outcome
  busy: boolean
  onClose: () => void
}

/** How far the adding is, then what came of it. */
export function Added({ outcome: { of, received, failed }, busy, onClose }: AddedProps) {
  const done = received.length + failed.length
  const before = received.filter(({ duplicate }) => duplicate).length
  const updated = received.filter((one) => one.updated && !one.duplicate).length
  const fresh = received.length - before - updated
  const look = received.filter((one) => one.case !== null && !one.duplicate)
  const words = [
    `${counted(fresh, 'application')} added`,
    ...(updated ? [`${updated} replaced an earlier version`] : []),
    ...(before ? [`${before} had come before`] : []),
    ...(failed.length ? [`${failed.length} could not be taken`] : []),
  ].join(', ')
  return (
    <section className="panel adding" aria-label="Adding applications">
      <p role="status">
        <strong>{busy ? `Screening: ${done} of ${counted(of, 'application')}` : `${words}.`}</strong>
        {!busy && look.length > 0 && ` ${look.length === 1 ? 'One needs' : `${look.length} need`} a look.`}
      </p>
      {busy && <progress max={of} value={done} aria-label="Applications screened" />}
      {!busy && received.length > 0 && received.length <= NAMED && (
        <ul>
          {received.map(({ id, name }) => (
            <li key={id}>
              <Link to="/applications/$id" params={{ id }}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {failed.length > 0 && (
        <ul>
          {failed.slice(0, NAMED).map(({ line, why }) => (
            <li key={line}>
              Application {line}: {why}
            </li>
          ))}
          {failed.length > NAMED && <li>and {failed.length - NAMED} more</li>}
        </ul>
      )}
      {!busy && (
        <button type="button" className="quiet" onClick={onClose}>
          Close
        </button>
      )}
    </section>
  )
}
