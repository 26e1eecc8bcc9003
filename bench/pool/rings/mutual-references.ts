import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'Applicants are each other’s former managers, under other first names but with their own phones and mailboxes.',
  make(stock) {
    const r = stock.random
    const all = times(5, () => applicant(stock, { stage: r.pick(['applied', 'interview']) }))
    all.forEach(({ fields }, n) => {
      const next = all[(n + 1) % all.length]
      const after = all[(n + 2) % all.length]
      fields.references = [
        {
          name: stock.somebody().latin,
          phone: next?.fields.phones[0] as string,
          company: fields.work[0]?.employer ?? 'Bluegate Labs',
        },
        { name: after?.who.latin ?? '', email: after?.fields.emails[0] as string },
      ]
    })
    return all.map((one) => thin(r, one, ['references', 'phones', 'work']))
  },
})
