import { Blocks } from './blocks.ts'
import { Candidates } from './candidates.ts'
import { cluster } from './cluster.ts'
import { countFrequencies } from './frequencies.ts'
import { learn } from './learn.ts'
import { bitsOf, type LinkParameters, probabilityOf, sharedValue } from './parameters.ts'
import { Patterns } from './patterns.ts'
import type { LinkSchema } from './schema.ts'
import { sampleStrangers } from './strangers.ts'

/** Pairs less likely than this are not kept: they move no cluster. */
export const KEPT_PROBABILITY = 0.1
/** Two clusters are joined when the pairs between them are this likely on average. */
export const DEFAULT_SUPPORT = 0.25
const STRANGERS = 300_000

export interface LinkOptions {
  /** Mean probability over the pairs between two clusters from which they are joined. */
  readonly support?: number
  /** Instead of learning them from the records. */
  readonly parameters?: LinkParameters
  /** Called now and then with how many records were compared. */
  progress?(done: number): void
}

/** What linking a table found. Rows count from 0. */
export interface Linked {
  readonly parameters: LinkParameters
  /** How many pairs were compared. */
  readonly compared: number
  /** Pairs in blocks too wide to compare whole. */
  readonly passedOver: number
  /** Pairs with some probability. */
  readonly edges: { left: Int32Array; right: Int32Array; bits: Float64Array; size: number }
  /** For each row the lowest row of its cluster. */
  readonly clusterOf: Int32Array
}

/** Links the records of a table: which are of the same person. */
export function linkRecords<R>(
  records: readonly R[],
  schema: LinkSchema<R>,
  options: LinkOptions = {},
): Linked {
  const { comparisons } = schema
  const frequencies = countFrequencies(records, schema)
  const patterns = new Patterns(comparisons.map(({ levels }) => levels.length))
  const candidates = new Candidates()
  const blocks = new Blocks(schema.blocking)
  const levels = new Int8Array(comparisons.length)
  for (const [row, record] of records.entries()) {
    blocks.add(row, record, (earlier) => {
      const other = records[earlier] as R
      let rarity = 0
      for (let at = 0; at < comparisons.length; at++) {
        const comparison = comparisons[at] as (typeof comparisons)[number]
        const level = comparison.compare(other, record)
        levels[at] = level
        if (level < 0 || comparison.levels[level]?.rarity !== true) continue
        const { shares, rarest } = frequencies[at] as (typeof frequencies)[number]
        const value = sharedValue(comparison, other, record, level)
        rarity -= Math.log2((value === undefined ? undefined : shares.get(value)) ?? rarest)
      }
      candidates.add(earlier, row, patterns.add(levels, rarity), rarity)
    })
    if (row % 1_000 === 0) options.progress?.(row)
  }
  const strangers = sampleStrangers(records, schema, { pairs: STRANGERS, seed: 1 })
  const parameters =
    options.parameters ??
    learn(schema, { patterns: patterns.all, strangers, frequencies, records: records.length })
  const weights = patterns.all.map(({ levels }) => {
    let bits = bitsOf(parameters.prior)
    for (const [at, level] of levels.entries()) {
      if (level < 0) continue
      const learnt = parameters.comparisons[at] as LinkParameters['comparisons'][number]
      bits += Math.log2(learnt.m[level] as number)
      if (comparisons[at]?.levels[level]?.rarity !== true) bits -= Math.log2(learnt.u[level] as number)
    }
    return bits
  })
  const floor = bitsOf(KEPT_PROBABILITY)
  const kept = {
    left: new Int32Array(candidates.size),
    right: new Int32Array(candidates.size),
    bits: new Float64Array(candidates.size),
    size: 0,
  }
  for (let at = 0; at < candidates.size; at++) {
    const bits = (weights[candidates.pattern[at] as number] as number) + (candidates.rarity[at] as number)
    if (bits < floor) continue
    kept.left[kept.size] = candidates.left[at] as number
    kept.right[kept.size] = candidates.right[at] as number
    kept.bits[kept.size++] = bits
  }
  const edges = {
    left: kept.left.slice(0, kept.size),
    right: kept.right.slice(0, kept.size),
    bits: kept.bits.slice(0, kept.size),
    size: kept.size,
  }
  const clusterOf = cluster(
    records.length,
    { ...edges, probability: edges.bits.map(probabilityOf) },
    options.support ?? DEFAULT_SUPPORT,
  )
  return { parameters, compared: candidates.size, passedOver: blocks.passedOver, edges, clusterOf }
}
