import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'contact',
  looksFor: 'numbers of internet telephony',
  technique: 'T1583',
  source: 'https://cloud.google.com/blog/topics/threat-intelligence/mitigating-dprk-it-worker-threat',
  innocent: 'Many people use internet telephony: it costs less and travels with them.',
  advice: 'Nothing by itself. If more stands out, call back on a number that the applicant’s carrier bills.',
  signals: {
    voip: sign('C', 'The phone number is one of internet telephony'),
  },
  lacks: lacks('phones'),
  *inspect(application) {
    for (const phone of application.phones) {
      if (phone.line === 'voip')
        yield {
          signal: 'voip',
          where: whereOf(phone, phone.written),
          why: 'the number’s range is one for internet telephony',
        }
      else if (phone.line === 'unknown')
        yield {
          unknown: {
            what: `kind of line of ${phone.part}`,
            why: 'the number plan does not tell it; a carrier could',
          },
        }
    }
  },
})
