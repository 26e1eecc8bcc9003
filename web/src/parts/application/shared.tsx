import { Link } from '@tanstack/react-router'
import type { Application, ApplicationName } from '../../api/hiring.ts'
import { counted, listed } from '../../words.ts'
import { kindWords } from '../compare/kinds.ts'
import { withNames } from './named.ts'

interface SharedProps {
  found: Application
  others: ReadonlyMap<string, ApplicationName>
}

/** What this application has in common with others, the ones it is most linked with first. */
export function Shared({ found, others }: SharedProps) {
  const { id, links, shared, ringWith, compared } = found
  const linked = new Set(links.map((link) => link.id))
  const loose = [...others.values()].filter((other) => !linked.has(other.id))
  return (
    <section id="shared" aria-labelledby="shared-title">
      <h2 id="shared-title">Shared with other applications</h2>
      {others.size === 0 && (
        <p className="soft">
          {compared === 0
            ? 'There was no other application to compare it with.'
            : `Nothing that would tell: it was compared with ${counted(compared, 'other application')}.`}
        </p>
      )}
      {ringWith && (
        <p className="panel shared-ring">
          It is one of {ringWith.members.length} applications that hang together: {ringWith.because}.{' '}
          <Link to="/rings/$id" params={{ id: ringWith.id }}>
            See how they hang together
          </Link>
        </p>
      )}
      <ul className="shared-list">
        {links.map((link) => (
          <li key={link.id} className="sign">
            <OtherLine id={id} other={link} note={nameNote(link)} />
            <ul className="small">
              {link.because.map((why) => (
                <li key={why}>{withNames(why, others)}</li>
              ))}
            </ul>
            {link.probability !== undefined && (
              <p className="sign-source">
                Probably by the same hand: {percent(link.probability)}
                {link.bits !== undefined && ` · ${link.bits} bits`}
              </p>
            )}
          </li>
        ))}
        {loose.map((other) => (
          <li key={other.id} className="sign">
            <OtherLine id={id} other={other} note={`Has the same ${kindsOf(shared, other.id)}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OtherLine({ id, other, note }: { id: string; other: ApplicationName; note: string }) {
  return (
    <p className="shared-other">
      <Link to="/applications/$id" params={{ id: other.id }}>
        {other.name}
      </Link>
      <span className="soft small">{note}</span>
      <Link className="shared-compare" to="/applications/$id/compare/$other" params={{ id, other: other.id }}>
        Side by side<span className="visually-hidden"> with {other.name}</span>
      </Link>
    </p>
  )
}

function nameNote({ sameName, relatedName }: Application['links'][number]): string {
  if (sameName) return 'The same name'
  return relatedName ? 'A name with a part in common' : 'Another name'
}

function kindsOf(shared: Application['shared'], other: string): string {
  const kinds = shared.filter(({ others }) => others.some(({ id }) => id === other)).map(({ kind }) => kind)
  return kinds.length > 0
    ? listed([...new Set(kinds)].map((kind) => kindWords(kind)))
    : 'company, through others'
}

const percent = (share: number): string => (share > 0.99 ? 'over 99 %' : `${Math.round(share * 100)} %`)
