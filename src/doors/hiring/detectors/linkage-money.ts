import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import { livesWith, sharedByStrangers, whoElse } from '../linkage/strangers.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'linkage',
  looksFor: 'bank accounts and wallets into which people of other names are paid too',
  technique: 'T1585',
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  innocent:
    'Couples and families have one account, and payment services give many people one account number.',
  advice:
    'Ask the bank or the applicant for a confirmation in whose name the account is before anything is paid.',
  signals: {
    same: sign('A', 'The same account or wallet is named by somebody of another name'),
    flat: sign('B', 'The same account is named by somebody of another name at the same address'),
    household: sign('C', 'An account is shared with somebody whose name is partly the same'),
  },
  lacks: lacksOthers('payouts'),
  *inspect(application) {
    for (const { kind, value, part, others, unrelated, count } of sharedByStrangers(application, [
      'wallet',
      'bank account',
    ]))
      yield {
        signal: unrelated.length === 0 ? 'household' : livesWith(application, unrelated) ? 'flat' : 'same',
        where: whereOf({ part }, value),
        why: `${whoElse(others, count - 1)}, under another name, is paid into the same ${kind}`,
      }
  },
})
