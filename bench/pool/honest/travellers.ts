import { applicant, connection, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'
import { TOWNS, utcOffset } from '../places.ts'

/** People met on the road: another country's network and clock a few days later. */
export default defineHonest({
  groups: 150,
  make(stock) {
    const r = stock.random
    const one = applicant(stock, { stage: r.pick(['interview', 'offer', 'hired']) })
    const away = r.pick(TOWNS)
    const at = Date.parse(one.fields.receivedAt) + r.int(2, 9) * 86_400_000
    one.fields.connections.push({
      ...connection(stock, { town: away, device: { ...one.device, ip: stock.ip() } }, at, 'interview'),
      utcOffset: utcOffset(away, at),
    })
    return [thin(r, one, ['connections', 'addresses'])]
  },
})
