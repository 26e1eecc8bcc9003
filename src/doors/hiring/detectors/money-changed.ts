import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'money',
  looksFor: 'payout details that change often, or soon after the hire',
  technique: 'T1657',
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  innocent: 'People change banks, and open an account where they start to work.',
  advice:
    'Confirm every change in a live call on the number known before, and let the old account confirm it.',
  signals: {
    often: sign('B', 'Payout details were changed twice or more within half a year'),
    soon: sign('C', 'Payout details were changed within a month of the hire'),
  },
  lacks: lacks('payouts'),
  *inspect(application) {
    const dated = application.payouts
      .filter(({ at }) => at !== undefined)
      .sort((a, b) => (a.at as number) - (b.at as number))
    const changes = dated.filter((one, index) => {
      const before = dated[index - 1]
      return before !== undefined && (one.account ?? one.wallet) !== (before.account ?? before.wallet)
    })
    const [first] = changes
    const last = changes.at(-1)
    if (!first || !last) return
    const within = ((last.at as number) - (first.at as number)) / DAY_MS
    if (changes.length >= 2 && within <= OFTEN_DAYS)
      yield {
        signal: 'often',
        where: whereOf(last, last.account ?? last.wallet ?? ''),
        why: `${changes.length} changes within ${Math.round(within)} days`,
      }
    else if (
      application.stage === 'hired' &&
      ((first.at as number) - (dated[0]?.at as number)) / DAY_MS <= SOON_DAYS
    )
      yield {
        signal: 'soon',
        where: whereOf(first, first.account ?? first.wallet ?? ''),
        why: 'the first change came within a month of the first details',
      }
  },
})

const DAY_MS = 86_400_000
const OFTEN_DAYS = 183
const SOON_DAYS = 31
