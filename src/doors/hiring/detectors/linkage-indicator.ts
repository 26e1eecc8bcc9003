import { defineDetector } from '../../../core/detector.ts'
import type { Application } from '../application.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'indicator',
  looksFor: 'mail addresses, links, network addresses and files that a list in force names',
  technique: 'T1589',
  source: 'https://blog.kraken.com/news/how-we-identified-a-north-korean-hacker',
  innocent: 'Lists that a community keeps are sometimes wrong, and a stolen identity has a rightful owner.',
  advice: 'Look at the list’s own entry and its date, and ask the one who keeps it how sure they are.',
  signals: { listed: sign('B', 'A list in force names a detail of the application') },
  *inspect({ observables }, { indicators }) {
    if (indicators.size === 0) {
      yield { unknown: { what: 'known indicators', why: 'no list is loaded' } }
      return
    }
    for (const observable of observables) {
      const known = indicators.find(observable)
      if (known?.judgement === 'block')
        yield {
          signal: 'listed',
          where: { part: observable.type, text: observable.value },
          why: `${known.source} of ${new Date(known.date).toISOString().slice(0, 10)} names ${known.value}`,
        }
    }
  },
})
