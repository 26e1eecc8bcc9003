import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'Each recommends the next for the job; two machines serve them all.',
  make(stock) {
    const r = stock.random
    const machines = times(2, () => stock.device())
    const all = times(6, (n) =>
      applicant(stock, { at: Date.UTC(2026, 3, 2 + n * 4, 8), stage: r.pick(['applied', 'interview']) }),
    )
    all.forEach((one, n) => {
      const before = all[(n + 5) % 6]
      if (before) one.fields.referrer = { name: before.who.latin, email: before.fields.emails[0] as string }
      const machine = machines[n % 2]
      if (machine)
        for (const connection of one.fields.connections)
          Object.assign(connection, { ip: machine.ip, userAgent: machine.userAgent, device: machine.id })
    })
    return all.map((one) => thin(r, one, ['connections', 'emails']))
  },
})
