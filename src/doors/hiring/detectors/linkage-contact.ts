import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import { sharedByStrangers, whoElse } from '../linkage/strangers.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'linkage',
  looksFor: 'e-mail addresses and phone numbers that applicants of other names gave too',
  technique: 'T1585',
  source: 'https://www.ic3.gov/PSA/2025/PSA250123',
  innocent:
    'Families and couples share a phone or a mailbox, an agency gives its own number for all, and people change their names.',
  advice:
    'Ask the applicant, as a neutral question, who else uses it. Call the number, and send a code to the address.',
  signals: {
    mailbox: sign('A', 'The same mailbox stands in an application of another name'),
    both: sign('A', 'Phone and another contact are those of an applicant of another name'),
    phone: sign('B', 'The same phone number stands in an application of another name'),
    household: sign('C', 'A contact is shared with somebody whose name is partly the same'),
  },
  lacks: lacksOthers('emails', 'phones'),
  *inspect(application) {
    const shared = sharedByStrangers(application, ['phone', 'mailbox'])
    const withPhone = new Set(
      of(shared, 'phone').flatMap(({ others }) => others.map((one) => one.application)),
    )
    const withMailbox = new Set(
      of(shared, 'mailbox').flatMap(({ others }) => others.map((one) => one.application)),
    )
    const both = [...withPhone].some((id) => withMailbox.has(id))
    for (const { kind, value, part, others, unrelated, count } of shared) {
      const why = `${whoElse(others, count - 1)}, under another name, gave the same ${kind === 'phone' ? 'phone number' : 'mailbox'}`
      const signal = both ? 'both' : !unrelated ? 'household' : kind === 'mailbox' ? 'mailbox' : 'phone'
      yield { signal, where: whereOf({ part }, value), why }
    }
  },
})

const of = <T extends { kind: string }>(shared: readonly T[], kind: string) =>
  shared.filter((one) => one.kind === kind)
