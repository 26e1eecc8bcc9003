import { defineDetector } from '../../../core/detector.ts'
import { namesContradict } from '../../../names/similarity.ts'
import { type Application, type NameClaim, type NameUse, whereOf } from '../application.ts'
import { plainWords } from '../intake/plain-words.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'identity',
  looksFor: 'names on contract, bank account or in the interview that are not the applicant’s',
  technique: 'T1656',
  source: 'https://blog.kraken.com/news/how-we-identified-a-north-korean-hacker',
  innocent:
    'Married, chosen and legal names differ, and names are written in many ways. Ask; hold nothing against anybody.',
  advice:
    'Ask which names the applicant uses and note them as earlier or preferred names: then they count as theirs.',
  signals: {
    other: sign('B', 'A name in a later step is another than in the application'),
  },
  lacks: lacks('names'),
  *inspect(application) {
    const own = application.names.filter(({ use }) => OWN.includes(use))
    if (own.length === 0) return
    for (const name of application.names) {
      if (OWN.includes(name.use) || isPayee(name, application)) continue
      const alike = own.some(
        (one) => !namesContradict(one.text, name.text) || haveWordInCommon(one.text, name.text),
      )
      if (!alike)
        yield {
          signal: 'other',
          where: whereOf(name, name.text),
          why: `the application is in the name of ${own[0]?.text}`,
        }
    }
  },
})

/** Names that the applicant has told as theirs. */
const OWN: readonly NameUse[] = ['applied', 'preferred', 'legal', 'former']

/** Whether the name on the account is the payee’s: that is told once, of the payout. */
const isPayee = ({ use, text }: NameClaim, { payouts }: Application): boolean => {
  const payee = payouts.at(-1)?.payee
  return use === 'bankAccount' && payee !== undefined && plainWords(payee) === plainWords(text)
}

function haveWordInCommon(a: string, b: string): boolean {
  const words = new Set(
    plainWords(a)
      .split(' ')
      .filter((word) => word.length >= 3),
  )
  return plainWords(b)
    .split(' ')
    .some((word) => words.has(word))
}
