import { type PersonName, parseName } from './name.ts'

/** A person as a table knows them. What a table does not say is empty. */
export interface Person {
  readonly id: string
  readonly name: PersonName
  /** Year, month, day: `1856-06-18`; or as given where that is not clear. */
  readonly birthDate: string
  readonly birthPlace: string
  readonly postcode: string
  readonly occupation: string
}

/** What a table says of a person, as text. Nothing else about a person is read, the gender least of all. */
export interface PersonText {
  readonly id: string
  readonly fullName?: string
  readonly given?: string
  readonly family?: string
  readonly birthDate?: string
  readonly birthPlace?: string
  readonly postcode?: string
  readonly occupation?: string
}

const LONGEST = 200

const plain = (text = '') => text.slice(0, LONGEST).toLowerCase().replace(/\s+/g, ' ').trim()

/** Year first, whichever end it stands at. Which of the others is the month stays as the table has it. */
function dateOf(text: string): string {
  const parts = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  const [, first = '', second = '', third = ''] = parts ?? []
  if (parts === null) return text
  const [year, month, day] = third.length === 4 ? [third, second, first] : [first, second, third]
  return [year.padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}

/** Prepares a person for comparison. The full name is used where there is one. */
export function personOf(text: PersonText): Person {
  const name = text.fullName || [text.given, text.family].filter(Boolean).join(' ')
  return {
    id: text.id,
    name: parseName(name.slice(0, LONGEST)),
    birthDate: dateOf(plain(text.birthDate)),
    birthPlace: plain(text.birthPlace),
    postcode: plain(text.postcode),
    occupation: plain(text.occupation),
  }
}
