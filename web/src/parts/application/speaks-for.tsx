import type { Application, ApplicationName } from '../../api/hiring.ts'
import { Prose } from '../explanation/prose.tsx'
import { References } from '../explanation/references.tsx'
import { Icon } from '../icon.tsx'
import { withNames } from './named.ts'

interface SpeaksForProps {
  exonerating: Application['exonerating']
  others: ReadonlyMap<string, ApplicationName>
}

/** What speaks for the applicant. */
export function SpeaksFor({ exonerating, others }: SpeaksForProps) {
  return (
    <section id="speaks-for" aria-labelledby="speaks-for-title">
      <h2 id="speaks-for-title">What speaks for the applicant</h2>
      {exonerating.length === 0 && (
        <p className="soft">
          Nothing yet by itself: most of it comes from the checks below. That is no sign against anybody.
        </p>
      )}
      {exonerating.map(({ id, title, why, where, weight, source }) => (
        <article key={`${id} ${where.text}`} className="sign speaks-for">
          <h3>
            <Icon name="tick" size={18} /> {title}
          </h3>
          <p>
            <Prose text={withNames(why, others)} />
          </p>
          <p className="sign-source">
            {where.part}
            {where.text && `: ${withNames(where.text, others)}`} ·{' '}
            <References technique={source} source={source} />
            {weight !== undefined && ` · ${weight} bits`}
          </p>
        </article>
      ))}
    </section>
  )
}
