import { maximise, sharesOf } from './expectation.ts'
import type { Frequencies } from './frequencies.ts'
import type { LinkParameters } from './parameters.ts'
import type { Pattern } from './patterns.ts'
import type { Comparison, LinkSchema } from './schema.ts'

/** Matches are in every random sample of pairs too: they are taken out once their number is known. */
const PASSES = 3
const FIRST_AGREEMENT = 0.8
/** Pairs that a level's usual shares count as; judgement. */
const USUAL_MATCHES = 200
const USUAL_STRANGERS = 1_000
/** Pairs that count for each level without usual shares, so that no share is 0. */
const UNSEEN = 0.5

/** What learning needs of a table. */
export interface Evidence {
  readonly patterns: readonly Pattern[]
  /** Counts of levels over random pairs. */
  readonly strangers: readonly Float64Array[]
  readonly frequencies: readonly Frequencies[]
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
  const usualM = comparisons.map((comparison) => usual(comparison, 'm', USUAL_MATCHES))
  const usualU = comparisons.map((comparison) => usual(comparison, 'u', USUAL_STRANGERS))
  let mixture = {
    prior: Math.min(0.5, records / 2 / pairs),
    m: comparisons.map(firstM),
    u: strangers.map((counts, at) => sharesOf(counts, usualU[at] as number[])),
  }
  for (let pass = 0; pass < PASSES; pass++) {
    const { mixture: found, matches } = maximise(patterns, rarityLevels, pairs, usualM, mixture)
    const u = strangers.map((counts, at) =>
      sharesOf(withoutMatches(counts, matches[at] as number[], found.prior), usualU[at] as number[]),
    )
    mixture = { ...found, u }
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

const usual = <R>({ levels }: Comparison<R>, of: 'm' | 'u', pairs: number): number[] =>
  levels.map(({ usual }) => (usual ? usual[of] * pairs : UNSEEN))

function firstM<R>({ levels }: Comparison<R>): number[] {
  const others = (1 - FIRST_AGREEMENT) / (levels.length - 1)
  const shares = levels.map(({ usual }, level) => usual?.m ?? (level === 0 ? FIRST_AGREEMENT : others))
  return sharesOf(
    shares,
    shares.map(() => 0),
  )
}

/** Counts of random pairs less what the matches among them are thought to have shown. */
function withoutMatches(counts: Float64Array, matched: readonly number[], prior: number): number[] {
  const drawn = counts.reduce((sum, count) => sum + count, 0)
  const matches = Math.max(
    1,
    matched.reduce((sum, count) => sum + count, 0),
  )
  return [...counts].map((count, level) =>
    Math.max(0, count - (drawn * prior * (matched[level] as number)) / matches),
  )
}
