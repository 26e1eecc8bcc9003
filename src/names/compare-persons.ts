import { type Alignment, align, type PartPair } from './align.ts'
import type { NameComparison } from './compare.ts'
import { type NamePart, type PersonName, readPersonName } from './person-name.ts'

/** From this score on two names count as one. Chosen on the development half of the labelled pairs. */
export const PERSON_MATCH = 0.72

const MISSING = 0.3
const CONFLICT = 0.45
const ONE_PART = 0.55
const TURNED_ROUND = 0.6
const SCRAMBLED = 0.75
export const SPACED = 0.97

/**
 * Compares two names of persons: see docs/names.md.
 *
 * @returns a score from 0 to 1; each way round it is the same, and a name compared with itself has 1.
 */
export function comparePersons(a: PersonName, b: PersonName): NameComparison {
  if (a.joined === '' || b.joined === '') return { score: 0, match: false, why: 'one has no letters' }
  if (sameParts(a, b)) return { score: 1, match: true, why: 'the same name' }
  if (a.joined === b.joined) return { score: SPACED, match: true, why: 'the same letters, spaced otherwise' }
  const [first, second] = a.joined <= b.joined ? [a, b] : [b, a]
  const alignment = align(first.parts, second.parts)
  const { score, why } = judge(alignment)
  if (score < PERSON_MATCH && sameLetters(a, b))
    return { score: SCRAMBLED, match: true, why: 'the same letters, out of order' }
  return { score, match: score >= PERSON_MATCH, why }
}

/** {@link comparePersons} of names as they are written. */
export const comparePersonTexts = (a: string, b: string): NameComparison =>
  comparePersons(readPersonName(a), readPersonName(b))

export const sameParts = (a: PersonName, b: PersonName) =>
  a.parts.length === b.parts.length && a.parts.every(({ text }, at) => text === b.parts[at]?.text)

/** What an alignment of two persons' names says: how alike they are, and why. */
export function judge({ pairs, onlyA, onlyB }: Alignment): { score: number; why: string } {
  const matched = sum(pairs.map(pairWeight))
  if (matched === 0) return { score: 0, why: 'nothing in common' }
  const alike = sum(pairs.map((pair) => pairWeight(pair) * worth(pair.similarity))) / matched
  const [restA, restB] = tellingRests(onlyA, onlyB, pairs)
  const missing = Math.max(sum(restA.map(({ weight }) => weight)), sum(restB.map(({ weight }) => weight)))
  const cover = matched / (matched + MISSING * missing)
  let score = alike * cover
  const said: string[] = pairs
    .filter(({ a, b }) => a.text !== b.text && a.kind === 'name')
    .map(({ a, b }) => `“${a.text}” is like “${b.text}”`)
  if (restA.length > 0 && restB.length > 0) {
    score *= CONFLICT
    said.push(`“${textOf(restA)}” is not “${textOf(restB)}”`)
  } else if (restA.length + restB.length > 0) said.push(`“${textOf([...restA, ...restB])}” is in one alone`)
  const names = pairs.filter(({ a, b }) => a.kind === 'name' && b.kind === 'name')
  if (names.length < 2 && restA.length + restB.length > 0) {
    const initials = pairs.some(({ a, b }) => a.kind === 'initial' || b.kind === 'initial')
    if (!initials || names.length === 0) score = Math.min(score, ONE_PART)
  }
  if (turnedRound(pairs)) {
    score = Math.min(score, TURNED_ROUND)
    said.push('father and child are the other way round')
  }
  return { score: Math.min(score, 0.99), why: said.join('; ') || 'the same parts' }
}

/** Slips count for more than their share of the letters. */
const worth = (similarity: number) => (similarity >= 0.98 ? similarity : similarity ** 1.2)

const pairWeight = ({ a, b }: PartPair) => Math.min(a.weight, b.weight)

/**
 * What each name has alone and that says something: particles and titles come and go, and a part written twice says
 * nothing new unless it stands where the other name has something else.
 */
function tellingRests(onlyA: readonly NamePart[], onlyB: readonly NamePart[], pairs: readonly PartPair[]) {
  const [namesA, namesB] = [onlyA.filter(isTelling), onlyB.filter(isTelling)]
  if (namesA.length > 0 && namesB.length > 0) return [namesA, namesB] as const
  const servants = (only: readonly NamePart[]) => only.filter(({ kind }) => kind === 'servant')
  if (namesA.length > 0 && servants(onlyB).length > 0) return [namesA, servants(onlyB)] as const
  if (namesB.length > 0 && servants(onlyA).length > 0) return [servants(onlyA), namesB] as const
  const isNew = (part: NamePart) => !pairs.some(({ a, b }) => a.text === part.text || b.text === part.text)
  return [namesA.filter(isNew), namesB.filter(isNew)] as const
}

const isTelling = ({ kind }: NamePart) => kind === 'name' || kind === 'initial'

function turnedRound(pairs: readonly PartPair[]): boolean {
  const names = pairs.filter(({ a, b }) => a.kind === 'name' && b.kind === 'name')
  return names.some(({ a, b }) => a.parent && !b.parent) && names.some(({ a, b }) => !a.parent && b.parent)
}

const SCRAMBLED_LETTERS = 5

/** Reversed or shuffled letters within long parts: seen in evasion, never by chance. */
function sameLetters(a: PersonName, b: PersonName): boolean {
  const lettersOf = ({ parts }: PersonName) =>
    parts.map(({ text }) => (text.length >= SCRAMBLED_LETTERS ? [...text].sort().join('') : text)).sort()
  const [lettersA, lettersB] = [lettersOf(a), lettersOf(b)]
  const texts = new Set(a.parts.map(({ text }) => text))
  if (b.parts.every(({ text }) => texts.has(text))) return false
  return lettersA.length === lettersB.length && lettersA.every((letters, at) => letters === lettersB[at])
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const textOf = (parts: readonly NamePart[]) => parts.map(({ text }) => text).join(' ')
