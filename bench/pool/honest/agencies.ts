import { applicant, officeFile, thin } from '../applicant.ts'
import { defineHonest, times } from '../group.ts'
import { bullet, firm, firmDomain, summary } from '../resume.ts'

/** People whom an agency puts forward: its phone, its wording, its address for answers, its name in the file. */
export default defineHonest({
  groups: 10,
  make(stock) {
    const r = stock.random
    const agency = `${firm(r)} Staffing`
    const [about, line] = [summary(r), bullet(r)]
    const first = applicant(stock)
    const desk = stock.phone(first.town.country)
    return times(r.int(8, 22), () => {
      const one = applicant(stock, { town: first.town, stage: r.pick(['applied', 'applied', 'interview']) })
      one.fields.phones = r.chance(0.6) ? [desk] : [...one.fields.phones, desk]
      if (r.chance(0.5)) one.fields.emails.push(`candidates@${firmDomain(agency)}`)
      one.fields.referrer = { name: agency, email: `candidates@${firmDomain(agency)}` }
      one.resume.summary = about
      one.resume.jobs[0]?.bullets.push(line)
      officeFile(r, one, r.pick(['text', 'text', 'docx', 'pdf']))
      if (one.file && one.file.format !== 'text') one.file.author = agency
      return thin(r, one, ['phones', 'file'])
    })
  },
})
