import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'Wages of several hires go to two accounts in the names of people who help.',
  make(stock) {
    const r = stock.random
    const mules = times(2, () => ({ account: stock.account(), payee: stock.somebody().latin }))
    return times(6, (n) => {
      const one = applicant(stock, { stage: r.pick(['offer', 'hired', 'hired']) })
      const mule = mules[n % 2]
      if (mule) {
        one.fields.payout = { ...one.fields.payout, method: 'bank', ...mule }
        one.fields.names = { ...one.fields.names, bankAccount: mule.payee }
      }
      return thin(r, one)
    })
  },
})
