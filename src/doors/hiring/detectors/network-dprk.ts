import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'network',
  looksFor: 'addresses of networks that public registers give to North Korea’s own provider',
  technique: 'T1090',
  source: 'https://wq.apnic.net/static/search.html?query=175.45.176.0',
  innocent: 'A wrong entry in the list: networks change hands.',
  advice: 'Look the address up in the register today, and ask for legal advice before anything else is done.',
  signals: {
    block: sign('A', 'The applicant came from a network of North Korea’s own provider'),
  },
  lacks: lacks('connections'),
  *inspect(application, { categories }) {
    for (const connection of application.connections) {
      if (connection.ip === undefined) continue
      const found = categories?.of({ type: 'ip', value: connection.ip }) ?? []
      const entry = found.find(({ category }) => category === 'dprk')
      if (entry)
        yield {
          signal: 'block',
          where: whereOf(connection, connection.ip),
          why: `${entry.source} names ${entry.entry}`,
        }
    }
  },
})
