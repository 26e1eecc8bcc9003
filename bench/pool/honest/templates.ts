import { Random } from '../../ham/random.ts'
import { applicant, officeFile, rsid, thin } from '../applicant.ts'
import { defineHonest, times } from '../group.ts'
import { bullet, summary } from '../resume.ts'

/** Users of eight public templates: its sample sentences left in, its revision ids and its maker's name in the file. */
export default defineHonest({
  groups: 8,
  make(stock, n) {
    const template = new Random(`template ${n}`)
    const phrases = [summary(template), ...times(3, () => bullet(template))]
    const rsids = times(5, () => rsid(template))
    return times(70, () => {
      const r = stock.random
      const one = applicant(stock, { stage: 'applied' })
      if (r.chance(0.5)) one.resume.summary = phrases[0] as string
      one.resume.jobs[0]?.bullets.push(...r.some(phrases.slice(1), r.int(1, 3)))
      officeFile(r, one, r.pick(['text', 'text', 'text', 'docx']))
      if (one.file?.format === 'docx') {
        one.file.rsids = [...rsids, ...(one.file.rsids ?? [])]
        if (r.chance(0.5)) one.file.author = 'Template Gallery'
      }
      return thin(r, one, ['file'])
    })
  },
})
