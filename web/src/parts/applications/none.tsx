import type { ApplicationFilter } from '../../api/hiring.ts'

interface NoApplicationsProps {
  filter: ApplicationFilter
  /** Whether there are any at all. */
  any: boolean
  /** Whether older ones have not been searched yet. */
  more: boolean
  onClear: () => void
}

/** An empty list, and what to do about it. */
export function NoApplications({ filter, any, more, onClear }: NoApplicationsProps) {
  if (!any) return <HowTheyArrive />
  if (more && (filter.q || filter.stage || filter.sensitivity))
    return (
      <div className="empty">
        <h2>Nothing among the newer ones</h2>
        <p>Older applications have not been searched yet.</p>
      </div>
    )
  const look = filter.show === 'look' && !filter.q && !filter.stage && !filter.sensitivity
  return (
    <div className="empty">
      <h2>{look ? 'Nobody is waiting for you' : 'No application fits'}</h2>
      <p>
        {look
          ? 'No application needs a look. What could not be checked is told on each of them.'
          : 'Search for a name, a reference or a role, or look among all applications.'}
      </p>
      <button type="button" onClick={onClear}>
        Show all applications
      </button>
    </div>
  )
}

function HowTheyArrive() {
  return (
    <div className="empty applications-none">
      <h2>No applications yet</h2>
      <p>They arrive in three ways:</p>
      <ul>
        <li>
          <strong>By hand:</strong> drop a résumé, or a JSON or NDJSON file of applications, anywhere on this
          page.
        </li>
        <li>
          <strong>From your applicant tracking system:</strong> connectors for Ashby, Greenhouse, Lever and
          Workable are set up in <code>settings.json</code>.
        </li>
        <li>
          <strong>From a program:</strong> <code>POST /api/hiring/applications</code> with a key from{' '}
          <code>./postern key create NAME --door hiring</code>.
        </li>
      </ul>
      <p className="soft">
        To look at a file of applications without recording anything, run{' '}
        <code>./postern hiring screen FILE.ndjson</code> where it lies.
      </p>
    </div>
  )
}
