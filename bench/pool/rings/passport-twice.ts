import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'One passport number under three names, and a check of identity that does not hold.',
  make(stock) {
    const r = stock.random
    const number = `${r.pick(['M', 'N'])}${r.digits(8)}`
    return times(3, (n) => {
      const one = applicant(stock, { stage: r.pick(['offer', 'hired']) })
      one.fields.papers = [
        { kind: 'passport', number: n === 1 ? `${number.slice(0, 3)} ${number.slice(3)}` : number },
      ]
      one.fields.verifications =
        n === 2
          ? [{ what: 'identity', outcome: 'contradicted', independent: true, liveness: false, by: 'vendor' }]
          : []
      return thin(r, one)
    })
  },
})
