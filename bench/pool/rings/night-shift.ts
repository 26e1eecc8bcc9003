import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'
import { bullet } from '../resume.ts'

export default defineRing({
  does: 'Five names within two nights from one network and browser, with a few bullets in common.',
  make(stock) {
    const r = stock.random
    const night = Date.UTC(2026, 5, 9, 2)
    const { device } = applicant(stock)
    const lines = times(4, () => bullet(r))
    return times(5, (n) => {
      const one = applicant(stock, { at: night + n * 9 * 3_600_000, stage: 'applied' })
      one.device = device
      for (const connection of one.fields.connections) {
        connection.ip = device.ip.replace(/\d+$/, String(20 + n))
        connection.userAgent = device.userAgent
        delete connection.device
      }
      one.resume.jobs[0]?.bullets.push(...r.some(lines, 2))
      return thin(r, one, ['connections', 'file'])
    })
  },
})
