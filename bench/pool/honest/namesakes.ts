import { applicant, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'

/** Two people with one name, who share nothing else but sometimes the town. */
export default defineHonest({
  groups: 100,
  make(stock, n) {
    const r = stock.random
    const first = applicant(stock)
    const other = stock.world.like(r, first.who, {
      native: r.chance(0.3),
      born: `${r.int(1965, 2003)}-03-14`,
    })
    const second = applicant(stock, { who: other, ...(n % 4 === 0 ? { town: first.town } : {}) })
    return [thin(r, first), thin(r, second)]
  },
})
