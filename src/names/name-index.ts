import { comparePersons } from './compare-persons.ts'
import { fold } from './fold.ts'
import { defaultWeight, type NamePart, type PersonName, readPersonName } from './person-name.ts'
import { SimilarWords } from './similar-words.ts'

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

const LIGHTEST = 0.35
/** Names that are compared in full for one that is sought. */
const COMPARED = 400
/** How much of the lighter of two names must be found for them to be compared. */
const FOUND = 0.55

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
  readonly #weightOfWord: number[] = []
  readonly #byJoined = new Map<string, number[]>()
  readonly #frequency = new Map<string, number>()
  #parties = 0
  readonly #found: Float32Array
  readonly #foundBy: Int32Array

  constructor(parties: Iterable<ListedParty>) {
    const read: { party: ListedParty; name: PersonName; text: string; weak: boolean }[] = []
    for (const party of parties) {
      this.#parties++
      const own = new Set<string>()
      for (const { text, weak = false } of party.names) {
        const name = readPersonName(text)
        if (name.joined === '') continue
        for (const part of name.parts) if (part.kind === 'name') own.add(part.folded)
        read.push({ party, name, text, weak })
      }
      for (const folded of own) this.#frequency.set(folded, (this.#frequency.get(folded) ?? 0) + 1)
    }
    for (const { party, name, text, weak } of read) this.#add(party.id, text, weak, this.#weighed(name))
    this.#found = new Float32Array(this.#names.length)
    this.#foundBy = new Int32Array(this.#names.length)
  }

  /** @returns parties with a name like this one, the best first. */
  search(text: string, { threshold = SCREENING_THRESHOLD }: SearchOptions = {}): NameHit[] {
    const asked = this.#weighed(readPersonName(text))
    if (asked.joined === '') return []
    const best = new Map<string, NameHit>()
    for (const number of this.#candidates(asked)) {
      const listed = this.#names[number] as ListedName
      const score = this.#score(asked, listed)
      if (score < threshold || score <= (best.get(listed.party)?.score ?? 0)) continue
      best.set(listed.party, { id: listed.party, listed: listed.text, score })
    }
    return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  }

  #score(asked: PersonName, listed: ListedName): number {
    return comparePersons(asked, listed.name).score
  }

  /** How much a part tells by how many parties of the list bear it. */
  #weight(folded: string): number {
    const bearers = this.#frequency.get(folded) ?? 0
    const telling = Math.log((this.#parties + 1) / (bearers + 1)) / Math.log(this.#parties + 2)
    return Math.max(LIGHTEST, Math.min(defaultWeight(folded), 0.3 + telling))
  }

  #weighed(name: PersonName): PersonName {
    const parts = name.parts.map((part) =>
      part.kind === 'name' ? { ...part, weight: this.#weight(part.folded) } : part,
    )
    return { parts, joined: name.joined }
  }

  #add(party: string, text: string, weak: boolean, name: PersonName) {
    const number = this.#names.length
    const telling = name.parts.filter(({ kind }) => kind === 'name')
    const weight = telling.reduce((sum, part) => sum + part.weight, 0)
    this.#names.push({ party, text, weak, name, weight })
    const words = new Set<number>()
    for (const part of telling) words.add(this.#word(part))
    for (const joined of joinedOf(name.parts)) words.add(this.#word(joined))
    for (const word of words) this.#namesOfWord[word]?.push(number)
    const same = this.#byJoined.get(name.joined)
    if (same) same.push(number)
    else this.#byJoined.set(name.joined, [number])
  }

  #word(part: NamePart): number {
    const word = this.#words.add(part)
    this.#namesOfWord[word] ??= []
    this.#weightOfWord[word] = part.weight
    return word
  }

  #candidates(asked: PersonName): number[] {
    const [found, foundBy] = [this.#found, this.#foundBy]
    found.fill(0)
    foundBy.fill(0)
    const touched: number[] = []
    const telling = asked.parts.filter(({ kind }) => kind === 'name')
    const sought = [...telling, ...joinedOf(asked.parts)]
    let mark = 0
    for (const part of sought) {
      mark++
      const words = this.#words.like(part).sort((a, b) => b.similarity - a.similarity)
      for (const { word, similarity } of words) {
        const gain = similarity * Math.min(part.weight, this.#weightOfWord[word] ?? 1)
        for (const number of this.#namesOfWord[word] ?? []) {
          if (foundBy[number] === mark) continue
          if (found[number] === 0) touched.push(number)
          foundBy[number] = mark
          found[number] = (found[number] as number) + gain
        }
      }
    }
    const weight = telling.reduce((sum, part) => sum + part.weight, 0)
    const enough = touched.filter((number) => {
      const lighter = Math.min(weight, (this.#names[number] as ListedName).weight)
      return (found[number] as number) >= lighter * FOUND
    })
    if (enough.length > COMPARED) {
      enough.sort((a, b) => (found[b] as number) - (found[a] as number))
      enough.length = COMPARED
    }
    return [...new Set([...(this.#byJoined.get(asked.joined) ?? []), ...enough])]
  }
}

/** Neighbouring parts as one word: names are written together and apart. */
function joinedOf(parts: readonly NamePart[]): NamePart[] {
  const joined: NamePart[] = []
  for (let at = 0; at + 1 < parts.length; at++) {
    const [one, next] = [parts[at] as NamePart, parts[at + 1] as NamePart]
    const text = one.text + next.text
    const folded = fold(text)
    if (text.length > 4)
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
