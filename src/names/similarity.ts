import { comparePersonTexts } from './compare-persons.ts'
import { readPersonName } from './person-name.ts'

/**
 * How alike two names of persons are, from 0 to 1; the same both ways round. Other scripts and spellings, another
 * order, short forms, initials and parts left out cost little; a part that contradicts costs most of it.
 *
 * @example nameSimilarity('Bob Miller', 'MILLER, Robert') // above 0.85
 */
export const nameSimilarity = (a: string, b: string): number => comparePersonTexts(a, b).score

/** Whether two names of persons count as spellings of one. */
export const sameName = (a: string, b: string): boolean => comparePersonTexts(a, b).match

/** Below this likeness two names are not spellings of one. */
const UNLIKE = 0.6
const OTHER_LETTERS = /[^\P{L}\p{Script=Latin}]/u

/** Parts of a name in Latin letters, and the groups of spellings that they belong to; initials are none. */
const partsOf = (name: string): string[] =>
  readPersonName(name)
    .parts.filter(({ kind, text }) => kind === 'name' && text.length >= 2)
    .flatMap(({ text, equivalents = [] }) => [text, ...equivalents.map(String)])

/** Whether two names of persons have a part in common: families, and people who changed a part of theirs. */
export function havePartInCommon(a: string, b: string): boolean {
  const parts = new Set(partsOf(a))
  return partsOf(b).some((part) => parts.has(part))
}

/**
 * Whether two names of persons contradict each other: written in the same kind of letters, not alike, and without a
 * part in common. Names in other letters can confirm each other and never contradict: how one is written in Latin
 * letters is not in its spelling.
 *
 * @example namesContradict('Ada Winter', 'Bo Sommer') // true; of '小林千尋' and 'Chihiro Kobayashi' false
 */
export const namesContradict = (a: string, b: string): boolean =>
  OTHER_LETTERS.test(a) === OTHER_LETTERS.test(b) && nameSimilarity(a, b) < UNLIKE && !havePartInCommon(a, b)
