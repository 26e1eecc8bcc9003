import { defineDetector } from '../../../core/detector.ts'
import { namesContradict } from '../../../names/similarity.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'contact',
  looksFor: 'mail addresses that others know under another name',
  technique: 'T1586.002',
  source: 'https://cloud.google.com/blog/topics/threat-intelligence/mitigating-dprk-it-worker-threat',
  innocent: 'A nickname, a name from before marriage, or an address that somebody else gave up.',
  advice: 'Ask since when the address is the applicant’s, and who had it before.',
  signals: {
    other: sign('B', 'The mail address is known under another name'),
  },
  lacks: lacks('emails', 'names'),
  *inspect(application) {
    const names = application.names.map(({ text }) => text)
    if (names.length === 0) return
    for (const email of application.emails) {
      const others = email.knownAs.filter(({ name }) => names.every((own) => namesContradict(own, name)))
      const [first] = others
      if (first && others.length === email.knownAs.length)
        yield {
          signal: 'other',
          where: whereOf(email, email.address),
          why: `${first.source} knows it as ${first.name}`,
        }
    }
  },
})
