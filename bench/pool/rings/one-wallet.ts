import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'Engineers of several names are paid to one wallet; the change came soon after they started.',
  make(stock) {
    const r = stock.random
    const wallet = stock.wallet()
    const [town] = [applicant(stock).town]
    return times(4, (n) => {
      const one = applicant(stock, { stage: 'hired', ...(n < 2 ? { town } : {}) })
      const { payout, receivedAt } = one.fields
      const changed = new Date(Date.parse(receivedAt) + r.int(30, 45) * 86_400_000).toISOString()
      if (payout)
        one.fields.payoutHistory =
          n % 2 === 0 ? [payout] : [payout, { ...payout, method: 'crypto', wallet: stock.wallet() }]
      one.fields.payout = {
        at: changed,
        method: 'crypto',
        wallet: n === 3 ? wallet.toUpperCase().replace('0X', '0x') : wallet,
      }
      return thin(r, one)
    })
  },
})
