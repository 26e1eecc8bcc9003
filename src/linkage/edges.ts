import type { Candidates } from './candidates.ts'
import type { Edges } from './cluster.ts'
import { bitsOf, type LinkParameters, probabilityOf } from './parameters.ts'
import type { Pattern } from './patterns.ts'
import type { LinkSchema } from './schema.ts'

/** Pairs less likely than this are not kept: they move hardly any cluster. */
export const KEPT_PROBABILITY = 0.1
/** Clustering takes memory with the number of edges; where there are more, the least likely are left out. */
const MOST_EDGES = 3_000_000

export interface KeptEdges extends Edges {
  /** Pairs that were likely enough and were left out because there are too many. */
  readonly leftOut: number
}

/** Scores the pairs that were compared, and keeps those with some probability. */
export function keptEdges<R>(
  candidates: Candidates,
  patterns: readonly Pattern[],
  { comparisons }: LinkSchema<R>,
  parameters: LinkParameters,
): KeptEdges {
  const weights = patterns.map(({ levels }) =>
    levels.reduce((bits, level, at) => {
      const learnt = parameters.comparisons[at]
      if (level < 0 || learnt === undefined) return bits
      const agree = bits + Math.log2(learnt.m[level] as number)
      return comparisons[at]?.levels[level]?.rarity ? agree : agree - Math.log2(learnt.u[level] as number)
    }, bitsOf(parameters.prior)),
  )
  const bits = new Float32Array(candidates.size)
  let likely = 0
  const floor = bitsOf(KEPT_PROBABILITY)
  for (let at = 0; at < bits.length; at++) {
    bits[at] = (weights[candidates.pattern[at] as number] as number) + (candidates.rarity[at] as number)
    if ((bits[at] as number) >= floor) likely++
  }
  const least = likely > MOST_EDGES ? (bits.slice().sort().at(-MOST_EDGES) as number) : floor
  const size = Math.min(likely, MOST_EDGES)
  const kept = {
    left: new Int32Array(size),
    right: new Int32Array(size),
    probability: new Float64Array(size),
  }
  let next = 0
  for (let at = 0; at < bits.length && next < size; at++) {
    if ((bits[at] as number) < least) continue
    kept.left[next] = candidates.left[at] as number
    kept.right[next] = candidates.right[at] as number
    kept.probability[next++] = probabilityOf(bits[at] as number)
  }
  return { ...kept, size: next, leftOut: likely - next }
}
