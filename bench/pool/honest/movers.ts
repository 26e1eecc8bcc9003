import { applicant, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'
import { TOWNS } from '../places.ts'

/** People who moved: the phone of another country, an ID with the old address. */
export default defineHonest({
  groups: 200,
  make(stock) {
    const r = stock.random
    const one = applicant(stock)
    const before = r.pick(TOWNS)
    one.fields.phones = [stock.phone(before.country)]
    const old = stock.address(before)
    if (one.fields.addresses.id || r.chance(0.2)) one.fields.addresses.id = old
    return [thin(r, one, ['phones', 'addresses'])]
  },
})
