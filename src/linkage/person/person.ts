import { type PersonName, parseName } from './name.ts'

/** A person as a table knows them. What a table does not say is empty. */
export interface Person {
  readonly id: string
  readonly name: PersonName
  /** As given, `1856-06-18`. */
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

/** Prepares a person for comparison. The full name is used where there is one. */
export function personOf(text: PersonText): Person {
  const name = text.fullName || [text.given, text.family].filter(Boolean).join(' ')
  return {
    id: text.id,
    name: parseName(name.slice(0, LONGEST)),
    birthDate: plain(text.birthDate),
    birthPlace: plain(text.birthPlace),
    postcode: plain(text.postcode),
    occupation: plain(text.occupation),
  }
}
