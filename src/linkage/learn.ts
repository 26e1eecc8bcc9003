import { maximise, sharesOf } from './expectation.ts'
import type { Frequencies } from './frequencies.ts'
import type { LinkParameters } from './parameters.ts'
import type { Pattern } from './patterns.ts'
import type { LinkSchema } from './schema.ts'

/** Matches are in every random sample of pairs too: they are taken out once their number is known. */
const PASSES = 3
const FIRST_AGREEMENT = 0.8

/** What learning needs of a table. */
export interface Evidence {
  readonly patterns: readonly Pattern[]
  /** Counts of levels over random pairs. */
  readonly strangers: readonly Float64Array[]
  readonly frequencies: readonly { shares: Frequencies; rarest: number }[]
  readonly records: number
}

/**
 * Learns parameters from how the pairs of a table agree, without labels.
 *
 * @returns parameters, plain JSON.
 */
export function learn<R>(
  { comparisons }: LinkSchema<R>,
  { patterns, strangers, frequencies, records }: Evidence,
): LinkParameters {
  const pairs = Math.max(1, (records * (records - 1)) / 2)
  const rarityLevels = comparisons.map(({ levels }) => levels.map(({ rarity }) => rarity === true))
  let mixture = {
    prior: Math.min(0.5, records / 2 / pairs),
    m: comparisons.map(({ levels }) =>
      levels.map((_, level) => (level === 0 ? FIRST_AGREEMENT : (1 - FIRST_AGREEMENT) / (levels.length - 1))),
    ),
    u: strangers.map((counts) => sharesOf([...counts])),
  }
  for (let pass = 0; pass < PASSES; pass++) {
    const found = maximise(patterns, rarityLevels, pairs, mixture)
    const u = strangers.map((counts, at) => {
      const drawn = counts.reduce((sum, count) => sum + count, 0)
      const matched = found.matches[at] as number[]
      const matches = matched.reduce((sum, count) => sum + count, 0)
      return sharesOf(
        [...counts].map((count, level) =>
          Math.max(
            0,
            count - (drawn * found.mixture.prior * (matched[level] as number)) / Math.max(1, matches),
          ),
        ),
      )
    })
    mixture = { ...found.mixture, u }
  }
  return {
    prior: mixture.prior,
    comparisons: comparisons.map(({ name }, at) => ({
      name,
      m: mixture.m[at] as number[],
      u: mixture.u[at] as number[],
      shares: Object.fromEntries(frequencies[at]?.shares ?? []),
      rarest: frequencies[at]?.rarest ?? 1,
    })),
  }
}
