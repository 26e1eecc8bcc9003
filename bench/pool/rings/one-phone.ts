import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'One rented number for several personas, whose profiles tell other employers than their résumés.',
  make(stock) {
    const r = stock.random
    const number = stock.phone('US')
    return times(5, (n) => {
      const one = applicant(stock, { stage: r.pick(['applied', 'interview']) })
      one.fields.phones = [n % 2 === 0 ? number : number.replaceAll(' ', '-')]
      one.fields.profiles = [
        { source: 'profile page', name: one.who.latin, work: applicant(stock).fields.work, education: [] },
      ]
      return thin(r, one, ['phones', 'profiles', 'work'])
    })
  },
})
