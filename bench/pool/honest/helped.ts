import { applicant, officeFile, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'

/** Résumés written on a friend's, a parent's or an office's machine; some with words for search hidden in them. */
export default defineHonest({
  groups: 120,
  make(stock, n) {
    const r = stock.random
    const one = applicant(stock)
    officeFile(r, one, r.pick(['pdf', 'docx']))
    if (one.file) {
      one.file.author = r.pick([stock.somebody().latin, 'Office PC', 'Admin', 'user', 'HP'])
      if (n % 6 === 0)
        one.file.hidden = `${r.some(['agile', 'scrum', 'kubernetes', 'react', 'kafka', 'leadership', 'cloud'], 5).join(' ')}`
    }
    return [thin(r, one, ['file'])]
  },
})
