import { applicant, officeFile, rsid, thin, uuid } from '../applicant.ts'
import { defineHonest, times } from '../group.ts'
import { bullet } from '../resume.ts'

/** A few graduates whose school gave them one file to fill in: its ids, one phrase of it and its author stay. */
export default defineHonest({
  groups: 4,
  make(stock) {
    const r = stock.random
    const phrase = bullet(r)
    const rsids = times(4, () => rsid(r))
    const [documentId, town] = [uuid(r), applicant(stock).town]
    const at = Date.UTC(2026, r.int(2, 8), r.int(1, 28))
    return times(6, () => {
      const one = applicant(stock, { town, stage: 'applied', at: at + r.int(0, 90) * 86_400_000 })
      one.resume.tail.push(phrase)
      officeFile(r, one, r.pick(['docx', 'docx', 'pdf']))
      if (one.file?.format === 'docx') one.file.rsids = [...rsids, ...(one.file.rsids ?? [])]
      if (one.file?.format === 'pdf') one.file.documentId = documentId
      if (one.file) one.file.author = 'Career Centre'
      return thin(r, one, ['file', 'education'])
    })
  },
})
