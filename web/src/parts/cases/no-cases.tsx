import { Link } from '@tanstack/react-router'
import type { CaseFilter } from '../../api/queries.ts'

/** An empty list, and what to do about it. */
export function NoCases({ filter, onClear }: { filter: CaseFilter; onClear: () => void }) {
  if (filter.q || filter.verdict) {
    return (
      <div className="empty">
        <h2>No case fits this search</h2>
        <p>Search for a sender, a title or a reason, or look among all cases.</p>
        <button type="button" onClick={onClear}>
          Clear the search
        </button>
      </div>
    )
  }
  if (filter.status === 'decided') {
    return (
      <div className="empty">
        <h2>Nothing has been decided yet</h2>
        <p>Open a case, say what it is and why, and it will be listed here.</p>
      </div>
    )
  }
  return (
    <div className="empty">
      <h2>No open cases</h2>
      <p>
        Send mail to <code>POST /api/support/messages</code> with an API key from the settings, or{' '}
        <Link to="/check">check a message by hand</Link>. A message that needs a person opens a case here.
      </p>
    </div>
  )
}
