import { clusterText, commonValues, explainPair, pairText } from '../../linkage/explain.ts'
import type { Linked } from '../../linkage/link.ts'
import { probabilityOf, type Scorer } from '../../linkage/parameters.ts'
import type { Identified, LinkSchema } from '../../linkage/schema.ts'
import { likeliestWays } from '../../linkage/ways.ts'

/** Of a larger cluster only the pairs with its first member are told: the others go with the square of its size. */
const PAIRS_OF = 256
const COMMON_VALUES = 4
/** No evidence of this kind makes sure. */
const CERTAIN = 0.9999

export interface FoundPair {
  pair: [string, string]
  /** By the likeliest way from one to the other through their cluster. */
  probability: number
  /** What the two tell of each other themselves. */
  bits: number
  why: string
}

export interface FoundCluster {
  cluster: number
  members: string[]
  why: string
}

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits

/** Rows of each cluster of two and more, in the order of their first rows. */
export function groupsOf({ clusterOf }: Linked): number[][] {
  const groups = Map.groupBy(clusterOf.keys(), (row) => clusterOf[row] as number)
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** The pairs within a cluster, each with its explanation. */
export function* pairsOf<R extends Identified>(
  rows: readonly number[],
  records: readonly R[],
  schema: LinkSchema<R>,
  scorer: Scorer<R>,
): Generator<FoundPair> {
  const members = rows.map((row) => records[row] as R)
  const bitsOf = (one: number, other: number) => scorer.bits(members[one] as R, members[other] as R)
  const size = members.length
  const small = size <= PAIRS_OF
  const ways = small ? likeliestWays(size, (one, other) => probabilityOf(bitsOf(one, other))) : undefined
  for (let one = 0; one < (small ? size : 1); one++) {
    for (let other = one + 1; other < size; other++) {
      const [a, b] = [members[one] as R, members[other] as R]
      const bits = bitsOf(one, other)
      const way = ways?.[one * size + other] ?? probabilityOf(bits)
      const indirect = way > probabilityOf(bits) + 0.005 ? '; likelier through others of their cluster' : ''
      yield {
        pair: [a.id, b.id],
        probability: Math.min(CERTAIN, round(way, 4)),
        bits: round(bits, 1),
        why: `${pairText(explainPair(schema, scorer, a, b)) || 'nothing in both could be compared'}${indirect}`,
      }
    }
  }
}

/** What the members of a cluster have in common. */
export function clusterOfRows<R extends Identified>(
  rows: readonly number[],
  number: number,
  records: readonly R[],
  schema: LinkSchema<R>,
): FoundCluster {
  const members = rows.map((row) => records[row] as R)
  return {
    cluster: number,
    members: members.map(({ id }) => id),
    why: clusterText(members.length, commonValues(schema, members, COMMON_VALUES)),
  }
}
