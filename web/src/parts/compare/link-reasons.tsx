import type { Comparison } from '../../api/hiring-records.ts'
import { sentenceCase } from './kinds.ts'
import { togetherWords } from './likely.ts'

interface LinkReasonsProps {
  link: NonNullable<Comparison['link']>
  /** Of whose application an assessment is asked before the probability is shown. */
  name: string
}

/** Why two applications are linked. How probable that is waits for the reader’s own assessment. */
export function LinkReasons({ link, name }: LinkReasonsProps) {
  return (
    <section className="panel" aria-labelledby="linked">
      <h2 id="linked">Why they are linked</h2>
      {link.because.length > 0 && (
        <ul>
          {link.because.map((reason) => (
            <li key={reason}>{sentenceCase(reason)}</li>
          ))}
        </ul>
      )}
      {link.sameName && <p>Both bear the same name: it may be one person who applied twice.</p>}
      {!link.sameName && link.relatedName && (
        <p>The names have a part in common, as those of families and of people who changed a name do.</p>
      )}
      <p className="soft">
        {link.probability === undefined
          ? `How probable it is that both were sent by one hand is shown once you have recorded your own assessment of ${name}.`
          : togetherWords(link.probability)}
      </p>
    </section>
  )
}
