import type { BlockingRule } from '../schema.ts'
import { outward } from './field-comparisons.ts'
import type { Person } from './person.ts'

const key = (...parts: string[]): string[] => (parts.includes('') ? [] : [parts.join('|')])
const year = ({ birthDate }: Person) => birthDate.slice(0, 4)
const familyOf = ({ name }: Person) => name.family || name.only
const givenOf = ({ name }: Person) => name.given || name.only
/** The postcode without its last two letters: some streets. */
const sector = ({ postcode }: Person) => (postcode.length > 4 ? postcode.slice(0, -2) : '')
/** The first letter and the consonants that follow: alike for spellings that sound alike. */
const skeleton = (word: string) =>
  word.slice(0, 1) +
  word
    .slice(1)
    .replace(/[aeiouyhw]/g, '')
    .slice(0, 3)

/** Which persons are compared at all: those who have something in common that survives a slip elsewhere. */
export const PERSON_BLOCKING: readonly BlockingRule<Person>[] = [
  { name: 'a name and birth place', keys: (p) => p.name.words.flatMap((word) => key(word, p.birthPlace)) },
  { name: 'a name and birth year', keys: (p) => p.name.words.flatMap((word) => key(word, year(p))) },
  { name: 'birth date and initial', keys: (p) => key(p.birthDate, givenOf(p).slice(0, 1)) },
  { name: 'postal district and birth year', keys: (p) => key(outward(p.postcode), year(p)) },
  { name: 'postcode sector', keys: (p) => key(sector(p)) },
  { name: 'birth place and year', keys: (p) => key(p.birthPlace, year(p)) },
  { name: 'surname begins, birth place', keys: (p) => key(familyOf(p).slice(0, 2), p.birthPlace) },
  { name: 'first name begins, birth place', keys: (p) => key(givenOf(p).slice(0, 3), p.birthPlace) },
  { name: 'surname begins, initial', keys: (p) => key(familyOf(p).slice(0, 3), givenOf(p).slice(0, 1)) },
  { name: 'occupation and birth place', keys: (p) => key(p.occupation, p.birthPlace) },
  { name: 'consonants of the surname', keys: (p) => key(skeleton(familyOf(p))) },
  { name: 'end of the surname', keys: (p) => key(familyOf(p).slice(-4)) },
  { name: 'beginning of the surname', keys: (p) => key(familyOf(p).slice(0, 4)) },
]
