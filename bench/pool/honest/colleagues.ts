import { applicant, reference, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'

/** Colleagues whom the same firm let go: same employer and dates, same former lead as reference; some refer each other. */
export default defineHonest({
  groups: 70,
  make(stock, n) {
    const r = stock.random
    const all = [applicant(stock), applicant(stock), ...(n % 4 === 0 ? [applicant(stock)] : [])]
    const [job] = all[0]?.fields.work ?? []
    const lead = reference(stock, job?.employer ?? 'Northpeak Systems', 'US')
    for (const { fields } of all) {
      if (job) fields.work[0] = { ...job, title: fields.work[0]?.title ?? 'Engineer' }
      fields.profiles = []
      fields.references = [lead]
    }
    if (n % 5 === 0 && all[0] && all[1]) {
      all[0].fields.references.push({ name: all[1].who.latin, email: all[1].fields.emails[0] as string })
      all[1].fields.referrer = { name: all[0].who.latin, email: all[0].fields.emails[0] as string }
    }
    return all.map((one) => thin(r, one, ['work', 'references']))
  },
})
