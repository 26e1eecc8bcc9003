import { applicant, thin } from '../applicant.ts'
import { defineHonest, times } from '../group.ts'

/** Two to four who share a flat and its network and nothing else. */
export default defineHonest({
  groups: 35,
  make(stock) {
    const r = stock.random
    const first = applicant(stock)
    const home = stock.address(first.town)
    const all = [first, ...times(r.int(1, 3), () => applicant(stock, { town: first.town }))]
    for (const one of all) {
      for (const use of ['claimed', 'id', 'payroll', 'shipping'] as const)
        if (one.fields.addresses[use]) one.fields.addresses[use] = home
      for (const shipment of one.fields.shipments) shipment.to = home
      one.device.ip = first.device.ip
      for (const connection of one.fields.connections) connection.ip = first.device.ip
    }
    return all.map((one) => thin(r, one, ['addresses', 'connections']))
  },
})
