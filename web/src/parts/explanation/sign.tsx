import type { ReactNode } from 'react'
import { STRENGTH_WORDS } from '../../words.ts'
import type { ShownFinding, ShownPlace, Sign } from './group.ts'
import { Prose } from './prose.tsx'
import { References } from './references.tsx'

interface SignCardProps<Shown extends ShownFinding> {
  sign: Sign<Shown>
  chosen?: Shown | undefined
  /** Absent when there is nothing beside it to show it in. */
  onChoose?: ((finding: Shown) => void) | undefined
  /** What the advice is called. */
  advice?: string
  /** Where to go from here. */
  children?: ReactNode
}

/** One reason: what, why, where, what else it could be, what to do, and whence we know. The number comes last. */
export function SignCard<Shown extends ShownFinding>({
  sign: { first, findings },
  chosen,
  onChoose,
  advice = 'What to do',
  children,
}: SignCardProps<Shown>) {
  const sameWhy = findings.every((finding) => finding.why === first.why)
  return (
    <article className={`sign sign-${first.strength ?? 'unweighed'}`}>
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
          <dt>{advice}</dt>
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
      {children}
      <p className="sign-source">
        {first.strength && `${STRENGTH_WORDS[first.strength]} · `}
        <References technique={first.technique} source={first.source} />
        {first.weight !== undefined && ` · ${first.weight} bits`}
      </p>
    </article>
  )
}

interface EvidenceProps<Shown extends ShownFinding> {
  finding: Shown
  chosen: boolean
  onChoose: ((finding: Shown) => void) | undefined
}

/** Where it was seen, and the very characters. With a message beside it, choosing it shows it there. */
function Evidence<Shown extends ShownFinding>({ finding, chosen, onChoose }: EvidenceProps<Shown>) {
  const inside = (
    <>
      <span className="evidence-place">
        <PlaceWords where={finding.where} />
      </span>
      <code className="evidence-text">{finding.where.text}</code>
    </>
  )
  if (!onChoose)
    return (
      <div className="evidence" tabIndex={-1}>
        {inside}
      </div>
    )
  return (
    <button type="button" className="evidence" aria-pressed={chosen} onClick={() => onChoose(finding)}>
      {inside}
      <span className="evidence-show">Show in the message</span>
    </button>
  )
}

/** `routes/auth.js, line 14, column 9`; the part of it where that says more than the file. */
function PlaceWords({ where: { part, file, line, column } }: { where: ShownPlace }) {
  const named = file !== undefined
  const more = named && part !== 'code' && part !== file && !file.endsWith(part) && partWords(part)
  return (
    <>
      {named ? <code className="evidence-file">{file}</code> : partWords(part)}
      {line !== undefined && `, line ${line}`}
      {line !== undefined && column !== undefined && named && `, column ${column}`}
      {more && ` (${more})`}
    </>
  )
}

function partWords(part: string): string {
  return part === 'html' ? 'HTML' : part.charAt(0).toUpperCase() + part.slice(1)
}
