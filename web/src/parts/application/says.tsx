import type { Application } from '../../api/hiring.ts'
import { counted } from '../../words.ts'

type Says = Pick<Application, 'claims' | 'documents'>

/** What the application says, and its documents as text. */
export function Says({ claims, documents }: Says) {
  return (
    <section id="says" aria-labelledby="says-title" className="says">
      <h2 id="says-title">What the application says</h2>
      {claims.length === 0 && <p className="soft">Nothing but its documents.</p>}
      {claims.length > 0 && (
        <dl className="panel says-claims">
          {[...Map.groupBy(claims, ({ about }) => about)].map(([about, lines]) => (
            <div key={about}>
              <dt>{about.charAt(0).toUpperCase() + about.slice(1)}</dt>
              {lines.map(({ part, text }) => (
                <dd key={`${part} ${text}`}>
                  {text} <span className="soft small">{part}</span>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
      {documents.map((one) => (
        <details key={one.name} className="gap">
          <summary>
            <strong>{one.name}</strong>{' '}
            <span className="soft">
              {one.kind.replaceAll('-', ' ')}, as text
              {one.pages !== undefined && `, ${counted(one.pages, 'page')}`}
              {one.hidden.length > 0 && `, ${counted(one.hidden.length, 'passage')} hidden from the eye`}
            </span>
          </summary>
          {one.hidden.map(({ text, how }) => (
            <p key={`${how} ${text}`}>
              Hidden ({how}): <q>{text}</q>
            </p>
          ))}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="says-text" tabIndex={0} aria-label={`Text of ${one.name}`}>
            {one.text.trim() || 'No text could be read.'}
          </section>
        </details>
      ))}
    </section>
  )
}
