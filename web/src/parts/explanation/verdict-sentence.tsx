import type { Answer } from '../../api/types.ts'
import { counted } from '../../words.ts'
import { Icon } from '../icon.tsx'
import './verdict-sentence.css'

/** The verdict in words: what to do, and why above all. The heading itself is given by the page. */
export function VerdictSentence({ answer, children }: { answer: Answer; children: React.ReactNode }) {
  return (
    <div className={`sentence sentence-${answer.verdict}`}>
      <Icon name={answer.verdict} size={40} />
      <div>
        {children}
        <p>{reasonsOf(answer)}</p>
        {answer.unknown.length > 0 && (
          <p className="sentence-unknown">
            <Icon name="unknown" size={18} />
            {counted(answer.unknown.length, 'thing')} could not be checked.
          </p>
        )}
      </div>
    </div>
  )
}

/** How many reasons the sentence names. */
const NAMED = 3

function reasonsOf({ verdict, findings }: Answer): string {
  if (findings.length === 0) return 'That is no all-clear: it says only that nothing we look for was seen.'
  const titles = [...new Map(findings.map((finding) => [finding.family, finding.title])).keys()].map(
    (family) => findings.find((finding) => finding.family === family)?.title ?? '',
  )
  const named = [...new Set(titles)].slice(0, NAMED).map(midSentence).join('; ')
  return verdict === 'pass' ? `Seen, but too little to hold it up: ${named}.` : `Above all, ${named}.`
}

/** A title as a part of a sentence: lower case first, unless it begins with a name in capitals. */
function midSentence(title: string): string {
  const text = title.replace(/\.$/, '')
  return /^[A-Z][a-z\s]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
