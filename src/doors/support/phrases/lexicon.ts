import { readPhrases, type Step } from './phrase.ts'
import type { Words } from './words.ts'

/** The phrases of a concept by language (ISO 639-1). */
export type PhraseTable = Readonly<Record<string, string>>

/** A stretch of words that says a concept. */
export interface Hit {
  /** Index of its first word. */
  from: number
  /** Index after its last word. */
  to: number
}

interface Node {
  words?: Map<string, Node[]>
  /** By their first letter. */
  stems?: Map<string, { stem: string; nodes: Node[] }[]>
  numbers?: Node[]
  largeNumbers?: Node[]
  gaps?: { most: number; node: Node }[]
  concepts: number[]
  /** Only one edge leads here, so phrases that begin alike can share it. */
  single: boolean
}

const newNode = (single: boolean): Node => ({ concepts: [], single })

const NUMBER = /^\p{N}/u
const LARGE_NUMBER =
  /^(?:\p{N}{5,}|\p{N}{2,3}[.,]\p{N}{3}|\p{N}{1,3}(?:[.,]\p{N}{3}){2,})(?:[.,]\p{N}{1,2})?$/u
/** Hits of one concept that are kept: the rest would say the same again. */
const HITS_KEPT = 100

/** All concepts in one graph of words, so that a text is read once for all of them. */
export class Lexicon<Concept extends string> {
  private readonly root = newNode(false)
  private readonly names: Concept[]

  /** @throws Error when a phrase cannot be read, or says nothing. */
  constructor(tables: Readonly<Record<Concept, PhraseTable>>) {
    this.names = Object.keys(tables) as Concept[]
    for (const [concept, name] of this.names.entries())
      for (const phrases of Object.values(tables[name]))
        for (const steps of readPhrases(phrases)) this.add(steps, concept)
  }

  private add(steps: readonly Step[], concept: number) {
    for (const end of grow([this.root], steps)) {
      if (end === this.root) throw new Error(`a phrase of “${this.names[concept]}” says nothing`)
      if (!end.concepts.includes(concept)) end.concepts.push(concept)
    }
  }

  /** Finds every concept in a text, in the order of the text; of hits that begin at one word the longest. */
  find({ words, sentences }: Words): Map<Concept, Hit[]> {
    const found = new Map<Concept, Hit[]>()
    const openings = new Map<string, Node[]>()
    const walk = (node: Node, from: number, at: number) => {
      for (const concept of node.concepts) keep(found, this.names[concept] as Concept, { from, to: at })
      const word = words[at]
      if (word === undefined || sentences[at] !== sentences[from]) return
      const exact = node.words?.get(word)
      if (exact) for (const next of exact) walk(next, from, at + 1)
      const stems = node.stems?.get(word[0] as string)
      if (stems)
        for (const { stem, nodes } of stems)
          if (word.startsWith(stem)) for (const next of nodes) walk(next, from, at + 1)
      if (node.numbers && NUMBER.test(word)) for (const next of node.numbers) walk(next, from, at + 1)
      if (node.largeNumbers && LARGE_NUMBER.test(word))
        for (const next of node.largeNumbers) walk(next, from, at + 1)
      if (node.gaps)
        for (const { most, node: after } of node.gaps)
          for (let skipped = 0; skipped <= most; skipped++) walk(after, from, at + skipped)
    }
    for (const [at, word] of words.entries()) {
      const nodes = openings.get(word) ?? this.opening(word)
      openings.set(word, nodes)
      for (const node of nodes) walk(node, at, at + 1)
    }
    return found
  }

  private opening(word: string): Node[] {
    const nodes = [...(this.root.words?.get(word) ?? [])]
    if (this.root.numbers && NUMBER.test(word)) nodes.push(...this.root.numbers)
    if (this.root.largeNumbers && LARGE_NUMBER.test(word)) nodes.push(...this.root.largeNumbers)
    for (const { stem, nodes: after } of this.root.stems?.get(word[0] as string) ?? [])
      if (word.startsWith(stem)) nodes.push(...after)
    return nodes
  }
}

/** Leads from some nodes through steps; returns the nodes where they end. */
function grow(from: Node[], steps: readonly Step[]): Node[] {
  let ends = from
  for (const step of steps) {
    if ('choice' in step) {
      ends = [...new Set(step.choice.flatMap((choice) => grow(ends, choice)))]
      continue
    }
    const only = ends.length === 1 ? (ends[0] as Node) : undefined
    const shared = only && edgesOf(only, step).find((node) => node.single)
    if (shared) {
      ends = [shared]
      continue
    }
    const next = newNode(only !== undefined)
    for (const node of ends) addEdge(node, step, next)
    ends = [next]
  }
  return ends
}

type Plain = Exclude<Step, { choice: Step[][] }>

function edgesOf(node: Node, step: Plain): Node[] {
  if ('word' in step) return node.words?.get(step.word) ?? []
  if ('stem' in step)
    return node.stems?.get(step.stem[0] as string)?.find(({ stem }) => stem === step.stem)?.nodes ?? []
  if ('number' in step) return (step.number === 'any' ? node.numbers : node.largeNumbers) ?? []
  return node.gaps?.filter(({ most }) => most === step.gap).map((gap) => gap.node) ?? []
}

function addEdge(node: Node, step: Plain, next: Node) {
  if ('word' in step) {
    node.words ??= new Map()
    append(node.words, step.word, next)
  } else if ('number' in step) {
    const key = step.number === 'any' ? 'numbers' : 'largeNumbers'
    node[key] ??= []
    node[key].push(next)
  } else if ('gap' in step) {
    node.gaps ??= []
    node.gaps.push({ most: step.gap, node: next })
  } else {
    node.stems ??= new Map()
    const same = node.stems.get(step.stem[0] as string)?.find(({ stem }) => stem === step.stem)
    if (same) same.nodes.push(next)
    else append(node.stems, step.stem[0] as string, { stem: step.stem, nodes: [next] })
  }
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value) {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function keep<Concept>(found: Map<Concept, Hit[]>, concept: Concept, hit: Hit) {
  const hits = found.get(concept)
  if (!hits) {
    found.set(concept, [hit])
    return
  }
  const last = hits.at(-1)
  if (last?.from === hit.from) last.to = Math.max(last.to, hit.to)
  else if (hits.length < HITS_KEPT) hits.push(hit)
}
