import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { readEmail } from '../intake/emails.ts'
import { readPhone } from '../intake/phones.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'document',
  looksFor: 'a résumé with other contact details than the application',
  technique: 'T1656',
  source: 'https://www.ic3.gov/PSA/2025/PSA250123',
  innocent: 'An old résumé with an earlier address or number; a number that an agency put in.',
  advice: 'Ask which address and number are right, and call the one in the résumé once.',
  signals: {
    email: sign('C', 'The résumé has another e-mail address than the application'),
    phone: sign('C', 'The résumé has another phone number than the application'),
  },
  lacks: lacks('documents'),
  *inspect(application) {
    const { documents, emails, phones, references, addresses } = application
    const mailboxes = new Set(emails.map(({ mailbox }) => mailbox))
    const numbers = new Set(phones.flatMap(({ e164 }) => e164 ?? []))
    const theirs = new Set(references.flatMap(({ email, phone }) => [email?.mailbox, phone?.e164]))
    const country = addresses.find(({ use }) => use === 'claimed')?.country ?? phones[0]?.country
    for (const document of documents) {
      if (document.kind !== 'resume') continue
      const written = document.contacts.emails.flatMap((email) => readEmail(email, document.part) ?? [])
      const own = written.filter(({ mailbox }) => !theirs.has(mailbox))
      if (mailboxes.size > 0 && own[0] && !own.some(({ mailbox }) => mailboxes.has(mailbox)))
        yield {
          signal: 'email',
          where: { ...whereOf(document, own[0].address), file: document.name },
          why: `the application says ${emails.map(({ address }) => address).join(', ')}`,
        }
      const called = document.contacts.phones
        .map((number) => readPhone({ number, country }, document.part))
        .filter(({ e164 }) => e164 !== undefined && !theirs.has(e164))
      if (numbers.size > 0 && called[0] && !called.some(({ e164 }) => e164 && numbers.has(e164)))
        yield {
          signal: 'phone',
          where: { ...whereOf(document, called[0].written), file: document.name },
          why: `the application says ${phones.map(({ written: number }) => number).join(', ')}`,
        }
    }
  },
})
