import { applicant, officeFile, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'
import { bullet, summary } from '../resume.ts'

export default defineRing({
  does: 'One résumé under several names: the same paragraphs, mailboxes of nobody’s name.',
  make(stock) {
    const r = stock.random
    const about = summary(r)
    const lines = times(7, () => bullet(r))
    return times(7, () => {
      const one = applicant(stock, { stage: 'applied' })
      one.resume.summary = r.chance(0.7) ? about : one.resume.summary
      one.resume.jobs[0]?.bullets.push(...r.some(lines, 4))
      one.fields.emails = [
        `${r.pick(['super', 'top', 'smart'])}dev${r.pick(['star', 'pro', 'king'])}${r.digits(4)}@gmail.com`,
      ]
      officeFile(r, one, r.pick(['text', 'pdf', 'text']))
      return thin(r, one, ['emails', 'file'])
    })
  },
})
