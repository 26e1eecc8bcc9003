import { type Comparison, NOT_COMPARED } from '../schema.ts'
import { similarAtLeast } from './alike.ts'
import type { Person } from './person.ts'

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

/** A date as text, `1856-06-18`; where only the year is known it is the first of January. */
export const birthDateComparison: Comparison<Person> = {
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

/** The first part of a postcode of two, or three characters of one without parts: its district. */
export const outward = (code: string): string => {
  const end = code.indexOf(' ')
  return code.slice(0, end === -1 ? 3 : end)
}

const isLetter = (code: number) => code >= 97 && code <= 122

/** The letters that a postcode begins with, or its first digit. */
function areaOf(code: string): string {
  let end = 0
  while (isLetter(code.charCodeAt(end))) end++
  return code.slice(0, Math.max(1, end))
}

/** Postcodes, from the same to the same area. */
export const postcodeComparison: Comparison<Person> = {
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
    return areaOf(a) === areaOf(b) ? 3 : 4
  },
  terms: ({ postcode }) => (postcode ? [postcode] : []),
}

/** Names of places; one may hold the other. */
export const birthPlaceComparison: Comparison<Person> = {
  name: 'birth place',
  levels: [
    { label: 'the same', rarity: true, usual: { m: 0.84, u: 0.005 } },
    { label: 'alike', usual: { m: 0.02, u: 0.0013 } },
    { label: 'different', usual: { m: 0.14, u: 0.9937 } },
  ],
  compare({ birthPlace: a }, { birthPlace: b }) {
    if (!a || !b) return NOT_COMPARED
    if (a === b) return 0
    return similarAtLeast(a, b, 0.88) || a.includes(b) || b.includes(a) ? 1 : 2
  },
  terms: ({ birthPlace }) => (birthPlace ? [birthPlace] : []),
}

/** Occupations, as they are written. */
export const occupationComparison: Comparison<Person> = {
  name: 'occupation',
  levels: [
    { label: 'the same', rarity: true, usual: { m: 0.86, u: 0.038 } },
    { label: 'different', usual: { m: 0.14, u: 0.962 } },
  ],
  compare: ({ occupation: a }, { occupation: b }) => (!a || !b ? NOT_COMPARED : a === b ? 0 : 1),
  terms: ({ occupation }) => (occupation ? [occupation] : []),
}
