import { applicant, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'

/** People who apply again under the same name: with the same mailbox, or after a move with little the same. */
export default defineHonest({
  groups: 110,
  make(stock, n) {
    const r = stock.random
    const first = applicant(stock, {
      at: Date.UTC(2026, r.int(0, 4), r.int(1, 28)),
      stage: r.pick(['applied', 'rejected']),
    })
    const second = applicant(stock, {
      who: first.who,
      town: n % 3 === 0 ? r.pick([first.town]) : first.town,
      at: Date.UTC(2026, r.int(5, 9), r.int(1, 28)),
      stage: 'applied',
    })
    second.fields.emails = n % 5 === 0 ? second.fields.emails : first.fields.emails
    second.fields.phones = first.fields.phones
    second.fields.addresses = first.fields.addresses
    second.fields.work = first.fields.work
    second.fields.education = first.fields.education
    second.resume = first.resume
    return [thin(r, first), thin(r, second)]
  },
})
