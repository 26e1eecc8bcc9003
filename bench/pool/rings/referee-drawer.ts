import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'Referees are numbers of one drawer: each persona’s second phone is the reference of the next, and firms cannot confirm anybody.',
  make(stock) {
    const r = stock.random
    const drawer = times(3, () => stock.phone('US'))
    return times(5, (n) => {
      const one = applicant(stock, { stage: 'interview' })
      const mine = drawer[n % 3] as string
      one.fields.phones.push(mine)
      one.fields.references = [
        {
          name: stock.somebody().latin,
          phone: n % 2 === 0 ? mine : (drawer[(n + 1) % 3] as string),
          company: one.fields.work[0]?.employer ?? 'Ironwell Group',
        },
      ]
      one.fields.verifications.push({
        what: 'employer',
        of: one.fields.work[0]?.employer ?? 'Ironwell Group',
        outcome: r.pick(['contradicted', 'not-confirmed']),
        independent: true,
        by: 'phone book',
      })
      return thin(r, one, ['references', 'phones', 'work'])
    })
  },
})
