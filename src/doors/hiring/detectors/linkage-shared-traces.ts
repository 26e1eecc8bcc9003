import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { isCompanyName } from '../intake/company-name.ts'
import { lacksOthers } from '../lacks.ts'
import type { SharedKind } from '../linkage/company.ts'
import { livesWith, type SharedByStrangers, sharedByStrangers, whoElse } from '../linkage/strangers.ts'
import { sign } from '../tiers.ts'

/** Others, from which on it is no couple and no shared desk. */
const MANY = 2

export default defineDetector<Application>()({
  family: 'linkage',
  looksFor:
    'payees, authors of documents, other names of mail addresses, hidden text and network addresses that applicants of other names have too',
  technique: 'T1585',
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  innocent:
    'An accountant or a spouse is paid for both, one friend or résumé service typed both documents, both sat in the same office. What many have is left out.',
  advice: 'Ask each applicant by itself who that is or where it was, and compare the answers.',
  signals: {
    payees: sign('A', 'Pay of three or more applicants of different names is to go to one third person'),
    payee: sign('B', 'Pay is to go to a third person who stands in an application of another name too'),
    company: sign('C', 'Pay is to go to a company that stands in an application of another name too'),
    authors: sign(
      'B',
      'The same third person wrote the documents of three or more applicants of different names',
    ),
    author: sign('C', 'The same third person wrote the documents of an applicant of another name'),
    name: sign('B', 'A mail address is known under the same other name as that of another applicant'),
    hidden: sign('B', 'The same text is hidden in a document of an applicant of another name'),
    network: sign(
      'B',
      'Three or more applicants of different names worked, signed or were interviewed from one address',
    ),
    pair: sign('C', 'Another applicant worked, signed or was interviewed from the same network address'),
    agency: sign('C', 'A trace is shared with others whom the same agency referred'),
  },
  lacks: lacksOthers('payouts', 'documents', 'emails', 'connections'),
  *inspect(application) {
    for (const shared of sharedByStrangers(application, KINDS)) {
      const { kind, value, part, unrelated } = shared
      if (unrelated.length === 0 || livesWith(application, unrelated)) continue
      const why = `${whoElse(unrelated)}, under another name, has the same ${kind}`
      yield { signal: signalOf(shared), where: whereOf({ part }, value), why }
    }
  },
})

const KINDS = [
  'payee',
  'network address',
  'document author',
  'other name',
  'hidden text',
] as const satisfies readonly SharedKind[]

function signalOf({ kind, value, unrelated }: SharedByStrangers) {
  if (unrelated.every(({ sameReferrer }) => sameReferrer)) return 'agency'
  if (kind === 'payee')
    return isCompanyName(value) ? 'company' : unrelated.length >= MANY ? 'payees' : 'payee'
  if (kind === 'network address') return unrelated.length >= MANY ? 'network' : 'pair'
  if (kind === 'document author') return unrelated.length >= MANY ? 'authors' : 'author'
  return kind === 'other name' ? 'name' : 'hidden'
}
