import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'
import { TOWNS } from '../places.ts'

export default defineRing({
  does: 'Laptops of several hires go to one house, which is not where any of them lives.',
  make(stock) {
    const r = stock.random
    const [host] = TOWNS
    if (!host) throw new Error('no town')
    const house = stock.address(host)
    return times(8, (n) => {
      const one = applicant(stock, { stage: 'hired', town: r.pick(TOWNS.slice(0, 5)) })
      const to = {
        ...house,
        street:
          n % 3 === 0 ? String(house.street).replace('Street', 'St').replace('Road', 'Rd') : house.street,
      }
      one.fields.addresses.shipping = to
      for (const shipment of one.fields.shipments) {
        shipment.to = to
        shipment.asked = r.pick(['other-address', 'as-agreed'])
      }
      return thin(r, one)
    })
  },
})
