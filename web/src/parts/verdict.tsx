import type { Judgement } from '../api/types.ts'
import { VERDICT_WORDS } from '../words.ts'
import { Icon } from './icon.tsx'
import './verdict.css'

/** A verdict as icon, colour and words: never by colour alone. */
export function VerdictBadge({ verdict }: { verdict: Judgement }) {
  return (
    <span className={`verdict verdict-${verdict}`}>
      <Icon name={verdict} size={18} />
      {VERDICT_WORDS[verdict]}
    </span>
  )
}
