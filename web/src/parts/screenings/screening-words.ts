import type { Disposition, Screening, ScreeningHit } from '../../api/hiring-records.ts'
import { counted } from '../../words.ts'

const LISTS: Record<string, string> = {
  'ofac-sdn': 'OFAC’s SDN list (United States)',
  un: 'Security Council’s consolidated list (United Nations)',
  eu: 'Consolidated financial sanctions list (European Union)',
}

export const listName = (list: string): string => LISTS[list] ?? list

/** Days after which a list that changes weekly is old. */
const OLD_DAYS = 14

/** How old a list was when it was asked: `issued that day`, `5 days old`. */
export function ageWords(days: number): string {
  if (days < 1) return 'issued that day'
  const age = `${counted(days, 'day')} old`
  return days > OLD_DAYS ? `${age}: a newer one has probably been issued` : age
}

/** What came of a screening, in a sentence. */
export function resultWords({ result, hits }: Pick<Screening, 'result' | 'hits'>): string {
  if (result === 'not checked') return 'Not checked: no list was there to ask'
  if (result === 'none') return 'On none of these lists'
  const parties = counted(hits.length, 'listed party', 'listed parties')
  if (result === 'possible') return `A name alone is like ${parties}`
  return hits.some(({ by }) => by === 'identifier')
    ? `An exact detail fits ${parties}`
    : `A name and a second detail fit ${parties}`
}

export const DISPOSITION_WORDS: Record<Disposition, string> = {
  'false positive': 'Somebody else',
  'true match': 'The listed party',
  escalated: 'Passed on',
}

export const DISPOSITION_MEANINGS: Record<Disposition, string> = {
  'false positive': 'The applicant is not the listed party: a namesake, another birth date, another place.',
  'true match':
    'The applicant is the listed party. The application is then held: it is not erased on its date.',
  escalated: 'You cannot tell: compliance or counsel has to settle it.',
}

const DETAILS: Record<string, string> = {
  'birth-date': 'birth date',
  'birth-year': 'birth year',
  email: 'e-mail address',
  phone: 'phone number',
  document: 'number of an identity paper',
  wallet: 'wallet',
  address: 'address',
  town: 'town',
}

/** A detail by which a party was recognised or told apart. */
export const detailWords = (kind: string): string => DETAILS[kind] ?? kind

const ASKED: [keyof Screening['query'], string][] = [
  ['names', 'Names'],
  ['birthDates', 'Birth dates'],
  ['emails', 'E-mail addresses'],
  ['phones', 'Phone numbers'],
  ['documents', 'Identity papers'],
  ['wallets', 'Wallets'],
  ['addresses', 'Addresses'],
]

/** What was looked for, by its kind; kinds of which nothing was known are left out. */
export function askedLines(query: Screening['query']): { what: string; values: string[] }[] {
  return ASKED.flatMap(([kind, what]) => {
    const values = query[kind] ?? []
    return values.length === 0 ? [] : [{ what, values }]
  })
}

/** How alike an asked name and a listed one are. */
export function alikeWords({ score, weak }: Pick<ScreeningHit, 'score' | 'weak'>): string {
  const words =
    score === undefined ? '' : score >= 0.99 ? 'the same' : score >= 0.92 ? 'very much alike' : 'alike'
  const number = score === undefined || score >= 0.99 ? '' : ` (${Math.round(score * 100)} of 100)`
  return `${words}${number}${weak ? '; the list itself calls this name weak' : ''}`
}
