import { Blocks } from './blocks.ts'
import { cluster } from './cluster.ts'
import { explainPair, type Reason } from './explain.ts'
import { DEFAULT_SUPPORT, KEPT_PROBABILITY } from './link.ts'
import { bitsOf, createScorer, type LinkParameters, probabilityOf, type Scorer } from './parameters.ts'
import type { Identified, LinkSchema } from './schema.ts'

/** What a record has to do with an earlier one. */
export interface Link {
  readonly id: string
  readonly bits: number
  readonly probability: number
}

interface Entry<R> {
  readonly row: number
  readonly record: R
  readonly links: Map<string, number>
}

/**
 * Links records as they arrive, by parameters that were learnt or judged before.
 *
 * @example
 * const index = new LinkIndex(PERSON_SCHEMA, linkRecords(people, PERSON_SCHEMA).parameters)
 * for (const person of people) index.add(person)
 * index.clusterOf('Q1-1') // ['Q1-1', 'Q1-2', …]
 */
export class LinkIndex<R extends Identified> {
  readonly #schema: LinkSchema<R>
  readonly #scorer: Scorer<R>
  readonly #support: number
  readonly #blocks: Blocks<R>
  readonly #entries = new Map<string, Entry<R>>()
  readonly #ids = new Map<number, string>()
  #next = 0

  /**
   * @param support mean probability over the pairs between two clusters from which they are joined
   * @throws RangeError if the parameters are of another schema.
   */
  constructor(schema: LinkSchema<R>, parameters: LinkParameters, support = DEFAULT_SUPPORT) {
    this.#schema = schema
    this.#scorer = createScorer(schema, parameters)
    this.#support = support
    this.#blocks = new Blocks(schema.blocking)
  }

  get size(): number {
    return this.#entries.size
  }

  /**
   * Adds a record, or replaces an earlier one of the same id.
   *
   * @returns its links with earlier records, likeliest first.
   */
  add(record: R): Link[] {
    this.remove(record.id)
    const row = this.#next++
    const entry: Entry<R> = { row, record, links: new Map() }
    const floor = bitsOf(KEPT_PROBABILITY)
    this.#blocks.add(row, record, (earlier) => {
      const id = this.#ids.get(earlier)
      const other = id === undefined ? undefined : this.#entries.get(id)
      if (id === undefined || other === undefined) return
      const bits = this.#scorer.bits(other.record, record)
      if (bits < floor) return
      entry.links.set(id, bits)
      other.links.set(record.id, bits)
    })
    this.#entries.set(record.id, entry)
    this.#ids.set(row, record.id)
    return this.linksOf(record.id)
  }

  /** Forgets a record and its links. @returns false if there was none of this id. */
  remove(id: string): boolean {
    const entry = this.#entries.get(id)
    if (entry === undefined) return false
    for (const other of entry.links.keys()) this.#entries.get(other)?.links.delete(id)
    this.#blocks.remove(entry.row, entry.record)
    this.#entries.delete(id)
    this.#ids.delete(entry.row)
    return true
  }

  /** The links of a record with all others, likeliest first. */
  linksOf(id: string): Link[] {
    return [...(this.#entries.get(id)?.links ?? [])]
      .map(([other, bits]) => ({ id: other, bits, probability: probabilityOf(bits) }))
      .sort((a, b) => b.bits - a.bits)
  }

  /** Ids of the records that are held to be the same as this one, itself among them, as they were added. */
  clusterOf(id: string): string[] {
    const entry = this.#entries.get(id)
    if (entry === undefined) return []
    const reached = new Set([id])
    for (const near of reached)
      for (const other of this.#entries.get(near)?.links.keys() ?? []) reached.add(other)
    return this.#clustersAmong([...reached]).find((members) => members.includes(id)) ?? [id]
  }

  /** Clusters of two and more. */
  clusters(): string[][] {
    return this.#clustersAmong([...this.#entries.keys()]).filter(({ length }) => length > 1)
  }

  /** Why two records have the link they have; empty if either is not here. */
  explain(one: string, other: string): Reason[] {
    const [a, b] = [this.#entries.get(one), this.#entries.get(other)]
    return a && b ? explainPair(this.#schema, this.#scorer, a.record, b.record) : []
  }

  #clustersAmong(ids: readonly string[]): string[][] {
    const rowOf = (id: string) => this.#entries.get(id)?.row ?? 0
    const ordered = [...ids].sort((a, b) => rowOf(a) - rowOf(b))
    const places = new Map(ordered.map((id, place) => [id, place]))
    const edges = ordered.flatMap((id, right) =>
      [...(this.#entries.get(id)?.links ?? [])].flatMap(([other, bits]) => {
        const left = places.get(other) as number
        return left < right ? [{ left, right, probability: probabilityOf(bits) }] : []
      }),
    )
    const clusterOf = cluster(
      ordered.length,
      {
        left: edges.map(({ left }) => left),
        right: edges.map(({ right }) => right),
        probability: edges.map(({ probability }) => probability),
        size: edges.length,
      },
      this.#support,
    )
    return [...Map.groupBy(ordered, (_, place) => clusterOf[place]).values()]
  }
}
