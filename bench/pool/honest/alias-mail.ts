import { applicant, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'

/** People who give every firm an address of its own. */
export default defineHonest({
  groups: 200,
  make(stock, n) {
    const r = stock.random
    const one = applicant(stock)
    const domain = r.pick([
      'simplelogin.com',
      'anonaddy.me',
      'privaterelay.appleid.com',
      'duck.com',
      'mozmail.com',
    ])
    one.fields.emails =
      n % 4 === 0
        ? [`${one.who.joined}${r.digits(3)}+jobs@gmail.com`]
        : [
            `${r.pick(['quiet', 'wobbly', 'amber', 'late', 'tidy'])}_${r.pick(['otter', 'spoon', 'canal', 'fern'])}${r.digits(4)}@${domain}`,
          ]
    return [thin(r, one, ['emails'])]
  },
})
