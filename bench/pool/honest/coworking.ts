import { applicant, thin } from '../applicant.ts'
import { defineHonest, times } from '../group.ts'

/** Strangers behind one address: a coworking house or a provider that shares addresses among customers. */
export default defineHonest({
  groups: 20,
  make(stock) {
    const r = stock.random
    const first = applicant(stock)
    return times(r.int(4, 14), () => {
      const one = applicant(stock, { town: first.town })
      for (const connection of one.fields.connections) connection.ip = first.device.ip
      return thin(r, one, ['connections'])
    })
  },
})
