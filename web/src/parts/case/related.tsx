import { Link } from '@tanstack/react-router'
import type { Related } from '../../api/types.ts'

/** Other cases in which the same values were seen. */
export function RelatedCases({ related }: { related: readonly Related[] }) {
  if (related.length === 0) return null
  return (
    <section className="panel" aria-labelledby="related">
      <h2 id="related">Seen before</h2>
      <p className="soft">Other cases share these values with this message.</p>
      <dl className="related">
        {related.map(({ type, value, cases }) => (
          <div key={`${type} ${value}`}>
            <dt>
              {type} <code>{value}</code>
            </dt>
            {cases.map(({ id, title }) => (
              <dd key={id}>
                <Link to="/cases/$id" params={{ id }}>
                  {title || '(no subject)'}
                </Link>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
