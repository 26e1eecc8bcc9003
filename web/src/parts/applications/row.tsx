import { Link } from '@tanstack/react-router'
import type { ApplicationSummary } from '../../api/hiring.ts'
import { HIRING_OUTCOME_WORDS, SANCTIONS_WORDS, SENSITIVITY_WORDS, STAGE_WORDS } from '../../hiring-words.ts'
import { counted } from '../../words.ts'
import { Moment } from '../moment.tsx'
import { StateBadge } from './state-badge.tsx'

/** One application in the list: whether it needs a look, who applied for what, what is open, and how old. */
export function ApplicationRow({ found }: { found: ApplicationSummary }) {
  const { role, decision } = found
  return (
    <li>
      <Link to="/applications/$id" params={{ id: found.id }} className="case-row">
        <span className="case-verdict">
          <StateBadge found={found} />
        </span>
        <span className="case-what">
          <span className="case-title">{found.name}</span>
          <span className="case-sender">
            {role.title ?? 'no role named'} · {SENSITIVITY_WORDS[role.sensitivity].toLowerCase()}
            {found.stage && ` · ${STAGE_WORDS[found.stage].toLowerCase()}`}
          </span>
        </span>
        <span className="case-why">{openOf(found)}</span>
        <span className="case-when">
          {decision ? (
            <>
              <strong>{HIRING_OUTCOME_WORDS[decision.outcome]}</strong>
              <span>
                {decision.by}, <Moment at={decision.at} />
              </span>
            </>
          ) : (
            <Moment at={found.receivedAt} />
          )}
        </span>
      </Link>
    </li>
  )
}

/** What is open about it, the most pressing first, as one line. */
function openOf({ sanctions, ring, waiting, assessed, decision, checksOpen }: ApplicationSummary): string {
  const open = [
    ...(sanctions === 'match' || sanctions === 'possible' ? [SANCTIONS_WORDS[sanctions]] : []),
    ...(ring === undefined ? [] : ['Shares details with other applications']),
    ...(waiting && !assessed && !decision ? ['You have not said yet what you think'] : []),
    checksOpen === 0 ? 'All checks of the plan are done' : `${counted(checksOpen, 'check')} of the plan open`,
  ]
  return open
    .map((words, at) => (at === 0 ? words : words.charAt(0).toLowerCase() + words.slice(1)))
    .join('; ')
}
