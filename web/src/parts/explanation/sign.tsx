import type { Finding } from '../../api/types.ts'
import { STRENGTH_WORDS } from '../../words.ts'
import type { Sign } from './group.ts'
import { Prose } from './prose.tsx'
import { References } from './references.tsx'

interface SignCardProps {
  sign: Sign
  chosen: Finding | undefined
  onChoose: (finding: Finding) => void
}

/** One reason: what, why, where, what else it could be, what to do, and whence we know. The number comes last. */
export function SignCard({ sign: { first, findings }, chosen, onChoose }: SignCardProps) {
  const sameWhy = findings.every((finding) => finding.why === first.why)
  return (
    <article className={`sign sign-${first.strength}`}>
      <h4>{first.title}</h4>
      {sameWhy && (
        <p>
          <Prose text={first.why} />
        </p>
      )}
      <ul className="sightings">
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same evidence may be seen twice
          <li key={index}>
            {!sameWhy && (
              <p>
                <Prose text={finding.why} />
              </p>
            )}
            <Evidence finding={finding} chosen={finding === chosen} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      <dl className="sign-more">
        <div>
          <dt>What to do</dt>
          <dd>
            <Prose text={first.advice} />
          </dd>
        </div>
        <div>
          <dt>May be innocent</dt>
          <dd>
            <Prose text={first.innocent} />
          </dd>
        </div>
      </dl>
      <p className="sign-source">
        {STRENGTH_WORDS[first.strength]} · <References technique={first.technique} source={first.source} /> ·{' '}
        {first.weight} bits
      </p>
    </article>
  )
}

interface EvidenceProps {
  finding: Finding
  chosen: boolean
  onChoose: (finding: Finding) => void
}

function Evidence({ finding, chosen, onChoose }: EvidenceProps) {
  const { part, line, text } = finding.where
  return (
    <button type="button" className="evidence" aria-pressed={chosen} onClick={() => onChoose(finding)}>
      <span className="evidence-place">
        {partWords(part)}
        {line !== undefined && `, line ${line}`}
      </span>
      <span className="evidence-text">{text}</span>
      <span className="evidence-show">Show in the message</span>
    </button>
  )
}

function partWords(part: string): string {
  return part === 'html' ? 'HTML' : part.charAt(0).toUpperCase() + part.slice(1)
}
