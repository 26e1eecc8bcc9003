import { jaroWinkler } from '../../names/jaro-winkler.ts'
import { type Comparison, type LinkSchema, NOT_COMPARED } from '../schema.ts'
import type { Person } from './person.ts'

const alike = (a: string, b: string) => (a < b ? jaroWinkler(a, b) : jaroWinkler(b, a))

const family: Comparison<Person> = {
  name: 'surname',
  levels: [
    { label: 'the same', rarity: true, usual: { m: 0.75, u: 0.0006 } },
    { label: 'almost the same', usual: { m: 0.13, u: 0.0005 } },
    { label: 'one is elsewhere in the other’s name', rarity: true, usual: { m: 0.015, u: 0.0011 } },
    { label: 'alike', usual: { m: 0.06, u: 0.0028 } },
    { label: 'different', usual: { m: 0.045, u: 0.995 } },
  ],
  compare({ name: a }, { name: b }) {
    if (a.words.length === 0 || b.words.length === 0) return NOT_COMPARED
    if (a.only && b.only) return NOT_COMPARED
    if (a.only || b.only) {
      const only = a.only || b.only
      const full = a.only ? b : a
      if (only === full.family) return 0
      if (only === full.given) return NOT_COMPARED
      if (alike(only, full.family) >= 0.9) return 1
      if (full.middle.includes(only)) return 2
      return NOT_COMPARED
    }
    if (a.family === b.family) return 0
    const similarity = alike(a.family, b.family)
    if (similarity >= 0.92) return 1
    if (a.words.includes(b.family) || b.words.includes(a.family)) return 2
    return similarity >= 0.8 ? 3 : 4
  },
  terms: ({ name }) => (name.family ? [name.family] : name.only ? [name.only] : []),
  shared: ({ name: a }, { name: b }) => {
    if (a.only) return a.only
    if (b.only) return b.only
    return a.words.includes(b.family) ? b.family : a.family
  },
}

const initialOf = (a: string, b: string) => (a.length === 1 || b.length === 1) && a[0] === b[0]

const given: Comparison<Person> = {
  name: 'first name',
  levels: [
    { label: 'the same', rarity: true, usual: { m: 0.5, u: 0.012 } },
    { label: 'almost the same', usual: { m: 0.2, u: 0.006 } },
    { label: 'the initial of the other', usual: { m: 0.015, u: 0.0025 } },
    { label: 'one is elsewhere in the other’s name', rarity: true, usual: { m: 0.02, u: 0.0026 } },
    { label: 'begin alike', usual: { m: 0.085, u: 0.0095 } },
    { label: 'different', usual: { m: 0.18, u: 0.9674 } },
  ],
  compare({ name: a }, { name: b }) {
    if (a.words.length === 0 || b.words.length === 0) return NOT_COMPARED
    if (a.only && b.only) return a.only === b.only ? 0 : alike(a.only, b.only) >= 0.88 ? 1 : 5
    if (a.only || b.only) {
      const only = a.only || b.only
      const full = a.only ? b : a
      if (only === full.given) return 0
      if (only === full.family || full.middle.includes(only)) return NOT_COMPARED
      if (alike(only, full.family) >= 0.9) return NOT_COMPARED
      return alike(only, full.given) >= 0.88 ? 1 : 5
    }
    if (a.given === b.given) return 0
    if (initialOf(a.given, b.given)) return 2
    if (alike(a.given, b.given) >= 0.88) return 1
    if (a.words.includes(b.given) || b.words.includes(a.given)) return 3
    return a.given.slice(0, 2) === b.given.slice(0, 2) ? 4 : 5
  },
  terms: ({ name }) => (name.given ? [name.given] : name.only ? [name.only] : []),
  shared: ({ name: a }, { name: b }) => {
    if (a.only) return a.only
    if (b.only) return b.only
    return a.words.includes(b.given) ? b.given : a.given
  },
}

const middle: Comparison<Person> = {
  name: 'further names',
  levels: [
    { label: 'one is the same', rarity: true, usual: { m: 0.65, u: 0.005 } },
    { label: 'an initial agrees', usual: { m: 0.2, u: 0.07 } },
    { label: 'different', usual: { m: 0.15, u: 0.925 } },
  ],
  compare({ name: a }, { name: b }) {
    if (a.middle.length === 0 || b.middle.length === 0) return NOT_COMPARED
    if (a.middle.some((word) => b.middle.includes(word))) return 0
    if (a.middle.some((word) => b.middle.some((other) => word[0] === other[0]))) return 1
    return 2
  },
  terms: ({ name }) => name.middle,
  shared: ({ name: a }, { name: b }) => a.middle.find((word) => b.middle.includes(word)),
}

/** Characters in which two strings of one length differ; two neighbours swapped count as one. */
function slips(a: string, b: string): number {
  if (a.length !== b.length) return 99
  let count = 0
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue
    if (a[i] === b[i + 1] && a[i + 1] === b[i]) i++
    count++
  }
  return count
}

const NO_DAY = '-01-01'

