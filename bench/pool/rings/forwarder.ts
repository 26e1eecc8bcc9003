import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'
import { TOWNS } from '../places.ts'

export default defineRing({
  does: 'Laptops to suites of one freight forwarder, re-routed abroad once they are on their way.',
  make(stock) {
    const r = stock.random
    const [, town] = TOWNS
    if (!town) throw new Error('no town')
    const { street = '', ...rest } = stock.address(town)
    const house = street.replace(/, Apt.*/, '')
    return times(4, () => {
      const one = applicant(stock, { stage: 'hired' })
      const to = { ...rest, street: `${house}, Suite ${r.int(100, 999)}` }
      one.fields.addresses.shipping = to
      one.fields.shipments = [
        { at: one.fields.receivedAt, what: 'laptop', to, asked: 'other-address' },
        { what: 'laptop', to, asked: r.pick(['re-route', 'abroad']) },
      ]
      return thin(r, one)
    })
  },
})
