import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'Turned down or let go, then back within weeks under a new name, with the stations of before and one of two phones.',
  make(stock) {
    const r = stock.random
    const first = applicant(stock, { stage: 'rejected', at: Date.UTC(2026, 1, 11) })
    const phones = [first.fields.phones[0] as string, stock.phone(first.town.country)]
    const rest = times(5, (n) => {
      const next = applicant(stock, {
        town: first.town,
        stage: r.pick(['applied', 'left', 'rejected']),
        at: Date.UTC(2026, 2 + n, r.int(1, 20)),
      })
      next.fields.work = structuredClone(first.fields.work).slice(0, n % 2 === 0 ? 9 : 2)
      next.fields.education = structuredClone(first.fields.education)
      next.fields.phones = n === 2 ? phones : [phones[n < 2 ? 0 : 1] as string]
      next.fields.profiles = []
      return next
    })
    return [first, ...rest].map((one) => thin(r, one, ['phones', 'work', 'education']))
  },
})
