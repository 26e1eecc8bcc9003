import { applicant, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'

/** People whose mailbox looks made by a machine, because the plain ones were taken, and who have had it for long. */
export default defineHonest({
  groups: 300,
  make(stock, n) {
    const r = stock.random
    const one = applicant(stock)
    const local = [
      `${one.who.first}.${r.pick(['dev', 'code', 'tech', 'work'])}${r.digits(3)}`,
      `${one.who.first}${r.digits(4)}`,
      `${r.pick(['midnight', 'pixel', 'lemon', 'gravel'])}${r.pick(['rider', 'baker', 'fox', 'moth'])}${r.digits(2)}`,
      `${r.pick(['dev', 'coder', 'hello', 'mail'])}.${one.who.short}${r.digits(2)}`,
      `x${r.digits(6)}`,
    ][n % 5] as string
    one.fields.emails = [`${local}@${r.pick(['gmail.com', 'outlook.com', 'yahoo.com'])}`]
    return [thin(r, one, ['emails'])]
  },
})
