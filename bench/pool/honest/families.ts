import { applicant, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'

/** Siblings and couples: one home, often one network and landline, sometimes one bank account. */
export default defineHonest({
  groups: 40,
  make(stock, n) {
    const r = stock.random
    const first = applicant(stock)
    const { family, naming } = stock.world.of(first.who.index)
    const who = stock.somebody()
    const other = r.chance(0.7) ? stock.world.like(r, who, { family, naming }) : who
    const second = applicant(stock, { town: first.town, who: other })
    const home = first.fields.addresses.claimed
    if (home)
      for (const { fields } of [first, second])
        for (const use of ['claimed', 'id', 'payroll', 'shipping'] as const)
          if (fields.addresses[use]) fields.addresses[use] = home
    if (home) for (const shipment of second.fields.shipments) shipment.to = home
    if (r.chance(0.7)) {
      const { ip } = first.device
      second.device.ip = ip
      for (const connection of second.fields.connections) connection.ip = ip
    }
    const landline = stock.phone(first.town.country)
    if (r.chance(0.4)) for (const { fields } of [first, second]) fields.phones.push(landline)
    const account = first.fields.payout?.account
    if (n % 3 === 0 && account !== undefined && second.fields.payout) second.fields.payout.account = account
    return [first, second].map((one) => thin(r, one, ['addresses', 'phones', 'connections']))
  },
})
