import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'contact',
  looksFor: 'mail addresses that are much younger than the career they stand for',
  technique: 'T1585.002',
  source: 'https://techcommunity.microsoft.com/blog/microsoftsecurityexperts/-/4478112',
  innocent: 'People change their mail address, for privacy or with a provider.',
  advice: 'Ask for an older address, or for a colleague who can confirm an earlier one.',
  signals: {
    young: sign('C', 'The mail address was first seen shortly before the application'),
  },
  lacks: lacks('emails', 'work'),
  *inspect(application, { now }) {
    const begun = Math.min(...application.work.flatMap(({ from }) => from ?? []))
    const arrived = application.receivedAt ?? now
    const date = new Date(arrived)
    const months = date.getUTCFullYear() * 12 + date.getUTCMonth() - begun
    if (!(months >= CAREER_MONTHS)) return
    for (const email of application.emails) {
      if (email.firstSeen === undefined) continue
      const days = (arrived - Date.parse(email.firstSeen)) / 86_400_000
      if (days >= 0 && days <= YOUNG_DAYS)
        yield {
          signal: 'young',
          where: whereOf(email, email.address),
          why: `first seen on ${email.firstSeen}, ${Math.round(days)} days before; the history begins ${Math.floor(months / 12)} years earlier`,
        }
    }
  },
})

const YOUNG_DAYS = 90
const CAREER_MONTHS = 36
