import { align } from './align.ts'
import type { NameComparison } from './compare.ts'
import { PLACES } from './knowledge/organisation-words.ts'
import { type OrganisationName, readOrganisationName } from './organisation-name.ts'
import type { NamePart } from './person-name.ts'

/** From this score on two names count as one organisation's. Chosen on the development half of the labelled pairs. */
export const ORGANISATION_MATCH = 0.7

const ACRONYM = 0.75
const ACRONYM_LETTERS = 3
const MISSING = 0.35
const CONFLICT = 0.5
const OTHER_NUMBER = 0.6
const OTHER_PLACE = 0.65
const OTHER_FORM = 0.65

/**
 * Compares two names of organisations: legal forms are taken for each other, words that many bear weigh little,
 * numbers must agree. See docs/names.md.
 */
export function compareOrganisations(textA: string, textB: string): NameComparison {
  const [a, b] = [readOrganisationName(textA), readOrganisationName(textB)]
  if (a.joined === '' || b.joined === '') return { score: 0, match: false, why: 'one has no letters' }
  const [first, second] = a.joined <= b.joined ? [a, b] : [b, a]
  const { score, why } = textA === textB ? { score: 1, why: 'the same name' } : judge(first, second)
  return { score, match: score >= ORGANISATION_MATCH, why }
}

function judge(a: OrganisationName, b: OrganisationName): { score: number; why: string } {
  if (a.joined === b.joined)
    return formsAgree(a, b) ? { score: 0.99, why: 'the same but for its form' } : otherForm
  if (isAcronym(a, b) || isAcronym(b, a))
    return { score: ACRONYM, why: 'one is the first letters of the other' }
  const { pairs, onlyA, onlyB } = align(a.parts, b.parts)
  const matched = pairs.reduce((sum, pair) => sum + Math.min(pair.a.weight, pair.b.weight), 0)
  if (matched === 0) return { score: 0, why: 'nothing in common' }
  const alike =
    pairs.reduce((sum, pair) => sum + Math.min(pair.a.weight, pair.b.weight) * pair.similarity, 0) / matched
  const [restA, restB] = [onlyA.filter(isTelling), onlyB.filter(isTelling)]
  const missing = weightOf(restA) + weightOf(restB)
  const said = pairs
    .filter((pair) => pair.a.text !== pair.b.text)
    .map((pair) => `“${pair.a.text}” is like “${pair.b.text}”`)
  let score = alike * (matched / (matched + MISSING * missing))
  if (restA.length > 0 && restB.length > 0) {
    score *= CONFLICT
    said.push(`“${textOf(restA)}” is not “${textOf(restB)}”`)
  } else if (missing > 0) said.push(`“${textOf([...restA, ...restB])}” is in one alone`)
  if (a.numbers.join() !== b.numbers.join()) {
    score *= OTHER_NUMBER
    said.push('the numbers differ')
  }
  if ([...restA, ...restB].some(({ text }) => PLACES.has(text))) {
    score = Math.min(score, OTHER_PLACE)
    said.push('one names a place')
  }
  if (!formsAgree(a, b)) {
    score = Math.min(score, OTHER_FORM)
    said.push('the legal forms exclude each other')
  }
  return { score: Math.min(score, 0.99), why: said.join('; ') || 'the same words' }
}

const otherForm = { score: OTHER_FORM, why: 'the legal forms exclude each other' }

const formsAgree = (a: OrganisationName, b: OrganisationName) =>
  a.legal === undefined || b.legal === undefined || a.legal === b.legal

function isAcronym(short: OrganisationName, long: OrganisationName): boolean {
  const [word] = short.parts
  return (
    short.parts.length === 1 &&
    long.parts.length >= ACRONYM_LETTERS &&
    word !== undefined &&
    word.text.length >= ACRONYM_LETTERS &&
    word.text === long.initials
  )
}

const isTelling = ({ kind }: NamePart) => kind !== 'particle'
const weightOf = (parts: readonly NamePart[]) => parts.reduce((sum, { weight }) => sum + weight, 0)
const textOf = (parts: readonly NamePart[]) => parts.map(({ text }) => text).join(' ')
