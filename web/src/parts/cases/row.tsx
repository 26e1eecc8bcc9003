import { Link } from '@tanstack/react-router'
import type { CaseSummary } from '../../api/types.ts'
import { counted, OUTCOME_WORDS } from '../../words.ts'
import { Moment } from '../moment.tsx'
import { VerdictBadge } from '../verdict.tsx'

/** One case in the list: verdict, what it is, why, and how old. */
export function CaseRow({ found }: { found: CaseSummary }) {
  return (
    <li>
      <Link to="/cases/$id" params={{ id: found.id }} className="case-row">
        <span className="case-verdict">
          <VerdictBadge verdict={found.verdict} />
        </span>
        <span className="case-what">
          <span className="case-title">{found.title || '(no subject)'}</span>
          <span className="case-sender">
            from {found.sender || 'nobody named'}
            {found.subjects > 1 && ` · ${counted(found.subjects, 'message')}`}
          </span>
        </span>
        <span className="case-why">
          {found.topFinding}
          {found.findings > 1 && (
            <span className="soft"> and {counted(found.findings - 1, 'more reason')}</span>
          )}
        </span>
        <span className="case-when">
          {found.decision ? (
            <>
              <strong>{OUTCOME_WORDS[found.decision.outcome]}</strong>
              <span>
                {found.decision.by}, <Moment at={found.decision.at} />
              </span>
            </>
          ) : (
            <Moment at={found.openedAt} />
          )}
        </span>
      </Link>
    </li>
  )
}
