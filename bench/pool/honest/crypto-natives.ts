import { applicant, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'

/** People who want to be paid in crypto, to a wallet and in a name of their own; some changed it once. */
export default defineHonest({
  groups: 150,
  make(stock, n) {
    const r = stock.random
    const one = applicant(stock, { stage: r.pick(['offer', 'hired']) })
    const { payout } = one.fields
    one.fields.payout = { ...payout, method: 'crypto', wallet: stock.wallet(), payee: one.who.latin }
    delete one.fields.payout.account
    if (n % 5 === 0 && payout) one.fields.payoutHistory = [payout]
    return [thin(r, one)]
  },
})
