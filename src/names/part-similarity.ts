import { editCost } from './edit-cost.ts'
import type { NamePart } from './person-name.ts'

/** Parts less alike than this are different parts. */
export const SAME_PART = 0.76

const FOLDED_ALIKE = 0.98
const EQUIVALENT = 0.88
const SKELETON_ALIKE = 0.9
const SKELETON_NEAR = 0.76
/** From this cost on the slip may be in letters that folding takes together. */
const TYPING = 0.8
const ARTICLE = /^(?:al|el)(?=.{4})/

/**
 * How alike two parts of names are, from 0 to 1: the same letters, the same after folding spellings, short forms and
 * translations of one name, consonants alone where a script leaves vowels out, or few slips for their length.
 */
export function partSimilarity(a: NamePart, b: NamePart): number {
  if (a.text === b.text) return 1
  if (a.kind === 'initial' || b.kind === 'initial') return initialSimilarity(a, b)
  if (a.folded === b.folded) return bothPinyin(a, b) ? PINYIN_NEAR : FOLDED_ALIKE
  if ((a.kind === 'title' || b.kind === 'title') && a.kind !== b.kind) return 0
  if (/\d/.test(a.text) && /\d/.test(b.text)) return 0
  if (a.equivalents && b.equivalents && a.equivalents.some((group) => b.equivalents?.includes(group)))
    return Math.max(EQUIVALENT, speltAlike(a, b))
  const bones = a.loose === b.loose ? 0 : skeletonSimilarity(a.skeleton, b.skeleton)
  return bones > 0 ? bones : speltAlike(a, b)
}

/** Two words of pinyin that differ in a letter, if they are long enough for it to be a slip. */
const PINYIN_NEAR = 0.8
const PINYIN_SHORT = 4

const bothPinyin = (a: NamePart, b: NamePart) => a.pinyin && b.pinyin

function speltAlike(a: NamePart, b: NamePart): number {
  const pinyin = bothPinyin(a, b)
  if (pinyin && Math.min(a.text.length, b.text.length) <= PINYIN_SHORT) return 0
  const similarity = wordSimilarity(a.text, a.folded, b.text, b.folded)
  if (pinyin) return Math.min(similarity, PINYIN_NEAR)
  return similarity < SWAPPED && isSwap(a.text, b.text) ? SWAPPED : similarity
}

/** Two neighbouring letters swapped in a short word. */
const SWAPPED = 0.8

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3 || a.length > 4) return false
  let at = 0
  while (a[at] === b[at]) at++
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

const INITIAL = 0.85

const initialSimilarity = (a: NamePart, b: NamePart) =>
  a.text[0] === b.text[0] || a.folded[0] === b.folded[0] ? INITIAL : 0

function skeletonSimilarity(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0
  if (a === b) return SKELETON_ALIKE
  return Math.min(a.length, b.length) >= 4 && editCost(a, b, 1) <= 1 ? SKELETON_NEAR : 0
}

/**
 * How alike two words are by their letters alone, from 0 to 1.
 *
 * @param a, b lower-case ASCII, with their folded forms beside them.
 */
export function wordSimilarity(a: string, foldedA: string, b: string, foldedB: string): number {
  const length = Math.max(
    3,
    Math.min(foldedA.length, foldedB.length) + 1,
    Math.max(foldedA.length, foldedB.length),
  )
  const most = length * (1 - SAME_PART) + 0.001
  let cost = editCost(foldedA, foldedB, most)
  if (cost > TYPING && (a !== foldedA || b !== foldedB)) cost = Math.min(cost, editCost(a, b, most) * 0.95)
  const similarity = cost === Number.POSITIVE_INFINITY ? 0 : Math.max(0, 1 - cost / length)
  if (similarity < 0.9 && ARTICLE.test(foldedA) !== ARTICLE.test(foldedB)) {
    const bare = editCost(foldedA.replace(ARTICLE, ''), foldedB.replace(ARTICLE, ''), 1)
    if (bare <= 0.5) return 0.92 - bare / length
  }
  return similarity
}
