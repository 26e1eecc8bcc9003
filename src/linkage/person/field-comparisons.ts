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
    { label: 'of the same year', usual: { m: 0.025, u: 0.018 } },
    { label: 'two digits apart', usual: { m: 0.033, u: 0.075 } },
    { label: 'different', usual: { m: 0.002, u: 0.8822 } },
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

const near = (a: string, b: string) => a.includes(b) || b.includes(a) || similarAtLeast(a, b, 0.88)

/**
 * Postcode and birth place together, since one tells much of the other: whoever is born in a town mostly has one of its
 * postcodes, so that both agreeing says little more than one.
 */
export const placeComparison: Comparison<Person> = {
  name: 'place',
  levels: [
    { label: 'the same postcode', rarity: true, usual: { m: 0.43, u: 0.0002 } },
    { label: 'a postcode one character apart', usual: { m: 0.075, u: 0.0001 } },
    { label: 'the same birth place and postal district', rarity: true, usual: { m: 0.036, u: 0.0003 } },
    { label: 'the same birth place', rarity: true, usual: { m: 0.345, u: 0.004 } },
    { label: 'the same postal district', rarity: true, usual: { m: 0.027, u: 0.0004 } },
    { label: 'neighbouring', usual: { m: 0.026, u: 0.008 } },
    { label: 'different', usual: { m: 0.061, u: 0.987 } },
  ],
  compare(a, b) {
    const places = a.birthPlace !== '' && b.birthPlace !== ''
    const codes = a.postcode !== '' && b.postcode !== ''
    if (!places && !codes) return NOT_COMPARED
    if (codes && a.postcode === b.postcode) return 0
    if (codes && slips(a.postcode, b.postcode) === 1) return 1
    const samePlace = places && a.birthPlace === b.birthPlace
    const sameDistrict = codes && outward(a.postcode) === outward(b.postcode)
    if (samePlace) return sameDistrict ? 2 : 3
    if (sameDistrict) return 4
    if (places && near(a.birthPlace, b.birthPlace)) return 5
    return codes && areaOf(a.postcode) === areaOf(b.postcode) ? 5 : 6
  },
  terms: ({ postcode, birthPlace }) => [
    ...(postcode ? [postcode, outward(postcode)] : []),
    ...(birthPlace ? [birthPlace] : []),
  ],
  phrases: ({ postcode, birthPlace }) => [
    ...(postcode ? [`the postcode ${postcode}`] : []),
    ...(birthPlace ? [`the birth place ${birthPlace}`] : []),
  ],
  shared: ({ postcode, birthPlace }, _, level) =>
    level === 0 ? postcode : level === 3 ? birthPlace : outward(postcode),
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
