import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sharedByStrangers, whoElse } from '../linkage/strangers.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'linkage',
  looksFor: 'references that are the applicant’s own contacts, or those of other applicants',
  technique: 'T1585',
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  innocent: 'A former colleague vouches for several people, or the wrong line was filled in.',
  advice: 'Find the reference’s company by yourself and ask for the person through its switchboard.',
  signals: {
    own: sign('B', 'A reference has the applicant’s own contact details'),
    applicant: sign('B', 'A reference has the contact details of another applicant'),
    network: sign('B', 'A reference answered from the applicant’s own network address'),
    several: sign('B', 'The same reference vouches for three or more applicants of other names'),
    many: sign('C', 'The same reference vouches for an applicant of another name'),
  },
  lacks: lacks('references'),
  *inspect(application) {
    const own = new Set([
      ...application.emails.map(({ mailbox }) => mailbox),
      ...application.phones.flatMap(({ e164 }) => e164 ?? []),
    ])
    const addresses = new Set(application.connections.flatMap(({ ip }) => ip ?? []))
    for (const { part, email, phone, ip } of application.references) {
      const value = [email?.mailbox, phone?.e164].find((one) => one !== undefined && own.has(one))
      if (value)
        yield {
          signal: 'own',
          where: whereOf({ part }, value),
          why: 'it is also given as the applicant’s own',
        }
      if (ip !== undefined && addresses.has(ip))
        yield {
          signal: 'network',
          where: whereOf({ part }, ip),
          why: 'the applicant came from the same address',
        }
    }
    for (const { value, part, others, count } of sharedByStrangers(application, ['reference'])) {
      if (own.has(value)) continue
      const contacts = others.filter((one) => !one.part.startsWith('reference'))
      yield {
        signal: contacts.length > 0 ? 'applicant' : others.length >= 2 ? 'several' : 'many',
        where: whereOf({ part }, value),
        why:
          contacts.length > 0
            ? `${whoElse(contacts)} gave it as their own`
            : `${whoElse(others, count - 1)}, under another name, names the same reference`,
      }
    }
  },
})
