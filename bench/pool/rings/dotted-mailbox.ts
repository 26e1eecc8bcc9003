import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'One mailbox written with dots and plus signs, and one phrase about every persona.',
  make(stock) {
    const r = stock.random
    const box = `${r.pick(['cloud', 'chain', 'stack'])}${r.pick(['smith', 'wright', 'runner'])}${r.digits(3)}`
    const lines = applicant(stock).resume.jobs[0]?.bullets ?? []
    return times(4, (n) => {
      const one = applicant(stock, { stage: 'applied' })
      const local = [
        box,
        `${box.slice(0, 5)}.${box.slice(5)}`,
        `${box}+${r.pick(['hr', 'apply'])}`,
        `${box.slice(0, 2)}.${box.slice(2, 7)}.${box.slice(7)}+x`,
      ]
      one.fields.emails = [`${local[n]}@${n === 2 ? 'googlemail.com' : 'gmail.com'}`]
      if (n % 2 === 0) one.resume.jobs[0]?.bullets.push(...lines)
      return thin(r, one, ['emails'])
    })
  },
})
