import { applicant, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'
import { TOWNS } from '../places.ts'

/** Users of a VPN: a network of another country, shared with some others, while the clock stays at home. */
export default defineHonest({
  groups: 300,
  make(stock, n) {
    const r = stock.random
    const one = applicant(stock)
    const exit = TOWNS[n % TOWNS.length]
    for (const connection of one.fields.connections) {
      connection.ip = `240.17.${n % 40}.${r.int(1, 20)}`
      if (exit)
        connection.place = { country: exit.country, latitude: exit.latitude, longitude: exit.longitude }
    }
    return [thin(r, one, ['connections', 'addresses'])]
  },
})