const birth: Comparison<Person> = {
  name: 'birth date',
  levels: [
    { label: 'the same', rarity: true, usual: { m: 0.52, u: 0.002 } },
    { label: 'one digit apart', usual: { m: 0.35, u: 0.0008 } },
    { label: 'one digit apart, no day known', usual: { m: 0.06, u: 0.022 } },
    { label: 'of the same year', usual: { m: 0.03, u: 0.018 } },
    { label: 'two digits apart', usual: { m: 0.03, u: 0.075 } },
    { label: 'different', usual: { m: 0.01, u: 0.8822 } },
  ],
  compare({ birthDate: a }, { birthDate: b }) {
    if (!a || !b) return NOT_COMPARED
    if (a === b) return 0
    const apart = slips(a, b)
    if (apart === 1) return a.endsWith(NO_DAY) && b.endsWith(NO_DAY) ? 2 : 1
    if (a.slice(0, 4) === b.slice(0, 4)) return 3
    return apart === 2 ? 4 : 5
  },
  terms: ({ birthDate }) => (birthDate ? [birthDate] : []),
}

const outward = (code: string) => code.slice(0, code.indexOf(' '))

const post: Comparison<Person> = {
  name: 'postcode',
  levels: [
    { label: 'the same', rarity: true, usual: { m: 0.6, u: 0.0002 } },
    { label: 'one character apart', usual: { m: 0.11, u: 0.0001 } },
    { label: 'the same district', usual: { m: 0.1, u: 0.0008 } },
    { label: 'the same area', usual: { m: 0.1, u: 0.0113 } },
    { label: 'different', usual: { m: 0.09, u: 0.9876 } },
  ],
  compare({ postcode: a }, { postcode: b }) {
    if (!a || !b) return NOT_COMPARED
    if (a === b) return 0
    if (slips(a, b) === 1) return 1
    if (outward(a) === outward(b)) return 2
    return /^[a-z]+/.exec(a)?.[0] === /^[a-z]+/.exec(b)?.[0] ? 3 : 4
  },
  terms: ({ postcode }) => (postcode ? [postcode] : []),
}

const place: Comparison<Person> = {
  name: 'birth place',
  levels: [
    { label: 'the same', rarity: true, usual: { m: 0.84, u: 0.005 } },
    { label: 'alike', usual: { m: 0.02, u: 0.0013 } },
    { label: 'different', usual: { m: 0.14, u: 0.9937 } },
  ],
  compare({ birthPlace: a }, { birthPlace: b }) {
    if (!a || !b) return NOT_COMPARED
    if (a === b) return 0
    return alike(a, b) >= 0.88 || a.includes(b) || b.includes(a) ? 1 : 2
  },
  terms: ({ birthPlace }) => (birthPlace ? [birthPlace] : []),
}

const work: Comparison<Person> = {
  name: 'occupation',
  levels: [
    { label: 'the same', rarity: true, usual: { m: 0.86, u: 0.038 } },
    { label: 'different', usual: { m: 0.14, u: 0.962 } },
  ],
  compare: ({ occupation: a }, { occupation: b }) => (!a || !b ? NOT_COMPARED : a === b ? 0 : 1),
  terms: ({ occupation }) => (occupation ? [occupation] : []),
}

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

/** How persons in a table are compared. */
export const PERSON_SCHEMA: LinkSchema<Person> = {
  comparisons: [family, given, middle, birth, post, place, work],
  identity: ({ name, birthDate, birthPlace, postcode, occupation }) =>
    [name.words.join(' '), birthDate, birthPlace, postcode, occupation].join('\n'),
  blocking: [
    { name: 'beginning of the surname', keys: (p) => key(familyOf(p).slice(0, 4)) },
    { name: 'end of the surname', keys: (p) => key(familyOf(p).slice(-4)) },
    { name: 'consonants of the surname', keys: (p) => key(skeleton(familyOf(p))) },
    { name: 'surname begins, initial', keys: (p) => key(familyOf(p).slice(0, 3), givenOf(p).slice(0, 1)) },
    { name: 'postcode sector', keys: (p) => key(sector(p)) },
    { name: 'a name and birth place', keys: (p) => p.name.words.flatMap((word) => key(word, p.birthPlace)) },
    { name: 'a name and birth year', keys: (p) => p.name.words.flatMap((word) => key(word, year(p))) },
    { name: 'birth place and year', keys: (p) => key(p.birthPlace, year(p)) },
    { name: 'postal district and birth year', keys: (p) => key(outward(p.postcode), year(p)) },
    { name: 'surname begins, birth place', keys: (p) => key(familyOf(p).slice(0, 2), p.birthPlace) },
    { name: 'first name begins, birth place', keys: (p) => key(givenOf(p).slice(0, 3), p.birthPlace) },
    { name: 'birth date and initial', keys: (p) => key(p.birthDate, givenOf(p).slice(0, 1)) },
    { name: 'occupation and birth place', keys: (p) => key(p.occupation, p.birthPlace) },
  ],
}
