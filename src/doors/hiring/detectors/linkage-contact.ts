import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import type { SharedKind, SharedWith } from '../linkage/company.ts'
import { type SharedByStrangers, sharedByStrangers, whoElse } from '../linkage/strangers.ts'
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
    several: sign('A', 'Three or more applicants of different names gave the same phone number'),
    phone: sign('B', 'The same phone number stands in an application of another name'),
    household: sign('C', 'A contact is shared with somebody whose name is partly the same'),
    agency: sign('C', 'A contact is shared with others whom the same agency referred'),
  },
  lacks: lacksOthers('emails', 'phones'),
  *inspect(application) {
    const shared = sharedByStrangers(application, ['phone', 'mailbox'])
    for (const { kind, value, part, others, unrelated, count } of shared) {
      const what = kind === 'phone' ? 'phone number' : 'mailbox'
      const why = `${whoElse(others, count - 1)}, under another name, gave the same ${what}`
      const signal = signalOf(kind, unrelated, shared)
      yield { signal, where: whereOf({ part }, value), why }
    }
  },
})

function signalOf(kind: SharedKind, unrelated: readonly SharedWith[], shared: readonly SharedByStrangers[]) {
  if (unrelated.length === 0) return 'household'
  const apart = unrelated.filter(({ sameReferrer }) => !sameReferrer)
  if (apart.length === 0) return 'agency'
  if (kind === 'mailbox') return 'mailbox'
  const mailboxes = shared.filter((one) => one.kind === 'mailbox').flatMap((one) => one.unrelated)
  if (apart.some((one) => mailboxes.some(({ application }) => application === one.application))) return 'both'
  return apart.length >= 2 ? 'several' : 'phone'
}
