import { applicant, thin } from '../applicant.ts'
import { defineHonest, times } from '../group.ts'

/** Students of one campus: its postal address, its network, browsers that many have, one career day. */
export default defineHonest({
  groups: 5,
  make(stock) {
    const r = stock.random
    const first = applicant(stock)
    const hall = stock.address(first.town)
    const network = first.device.ip.replace(/\.\d+$/, '')
    const day = Date.UTC(2026, r.int(1, 9), r.int(1, 26))
    return times(40, () => {
      const at = day + (r.chance(0.5) ? r.int(0, 172_800) : r.int(0, 7_776_000)) * 1000
      const one = applicant(stock, { town: first.town, at, stage: 'applied' })
      if (r.chance(0.4)) one.fields.addresses = { claimed: hall }
      one.fields.education = first.fields.education
      for (const connection of one.fields.connections) connection.ip = `${network}.${r.int(1, 8)}`
      return thin(r, one, ['connections', 'education', 'addresses'])
    })
  },
})
