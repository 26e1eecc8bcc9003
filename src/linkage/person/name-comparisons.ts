import { type Comparison, NOT_COMPARED } from '../schema.ts'
import { similarAtLeast } from './alike.ts'
import type { PersonName } from './name.ts'
import type { Person } from './person.ts'

/** Which of two words is in both names: of two that are, the same whichever side is asked. */
function sharedOf(ours: string, theirs: string, a: PersonName, b: PersonName): string | undefined {
  if (ours === theirs) return ours
  const both = [ours, theirs].filter((word) => a.words.includes(word) && b.words.includes(word))
  return first(both)
}

/** Of several, the same whichever side is asked. */
const first = (words: readonly string[]): string | undefined =>
  words.length > 1 ? words.toSorted()[0] : words[0]

/** Similarities from which two names are taken for one with a slip, and for kin. */
const SLIP = { surname: 0.92, given: 0.88, only: 0.9 } as const
const KIN = 0.8

/** The last word of a name. A name of one word may be either, and is compared with what it fits. */
export const surnameComparison: Comparison<Person> = {
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
      if (similarAtLeast(only, full.family, SLIP.only)) return 1
      if (full.middle.includes(only)) return 2
      return NOT_COMPARED
    }
    if (a.family === b.family) return 0
    if (similarAtLeast(a.family, b.family, SLIP.surname)) return 1
    if (a.words.includes(b.family) || b.words.includes(a.family)) return 2
    return similarAtLeast(a.family, b.family, KIN) ? 3 : 4
  },
  terms: ({ name }) => (name.family ? [name.family] : name.only ? [name.only] : []),
  shared: ({ name: a }, { name: b }) => a.only || b.only || sharedOf(a.family, b.family, a, b),
}

const initialOf = (a: string, b: string) => (a.length === 1 || b.length === 1) && a[0] === b[0]

/** The first word of a name, short forms aside: those say `different`, which costs little where all else agrees. */
export const givenNameComparison: Comparison<Person> = {
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
    if (a.only && b.only) return a.only === b.only ? 0 : similarAtLeast(a.only, b.only, SLIP.given) ? 1 : 5
    if (a.only || b.only) {
      const only = a.only || b.only
      const full = a.only ? b : a
      if (only === full.given) return 0
      if (only === full.family || full.middle.includes(only)) return NOT_COMPARED
      if (similarAtLeast(only, full.family, SLIP.only)) return NOT_COMPARED
      return similarAtLeast(only, full.given, SLIP.given) ? 1 : 5
    }
    if (a.given === b.given) return 0
    if (initialOf(a.given, b.given)) return 2
    if (similarAtLeast(a.given, b.given, SLIP.given)) return 1
    if (a.words.includes(b.given) || b.words.includes(a.given)) return 3
    return a.given.slice(0, 2) === b.given.slice(0, 2) ? 4 : 5
  },
  terms: ({ name }) => (name.given ? [name.given] : name.only ? [name.only] : []),
  shared: ({ name: a }, { name: b }) => a.only || b.only || sharedOf(a.given, b.given, a, b),
}

/** What stands between the first and the last word. */
export const furtherNamesComparison: Comparison<Person> = {
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
  shared: ({ name: a }, { name: b }) => first(a.middle.filter((word) => b.middle.includes(word))),
}
