import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'contact',
  looksFor: 'mail addresses that are made to be thrown away, and forwarding aliases',
  technique: 'T1585.002',
  source: 'https://theravenfile.com/2025/08/19/inside-a-north-korean-it-worker-operation/',
  innocent: 'People who guard their privacy use aliases, and some give a throw-away address to every form.',
  advice: 'Ask for the address that the applicant uses with employers, and send a code to it.',
  signals: {
    disposable: sign('B', 'The mail address is of a throw-away service'),
    alias: sign('C', 'The mail address is a forwarding alias'),
  },
  lacks: lacks('emails'),
  *inspect(application, { categories }) {
    if (application.emails.length > 0 && !categories?.has('disposable-mail'))
      yield { unknown: { what: 'throw-away mail addresses', why: 'no list of them is loaded' } }
    for (const email of application.emails) {
      const found = categories?.of({ type: 'domain', value: email.domain }) ?? []
      const [entry] = found.filter(
        ({ category }) => category === 'disposable-mail' || category === 'alias-mail',
      )
      if (entry)
        yield {
          signal: entry.category === 'disposable-mail' ? 'disposable' : 'alias',
          where: whereOf(email, email.address),
          why: `${entry.source} names ${entry.entry}`,
        }
    }
  },
})
