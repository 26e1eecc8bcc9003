import type { LinkSchema } from './schema.ts'

/** What was learnt of one comparison. */
export interface ComparisonParameters {
  readonly name: string
  /** Of records of the same person, the share that shows each level (where it is compared). */
  readonly m: readonly number[]
  /** Of records of two persons, the share that shows each level. */
  readonly u: readonly number[]
  /** Share of records that have a value; values that are not here count as `rarest`. */
  readonly shares: Readonly<Record<string, number>>
  readonly rarest: number
}

/** All that scoring a pair needs besides the schema. Plain JSON. */
export interface LinkParameters {
  /** The chance that two records drawn at random are of the same person. */
  readonly prior: number
  readonly comparisons: readonly ComparisonParameters[]
}

/** A schema with its parameters, ready to score pairs. */
export interface Scorer<R> {
  /** Bits of the prior: what is known of a pair before it is compared. */
  readonly prior: number
  /** @returns bits for (above 0) or against the two being the same, the prior included. */
  bits(a: R, b: R): number
  /** @returns bits of one comparison, its level, and the shared value where its rarity counts. */
  part(at: number, a: R, b: R): { level: number; bits: number; shared: string | undefined }
}

/** @returns the probability that odds of `2 ** bits` mean */
export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits)

/** @returns bits of a probability; the inverse of {@link probabilityOf} */
export const bitsOf = (probability: number): number => Math.log2(probability / (1 - probability))

/** The value whose rarity counts for two records at a level, if it has one. */
export function sharedValue<R>(
  { levels, shared, terms }: LinkSchema<R>['comparisons'][number],
  a: R,
  b: R,
  level: number,
): string | undefined {
  if (levels[level]?.rarity !== true) return undefined
  if (shared) return shared(a, b, level)
  const others = terms(b)
  return terms(a).find((value) => others.includes(value))
}

/**
 * Joins a schema and what was learnt.
 *
 * @throws RangeError if the parameters are of another schema.
 */
export function createScorer<R>({ comparisons }: LinkSchema<R>, parameters: LinkParameters): Scorer<R> {
  const parts = comparisons.map((comparison, at) => {
    const learnt = parameters.comparisons[at]
    if (learnt?.name !== comparison.name || learnt.m.length !== comparison.levels.length)
      throw new RangeError(`parameters of another schema: ${comparison.name} is missing`)
    const weights = comparison.levels.map(({ rarity }, level) => {
      const agree = Math.log2(learnt.m[level] as number)
      return rarity ? agree : agree - Math.log2(learnt.u[level] as number)
    })
    return { comparison, weights, shares: new Map(Object.entries(learnt.shares)), rarest: learnt.rarest }
  })
  const prior = bitsOf(parameters.prior)
  const weigh = (
    { comparison, weights, shares, rarest }: (typeof parts)[number],
    a: R,
    b: R,
    level: number,
  ) => {
    const weight = weights[level] as number
    if (comparison.levels[level]?.rarity !== true) return weight
    const value = sharedValue(comparison, a, b, level)
    return weight - Math.log2((value === undefined ? undefined : shares.get(value)) ?? rarest)
  }
  return {
    prior,
    bits(a, b) {
      let bits = prior
      for (const part of parts) {
        const level = part.comparison.compare(a, b)
        if (level >= 0) bits += weigh(part, a, b, level)
      }
      return bits
    },
    part(at, a, b) {
      const part = parts[at] as (typeof parts)[number]
      const level = part.comparison.compare(a, b)
      if (level < 0) return { level, bits: 0, shared: undefined }
      return { level, bits: weigh(part, a, b, level), shared: sharedValue(part.comparison, a, b, level) }
    },
  }
}
