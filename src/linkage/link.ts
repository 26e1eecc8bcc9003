import { cluster } from './cluster.ts'
import { distinctRecords } from './distinct.ts'
import { type KeptEdges, keptEdges } from './edges.ts'
import { countFrequencies, type Frequencies } from './frequencies.ts'
import { learn } from './learn.ts'
import { observe } from './observe.ts'
import type { LinkParameters } from './parameters.ts'
import type { LinkSchema } from './schema.ts'
import { sampleStrangers } from './strangers.ts'

/** Two clusters are joined when the pairs between them are this likely on average. */
export const DEFAULT_SUPPORT = 0.2
const STRANGERS = 300_000
const SEED = 1

export interface LinkOptions {
  /** Mean probability over the pairs between two clusters from which they are joined. */
  readonly support?: number
  /** Instead of learning them from the records. */
  readonly parameters?: LinkParameters
  /** Called now and then with how many records were compared. */
  progress?(done: number): void
}

/** What linking a table found. Rows are places in the table, from 0. */
export interface Linked {
  readonly parameters: LinkParameters
  /** How many pairs were compared, of records that do not say the same. */
  readonly compared: number
  /** Times that two records met in a block and were not compared there, since the block was too wide. */
  readonly passedOver: number
  /** Pairs with some probability, of the first rows that say what they say. */
  readonly edges: KeptEdges
  /** For each row the lowest row of its cluster. */
  readonly clusterOf: Int32Array
}

/**
 * Links the records of a table: which are of the same person.
 *
 * @example
 * const { clusterOf } = linkRecords(people, PERSON_SCHEMA)
 * clusterOf[7] === clusterOf[2] // rows 7 and 2 are held to be the same person
 */
export function linkRecords<R>(all: readonly R[], schema: LinkSchema<R>, options: LinkOptions = {}): Linked {
  const distinct = distinctRecords(all, schema)
  const { parameters: given, support = DEFAULT_SUPPORT, progress } = options
  const frequencies = given ? frequenciesOf(given) : countFrequencies(distinct.records, schema)
  const { candidates, patterns, passedOver } = observe(distinct, schema, frequencies, progress)
  const parameters =
    given ??
    learn(schema, {
      patterns: patterns.all,
      strangers: sampleStrangers(all, schema, { pairs: STRANGERS, seed: SEED }),
      frequencies,
      records: all.length,
    })
  const edges = keptEdges(candidates, patterns.all, schema, parameters)
  const found = cluster(distinct.records.length, edges, support, distinct.copies)
  const firstRow = new Int32Array(distinct.records.length).fill(-1)
  const clusterOf = distinct.placeOf.map((place, row) => {
    const root = found[place] as number
    if (firstRow[root] === -1) firstRow[root] = row
    return firstRow[root] as number
  })
  return { parameters, compared: candidates.size, passedOver, edges, clusterOf }
}

const frequenciesOf = ({ comparisons }: LinkParameters): Frequencies[] =>
  comparisons.map(({ shares, rarest }) => ({ shares: new Map(Object.entries(shares)), rarest }))
