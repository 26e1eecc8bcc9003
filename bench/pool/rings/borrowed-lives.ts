import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'
import { firm, firmDomain } from '../resume.ts'

export default defineRing({
  does: 'Identities of others: bank and signature in further names, profiles that tell another life, references at one invented firm.',
  make(stock) {
    const r = stock.random
    const front = firm(r)
    return times(5, (n) => {
      const one = applicant(stock, { stage: r.pick(['offer', 'hired']) })
      const handler = stock.somebody()
      one.fields.names = {
        ...one.fields.names,
        bankAccount: handler.upper,
        ...(n % 2 === 0 ? { eSignature: handler.latin } : {}),
      }
      one.fields.payout = { ...one.fields.payout, payee: handler.latin }
      one.fields.profiles = [
        { source: 'profile page', name: one.who.latin, work: applicant(stock).fields.work, education: [] },
      ]
      const referee = stock.somebody()
      one.fields.references = [
        { name: referee.latin, company: front, email: `${referee.dotted}@${firmDomain(front)}` },
      ]
      return thin(r, one, ['profiles', 'work', 'references'])
    })
  },
})
