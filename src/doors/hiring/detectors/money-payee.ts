import { defineDetector } from '../../../core/detector.ts'
import { namesContradict } from '../../../names/similarity.ts'
import { type Application, whereOf } from '../application.ts'
import { isCompanyName } from '../intake/company-name.ts'
import { plainWords } from '../intake/plain-words.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'money',
  looksFor: 'payouts to somebody else than the one who works',
  technique: 'T1657',
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  innocent: 'A joint account, a company of one’s own, a payroll service, or another way of writing the name.',
  advice:
    'Ask the bank to confirm in whose name the account is. Pay nobody but the person or their registered company.',
  signals: {
    other: sign('B', 'The account is in the name of somebody else'),
    company: sign('C', 'The account is in the name of a company'),
  },
  lacks: lacks('payouts', 'names'),
  *inspect(application) {
    const names = application.names.filter(({ use }) => use !== 'bankAccount').map(({ text }) => text)
    if (names.length === 0) return
    const last = application.payouts.at(-1)
    if (last?.payee === undefined) return
    const payee = last.payee
    const words = new Set(
      plainWords(payee)
        .split(' ')
        .filter((word) => word.length >= 3),
    )
    const alike = names.some(
      (name) =>
        !namesContradict(name, payee) ||
        plainWords(name)
          .split(' ')
          .some((word) => words.has(word)),
    )
    if (!alike)
      yield {
        signal: isCompanyName(payee) || isEmployer(payee, application) ? 'company' : 'other',
        where: whereOf(last, payee),
        why: `the application is in the name of ${names[0]}`,
      }
  },
})

/** Whether the applicant says to work or have worked there: contractors are paid through their firm. */
const isEmployer = (payee: string, { work }: Application): boolean =>
  work.some(({ employer }) => plainWords(employer) === plainWords(payee))
