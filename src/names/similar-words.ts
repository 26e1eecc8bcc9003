import { skeleton } from './fold.ts'
import { partSimilarity, SAME_PART } from './part-similarity.ts'
import type { NamePart } from './person-name.ts'

/** Shorter words are sought by their letters, longer ones by their consonants. */
const SHORT = 6
/** Words that are compared for one that is sought. */
const COMPARED = 4_000
/** Words whose likes are kept for the next time. */
const REMEMBERED = 20_000

/** A word of the list that is like one that is sought. */
export interface SimilarWord {
  word: number
  similarity: number
}

/**
 * The words of a list by what spelling and slips leave of them: keys with one letter or consonant left out, names
 * that stand for each other.
 *
 * Method: keys with letters left out on both sides, after W. Garbe's SymSpell, https://github.com/wolfgarbe/SymSpell.
 */
export class SimilarWords {
  readonly #parts: NamePart[] = []
  readonly #numbers = new Map<string, number>()
  readonly #recent = new Map<string, readonly SimilarWord[]>()
  readonly #byKey = new Map<string, number[]>()

  /** @returns the word's number, the same for the same word. */
  add(part: NamePart): number {
    const key = `${part.loose ? '~' : ''}${part.text}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#parts.length
    this.#parts.push(part)
    this.#numbers.set(key, number)
    for (const one of keysOf(part)) {
      const numbers = this.#byKey.get(one)
      if (numbers) numbers.push(number)
      else this.#byKey.set(one, [number])
    }
    return number
  }

  /** @returns words of the list that may be the same part of a name, the most alike first. */
  like(part: NamePart): readonly SimilarWord[] {
    const key = `${part.loose ? '~' : ''}${part.text}`
    const known = this.#recent.get(key)
    if (known) return known
    if (this.#recent.size >= REMEMBERED) this.#recent.clear()
    const found = this.#search(part).sort((a, b) => b.similarity - a.similarity)
    this.#recent.set(key, found)
    return found
  }

  #search(part: NamePart): SimilarWord[] {
    const found: SimilarWord[] = []
    const seen = new Set<number>()
    for (const key of keysOf(part)) {
      for (const word of this.#byKey.get(key) ?? []) {
        if (seen.has(word)) continue
        if (seen.size > COMPARED) return found
        seen.add(word)
        const similarity = partSimilarity(part, this.#parts[word] as NamePart)
        if (similarity >= SAME_PART) found.push({ word, similarity })
      }
    }
    return found
  }
}

function keysOf({ folded, equivalents, skeleton: bones }: NamePart): Set<string> {
  const bare = folded.replace(/^al(?=.{4})|^il(?=.{4})/, '')
  const keys = new Set<string>([folded, bare])
  if (bare.length <= SHORT) for (const shorter of withoutOne(bare)) keys.add(shorter)
  const barebones = bare === folded ? bones : skeleton(bare)
  if (barebones.length >= 2) keys.add(`.${barebones}`)
  const consonants = bare.replace(/[aeiouyh]/g, '')
  if (consonants.length >= 3) keys.add(`-${consonants}`)
  if (consonants.length >= 4 || (consonants.length === 3 && bare.length > SHORT))
    for (const shorter of withoutOne(consonants)) keys.add(`-${shorter}`)
  for (const group of equivalents ?? []) keys.add(`=${group}`)
  return keys
}

function* withoutOne(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1)
}
