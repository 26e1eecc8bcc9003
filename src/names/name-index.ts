import { align } from './align.ts'
import { judge, SPACED, sameParts } from './compare-persons.ts'
import { type Familiarity, listEvidence, neededBits, shareOf } from './evidence.ts'
import { fold } from './fold.ts'
import { type NamePart, type PersonName, readPersonName } from './person-name.ts'
import { type SimilarWord, SimilarWords } from './similar-words.ts'

/** Somebody with the names under which they are listed. */
export interface ListedParty {
  id: string
  names: readonly { text: string; weak?: boolean }[]
  /** `Person`, `Organization`, `Vessel`…; nothing where the list does not say. */
  schema?: string
}

/** A party of the list that a name fits. */
export interface NameHit {
  id: string
  /** The listed name that fits best. */
  listed: string
  /** From the threshold to 1. */
  score: number
}

export interface SearchOptions {
  /** Hits have this score at least; {@link SCREENING_THRESHOLD} if absent. */
  threshold?: number
}

/** From this score on a listed name is a hit. Chosen on the development halves. */
export const SCREENING_THRESHOLD = 0.8

/** The same parts in another order. */
const REORDERED = 0.99
/** Names that are compared in full for one that is sought. */
const COMPARED = 300
/** How much of the lighter of two names must be found for them to be compared. */
const FOUND = 0.72
/** Bits below those needed with which a name is not compared. */
const BITS_BELOW = 6

interface ListedName {
  party: string
  text: string
  weak: boolean
  name: PersonName
  weight: number
}

/**
 * Finds the parties of a list whose names are like one that is asked. Names of one party are compared one by one; the
 * best counts.
 *
 * @example
 * new NameIndex([{ id: '1', names: [{ text: 'Ivan Petrov' }] }]).search('Petrov, Iwan')
 */
export class NameIndex {
  readonly #names: ListedName[] = []
  readonly #words = new SimilarWords()
  readonly #namesOfWord: number[][] = []
  readonly #bearersOfWord: number[] = []
  readonly #lastBearer: string[] = []
  readonly #byJoined = new Map<string, number[]>()
  readonly #bySameParts = new Map<string, number[]>()
  #parties = 0
  readonly #found: Float32Array
  readonly #bits: Float32Array
  readonly #foundBy: Int32Array

  constructor(parties: Iterable<ListedParty>) {
    for (const party of parties) {
      this.#parties++
      for (const { text, weak = false } of party.names) this.#add(party.id, text, weak)
    }
    this.#found = new Float32Array(this.#names.length)
    this.#bits = new Float32Array(this.#names.length)
    this.#foundBy = new Int32Array(this.#names.length)
  }

