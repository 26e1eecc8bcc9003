import type { Application } from '../application.ts'
import { readEmail } from '../intake/emails.ts'
import { readPhone } from '../intake/phones.ts'
import type { ProfileValue } from './profile.ts'

/** Of each document. */
const READ = 20

/**
 * Contacts that stand in the documents, those of references and of whoever referred left out. Where the applicant gave
 * none, the first in the first document counts as theirs.
 */
export function* citedContacts(application: Application): Generator<ProfileValue> {
  const { emails, phones, references, referrer, documents, addresses } = application
  const country = addresses.find(({ use }) => use === 'claimed')?.country
  const known = new Set([
    ...[
      ...emails,
      ...references.flatMap(({ email }) => email ?? []),
      ...(referrer?.email ? [referrer.email] : []),
    ].map(({ mailbox }) => mailbox),
    ...[...phones, ...references.flatMap(({ phone }) => phone ?? [])].map(({ e164 }) => e164),
  ])
  const given = { mailbox: emails.length > 0, phone: phones.length > 0 }
  for (const { contacts, part } of documents) {
    const found = [
      ...contacts.emails
        .slice(0, READ)
        .map((written) => ({ kind: 'mailbox' as const, value: readEmail(written, part)?.mailbox })),
      ...contacts.phones
        .slice(0, READ)
        .map((number) => ({ kind: 'phone' as const, value: readPhone({ number, country }, part).e164 })),
    ]
    for (const { kind, value } of found) {
      if (value === undefined || known.has(value)) continue
      known.add(value)
      yield given[kind] ? { kind, value, part, weak: true } : { kind, value, part }
      given[kind] = true
    }
  }
}
