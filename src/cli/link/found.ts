import { clusterText, explainPair, inCommon, pairText } from '../../linkage/explain.ts'
import type { Linked } from '../../linkage/link.ts'
import { probabilityOf, type Scorer } from '../../linkage/parameters.ts'
import type { Identified, LinkSchema } from '../../linkage/schema.ts'
import { likeliestWays } from '../../linkage/ways.ts'

/** Of a larger cluster only the pairs with its first member are told: the others go with the square of its size. */
const PAIRS_OF = 256
const TOLD_IN_COMMON = 4
/** No evidence of this kind makes sure. */
const CERTAIN = 0.9999

const NOTHING = 'nothing that both have could be compared'
const THROUGH_OTHERS = '; likelier through others of their cluster'
/** Difference of two probabilities that is not worth a word. */
const NEAR = 0.005

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
  const size = members.length
  const small = size <= PAIRS_OF
  const told = members.slice(0, small ? size : 1).map((a, one) =>
    members.slice(one + 1).map((b) => {
      const reasons = explainPair(schema, scorer, a, b)
      return { reasons, bits: reasons.reduce((sum, { bits }) => sum + bits, scorer.prior) }
    }),
  )
  const bitsOf = (one: number, other: number) => told[one]?.[other - one - 1]?.bits ?? 0
  const ways = small ? likeliestWays(size, (one, other) => probabilityOf(bitsOf(other, one))) : undefined
  for (const [one, others] of told.entries()) {
    for (const [at, { reasons, bits }] of others.entries()) {
      const other = one + 1 + at
      const direct = probabilityOf(bits)
      const probability = ways?.[one * size + other] ?? direct
      yield {
        pair: [members[one]?.id ?? '', members[other]?.id ?? ''],
        probability: Math.min(CERTAIN, round(probability, 4)),
        bits: round(bits, 1),
        why: `${pairText(reasons) || NOTHING}${probability > direct + NEAR ? THROUGH_OTHERS : ''}`,
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
    why: clusterText(members.length, inCommon(schema, members, TOLD_IN_COMMON)),
  }
}
