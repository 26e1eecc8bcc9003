import { Link } from '@tanstack/react-router'
import type { Related } from '../../api/types.ts'
import { sharedWith } from './shared-with.ts'

/** Other cases in which the same values were seen, the one that shares most first. */
export function RelatedCases({ related }: { related: readonly Related[] }) {
  const cases = sharedWith(related)
  if (cases.length === 0) return null
  return (
    <section className="panel" aria-labelledby="related">
      <h2 id="related">Seen before</h2>
      <ul className="related">
        {cases.map(({ id, title, shared }) => (
          <li key={id}>
            <Link to="/cases/$id" params={{ id }}>
              {title || '(no subject)'}
            </Link>
            <p className="soft small">
              has the same{' '}
              {shared.map(({ type, value }, index) => (
                <span key={`${type} ${value}`}>
                  {index > 0 && ', '}
                  {type} <code>{value}</code>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
