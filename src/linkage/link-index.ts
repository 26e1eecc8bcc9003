import { Blocks } from './blocks.ts'
import { cluster } from './cluster.ts'
import { KEPT_PROBABILITY } from './edges.ts'
import { explainPair, type Reason } from './explain.ts'
import { DEFAULT_SUPPORT } from './link.ts'
import { bitsOf, createScorer, type LinkParameters, probabilityOf, type Scorer } from './parameters.ts'
import type { Identified, LinkSchema } from './schema.ts'

/** What a record has to do with another. */
export interface Link {
  readonly id: string
  readonly bits: number
  readonly probability: number
}

/** Records that say the same. */
interface Group<R> {
  readonly row: number
  readonly key: string
  readonly records: Map<string, R>
  readonly links: Map<Group<R>, number>
}

const FLOOR = bitsOf(KEPT_PROBABILITY)

/**
 * Links records as they arrive, by parameters that were learnt or judged before. Finds the same links as
 * `linkRecords` with the same parameters and the records in the same order.
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
  readonly #groups = new Map<string, Group<R>>()
  readonly #byRow = new Map<number, Group<R>>()
  readonly #byId = new Map<string, Group<R>>()
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
    return this.#byId.size
  }

  /**
   * Adds a record, or replaces an earlier one of the same id.
   *
   * @returns its links with the others, likeliest first.
   */
  add(record: R): Link[] {
    this.remove(record.id)
    const key = this.#schema.identity?.(record) ?? record.id
    const group = this.#groups.get(key) ?? this.#found(key, record)
    group.records.set(record.id, record)
    this.#byId.set(record.id, group)
    return this.linksOf(record.id)
  }

  #found(key: string, record: R): Group<R> {
    const group: Group<R> = { row: this.#next++, key, records: new Map(), links: new Map() }
    this.#blocks.add(group.row, record, (earlier) => {
      const other = this.#byRow.get(earlier)
      const theirs = other && this.#recordOf(other)
      if (other === undefined || theirs === undefined) return
      const bits = this.#scorer.bits(theirs, record)
      if (bits < FLOOR) return
      group.links.set(other, bits)
      other.links.set(group, bits)
    })
    this.#groups.set(key, group)
    this.#byRow.set(group.row, group)
    return group
  }

  #recordOf(group: Group<R>): R | undefined {
    return group.records.values().next().value
  }

  /** Forgets a record and its links. @returns false if there was none of this id. */
  remove(id: string): boolean {
    const group = this.#byId.get(id)
    const record = group?.records.get(id)
    if (group === undefined || record === undefined) return false
    this.#byId.delete(id)
    group.records.delete(id)
    if (group.records.size > 0) return true
    for (const other of group.links.keys()) other.links.delete(group)
    this.#blocks.remove(group.row, record)
    this.#groups.delete(group.key)
    this.#byRow.delete(group.row)
    return true
  }

  /** The links of a record with all others, likeliest first. */
  linksOf(id: string): Link[] {
    const group = this.#byId.get(id)
    const own = group?.records.get(id)
    if (group === undefined || own === undefined) return []
    const same = this.#scorer.bits(own, own)
    const near = [...group.links, ...(same < FLOOR ? [] : [[group, same] as const])]
    return near
      .flatMap(([{ records }, bits]) =>
        [...records.keys()].map((other) => ({ id: other, bits, probability: probabilityOf(bits) })),
      )
      .filter((link) => link.id !== id)
      .sort((a, b) => b.bits - a.bits)
  }

  /** Ids of the records that are held to be the same as this one, itself among them. */
  clusterOf(id: string): string[] {
    const group = this.#byId.get(id)
    if (group === undefined) return []
    const reached = new Set([group])
    for (const near of reached) for (const other of near.links.keys()) reached.add(other)
    return this.#clustersAmong([...reached]).find((members) => members.includes(id)) ?? [id]
  }

  /** Clusters of two and more. */
  clusters(): string[][] {
    return this.#clustersAmong([...this.#groups.values()]).filter(({ length }) => length > 1)
  }

  /** Why two records have the link they have; empty if either is not here. */
  explain(one: string, other: string): Reason[] {
    const [a, b] = [one, other].map((id) => this.#byId.get(id)?.records.get(id))
    return a && b ? explainPair(this.#schema, this.#scorer, a, b) : []
  }

  #clustersAmong(groups: readonly Group<R>[]): string[][] {
    const ordered = [...groups].sort((a, b) => a.row - b.row)
    const places = new Map(ordered.map((group, place) => [group, place]))
    const edges = ordered.flatMap((group, right) =>
      [...group.links].flatMap(([other, bits]) => {
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
      Int32Array.from(ordered, ({ records }) => records.size),
    )
    return [...Map.groupBy(ordered, (_, place) => clusterOf[place]).values()].map((members) =>
      members.flatMap(({ records }) => [...records.keys()]),
    )
  }
}
