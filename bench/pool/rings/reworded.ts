import { applicant, connection, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'
import { TOWNS } from '../places.ts'

export default defineRing({
  does: 'One life told three ways by a language model: no sentence is shared, the stations and their dates are; networks change. Weak on purpose.',
  make(stock) {
    const r = stock.random
    const life = applicant(stock, { stage: 'applied' })
    return times(4, (n) => {
      const one = applicant(stock, { stage: 'interview', at: Date.UTC(2026, 6, 3 + n * 6) })
      one.fields.work = life.fields.work.map((job) => ({
        ...job,
        title: `${n === 0 ? 'Senior ' : ''}${job.title}`,
      }))
      one.fields.education = life.fields.education
      one.fields.profiles = []
      one.fields.connections.push(
        connection(
          stock,
          { town: r.pick(TOWNS), device: stock.device() },
          Date.UTC(2026, 6, 4 + n * 6),
          'interview',
        ),
      )
      return thin(r, one, ['work', 'education', 'connections'])
    })
  },
})
