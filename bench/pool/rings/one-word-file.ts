import { applicant, officeFile, rsid, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'Résumés typed over one Word file: its revisions stay, and its author is none of the applicants.',
  make(stock) {
    const r = stock.random
    const rsids = times(9, () => rsid(r))
    const author = stock.somebody().latin
    return times(6, () => {
      const one = applicant(stock, { stage: r.pick(['applied', 'interview']) })
      officeFile(r, one, 'docx')
      if (one.file) {
        one.file.rsids = [...rsids, ...times(r.int(1, 5), () => rsid(r))]
        one.file.author = author
        one.file.lastModifiedBy = r.pick([author, 'admin'])
      }
      return thin(r, one, ['file'])
    })
  },
})
