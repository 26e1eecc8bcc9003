import type { ApplicationSummary } from '../../api/hiring.ts'
import { Icon } from '../icon.tsx'
import '../verdict.css'

/** Where an application stands, as icon, colour and words. What the total says of it is no part of this. */
export function StateBadge({ found }: { found: ApplicationSummary }) {
  const { kind, icon, words } = stateOf(found)
  return (
    <span className={`verdict verdict-${kind}`}>
      <Icon name={icon} size={18} />
      {words}
    </span>
  )
}

function stateOf({ waiting, decision, case: caseId }: ApplicationSummary) {
  if (waiting) return { kind: 'review', icon: 'review', words: 'Needs a look' } as const
  if (decision || caseId) return { kind: 'pass', icon: 'tick', words: 'Decided' } as const
  return { kind: 'pass', icon: 'pass', words: 'Nothing pressing' } as const
}
