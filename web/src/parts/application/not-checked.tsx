import type { Application } from '../../api/hiring.ts'
import { counted } from '../../words.ts'
import { Prose } from '../explanation/prose.tsx'
import { Icon } from '../icon.tsx'

type Gaps = Pick<Application, 'unknown' | 'notFound'>

/** What could not be checked, by the reason; and what was looked for and not seen. */
export function NotChecked({ unknown, notFound }: Gaps) {
  const reasons = [...Map.groupBy(unknown, ({ why }) => why)].sort(([, a], [, b]) => b.length - a.length)
  return (
    <section id="not-checked" aria-labelledby="not-checked-title">
      {unknown.length > 0 ? (
        <div className="unknowns">
          <h2 id="not-checked-title">
            <Icon name="unknown" />
            What could not be checked
          </h2>
          <p className="soft">
            Not checked does not mean clean, and it is nothing against the applicant: these are open
            questions.
          </p>
          {reasons.map(([why, gaps]) => (
            <Gap key={why} why={why} whats={gaps.map(({ what }) => what)} />
          ))}
        </div>
      ) : (
        <>
          <h2 id="not-checked-title">What could not be checked</h2>
          <p className="soft">All that is looked for could be looked for.</p>
        </>
      )}
      {notFound.length > 0 && (
        <details className="gap">
          <summary>
            <strong>Looked for and not seen:</strong> {counted(notFound.length, 'thing')}
          </summary>
          <ul>
            {notFound.map(({ detector, looksFor }) => (
              <li key={detector}>{looksFor}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** What one reason kept from being checked: a single thing in full, several on asking. */
function Gap({ why, whats }: { why: string; whats: readonly string[] }) {
  const reason = (
    <strong>
      <Prose text={why.charAt(0).toUpperCase() + why.slice(1)} />
    </strong>
  )
  if (whats.length === 1)
    return (
      <p className="gap gap-one">
        {reason}: <span className="soft">{whats[0]}</span>
      </p>
    )
  return (
    <details className="gap">
      <summary>
        {reason}: <span className="soft">{counted(whats.length, 'thing')} not checked</span>
      </summary>
      <ul>
        {whats.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </details>
  )
}