  /** @returns parties with a name like this one, the best first. */
  search(text: string, { threshold = SCREENING_THRESHOLD }: SearchOptions = {}): NameHit[] {
    const asked = readPersonName(text)
    if (asked.joined === '') return []
    const best = new Map<string, NameHit>()
    const keep = (number: number, score: number) => {
      const listed = this.#names[number] as ListedName
      if (score < threshold || score <= (best.get(listed.party)?.score ?? 0)) return
      best.set(listed.party, { id: listed.party, listed: listed.text, score })
    }
    for (const number of this.#byJoined.get(asked.joined) ?? [])
      keep(number, sameParts(asked, (this.#names[number] as ListedName).name) ? 1 : SPACED)
    for (const number of this.#bySameParts.get(samePartsKey(asked)) ?? []) keep(number, REORDERED)
    const { numbers, familiarity } = this.#candidates(asked)
    for (const number of numbers) {
      const { name, weak } = this.#names[number] as ListedName
      const alignment = align(asked.parts, name.parts)
      const { score } = judge(alignment)
      if (score >= threshold) keep(number, score * listEvidence(alignment, familiarity, this.#parties, weak))
    }
    return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  }

  #add(party: string, text: string, weak: boolean) {
    const name = readPersonName(text)
    if (name.joined === '') return
    const number = this.#names.length
    const telling = name.parts.filter(({ kind }) => kind === 'name')
    this.#names.push({ party, text, weak, name, weight: weightOf(telling) })
    const words = new Set<number>()
    for (const part of [...telling, ...joinedOf(name.parts)]) words.add(this.#words.add(part))
    for (const word of words) {
      this.#namesOfWord[word] ??= []
      this.#namesOfWord[word].push(number)
      if (this.#lastBearer[word] !== party) this.#bearersOfWord[word] = (this.#bearersOfWord[word] ?? 0) + 1
      this.#lastBearer[word] = party
    }
    note(this.#bySameParts, samePartsKey(name), number)
    note(this.#byJoined, name.joined, number)
  }

  #candidates(asked: PersonName): { numbers: number[]; familiarity: Familiarity } {
    const [found, bits, foundBy] = [this.#found, this.#bits, this.#foundBy]
    found.fill(0)
    bits.fill(0)
    foundBy.fill(0)
    const touched: number[] = []
    const telling = asked.parts.filter(({ kind }) => kind === 'name')
    const familiarity: Familiarity = new Map()
    let mark = 0
    for (const part of [...telling, ...joinedOf(asked.parts)]) {
      mark++
      const words = this.#words.like(part)
      const steps = this.#stepsOf(words)
      familiarity.set(part.text, steps)
      let at = 0
      for (const { word, similarity } of words) {
        while (at + 1 < steps.length && (steps[at]?.similarity ?? 0) > similarity) at++
        const gain = similarity * part.weight
        const told = -Math.log2(shareOf(steps[at]?.bearers ?? 1, this.#parties))
        for (const number of this.#namesOfWord[word] ?? []) {
          if (foundBy[number] === mark) continue
          if (found[number] === 0) touched.push(number)
          foundBy[number] = mark
          found[number] = (found[number] as number) + gain
          bits[number] = (bits[number] as number) + told
        }
      }
    }
    const weight = weightOf(telling)
    const fewest = neededBits(this.#parties) - BITS_BELOW
    const enough = touched.filter((number) => {
      const lighter = Math.min(weight, (this.#names[number] as ListedName).weight)
      return (found[number] as number) >= lighter * FOUND && (bits[number] as number) >= fewest
    })
    if (enough.length > COMPARED) {
      enough.sort((a, b) => (bits[b] as number) - (bits[a] as number))
      enough.length = COMPARED
    }
    return { numbers: enough, familiarity }
  }

  /** How many bear a word at least so like this one, by likeness downwards. */
  #stepsOf(words: readonly SimilarWord[]): { similarity: number; bearers: number }[] {
    const steps: { similarity: number; bearers: number }[] = []
    let bearers = 0
    for (const { word, similarity } of words) {
      bearers += this.#bearersOfWord[word] ?? 0
      const last = steps.at(-1)
      if (last && last.similarity - similarity < 0.001) last.bearers = bearers
      else steps.push({ similarity, bearers })
    }
    return steps
  }
}

const weightOf = (parts: readonly NamePart[]) => parts.reduce((sum, { weight }) => sum + weight, 0)

/** Names with the same folded parts, in whatever order, are the same; one part alone must be written the same. */
function samePartsKey({ parts, joined }: PersonName): string {
  const telling = parts.filter(({ kind }) => kind !== 'particle' && kind !== 'title')
  if (telling.length < 2) return joined
  return telling
    .map(({ kind, pinyin, text, folded }) => (kind === 'servant' ? 'abd' : pinyin ? text : folded))
    .sort()
    .join(' ')
}

function note(map: Map<string, number[]>, key: string, number: number) {
  const numbers = map.get(key)
  if (numbers) numbers.push(number)
  else map.set(key, [number])
}

/** Neighbouring parts as one word: names are written together and apart. */
function joinedOf(parts: readonly NamePart[]): NamePart[] {
  const joined: NamePart[] = []
  for (let at = 0; at + 1 < parts.length; at++) {
    const [one, next] = [parts[at] as NamePart, parts[at + 1] as NamePart]
    const text = one.text + next.text
    if (text.length < 5) continue
    const folded = fold(text)
    joined.push({
      ...one,
      kind: 'name',
      text,
      folded,
      weight: one.weight + next.weight,
      equivalents: undefined,
    })
  }
  return joined
}

/** Whether a party may be a person: it is one, or its list does not say what it is. */
export const isPersonSchema = (schema: string | undefined): boolean =>
  schema === undefined || schema === 'Person' || schema === 'LegalEntity'
