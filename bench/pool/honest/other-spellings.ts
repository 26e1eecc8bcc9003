import { applicant, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'

/** Names that differ in their papers for good reasons: a script, a short form, a maiden name told, a middle name. */
export default defineHonest({
  groups: 200,
  make(stock, n) {
    const r = stock.random
    const one = applicant(stock, { stage: r.pick(['offer', 'hired']) })
    const { who, fields } = one
    if (n % 4 === 0)
      fields.names = { ...fields.names, applied: who.full, legal: who.upper, bankAccount: who.initial }
    if (n % 4 === 1) {
      const { family } = stock.world.of(who.index)
      const maiden = stock.world.like(r, who, { family: (family + 5) % 24 })
      fields.names = { ...fields.names, bankAccount: maiden.latin, former: [maiden.latin] }
    }
    if (n % 4 === 2) {
      const { middle } = stock.world.of(who.index)
      const short = stock.world.like(r, who, {
        middle: undefined,
        given: middle ?? stock.world.of(who.index).given,
      } as never)
      fields.names = { ...fields.names, preferred: short.latin }
    }
    if (n % 4 === 3)
      fields.names = { ...fields.names, applied: who.latin, legal: who.full, eSignature: who.initial }
    return [thin(r, one)]
  },
})
