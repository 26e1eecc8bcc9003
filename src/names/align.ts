import { ASSIGNED_AT_MOST, assign } from './assignment.ts'
import { fold, skeleton } from './fold.ts'
import { partSimilarity, SAME_PART, wordSimilarity } from './part-similarity.ts'
import type { NamePart } from './person-name.ts'

export interface PartPair {
  a: NamePart
  b: NamePart
  similarity: number
}

/** Which part of one name is which part of the other. */
export interface Alignment {
  pairs: PartPair[]
  onlyA: NamePart[]
  onlyB: NamePart[]
}

/** Parts written together must be this alike to the word they make. */
const JOINED_ALIKE = 0.85

/**
 * Finds for each part of a name its like in the other, in any order; parts that are written together in one name and
 * apart in the other are taken as one.
 */
export function align(partsA: readonly NamePart[], partsB: readonly NamePart[]): Alignment {
  const a = joinLike(partsA, partsB)
  const b = joinLike(partsB, a)
  if (Math.max(a.length, b.length) > ASSIGNED_AT_MOST) throw new RangeError('too many parts')
  const similar = a.map((one) => b.map((other) => partSimilarity(one, other)))
  const gains = a.map((one, row) =>
    b.map((other, column) => {
      const similarity = similar[row]?.[column] ?? 0
      if (similarity < SAME_PART) return 0
      return similarity * similarity * Math.min(one.weight, other.weight) + 0.001
    }),
  )
  const pairs: PartPair[] = []
  const usedB = new Set<number>()
  const onlyA: NamePart[] = []
  assign(gains).forEach((column, row) => {
    const one = a[row] as NamePart
    const other = b[column]
    if (other === undefined) {
      onlyA.push(one)
      return
    }
    usedB.add(column)
    pairs.push({ a: one, b: other, similarity: similar[row]?.[column] ?? 0 })
  })
  return { pairs, onlyA, onlyB: b.filter((_, column) => !usedB.has(column)) }
}

/** Joins neighbours of `parts` where together, and not alone, they are a part of `others`. */
function joinLike(parts: readonly NamePart[], others: readonly NamePart[]): NamePart[] {
  const joined: NamePart[] = []
  for (let at = 0; at < parts.length; at++) {
    const one = parts[at] as NamePart
    const next = parts[at + 1]
    const third = parts[at + 2]
    const two = next && madeOf([one, next], others)
    const three = next && third && madeOf([one, next, third], others)
    if (three && three.alike > (two?.alike ?? 0)) {
      joined.push(three.part)
      at += 2
    } else if (two) {
      joined.push(two.part)
      at++
    } else joined.push(one)
  }
  return joined
}

function madeOf(
  pieces: readonly NamePart[],
  others: readonly NamePart[],
): { part: NamePart; alike: number } | undefined {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  const candidates = others.filter(
    ({ text, kind }) => kind !== 'initial' && text.length > 3 && Math.abs(text.length - length) < 3,
  )
  if (candidates.length === 0) return undefined
  const text = pieces.map((piece) => piece.text).join('')
  const folded = fold(text)
  let alike = 0
  for (const other of candidates) {
    const similarity = other.folded === folded ? 1 : wordSimilarity(text, folded, other.text, other.folded)
    const alone = Math.max(...pieces.map((piece) => partSimilarity(piece, other)))
    if (similarity >= JOINED_ALIKE && similarity > alone + 0.02) alike = Math.max(alike, similarity)
  }
  if (alike === 0) return undefined
  const heaviest = pieces.reduce((best, piece) => (piece.weight > best.weight ? piece : best))
  const part: NamePart = {
    ...heaviest,
    kind: 'name',
    text,
    folded,
    skeleton: skeleton(folded),
    pinyin: pieces.every(({ pinyin }) => pinyin),
    parent: pieces.some(({ parent }) => parent),
    equivalents: undefined,
  }
  return { part, alike }
}
