import { maximise } from '../../../linkage/expectation.ts'
import { type LinkParameters, sharedValue } from '../../../linkage/parameters.ts'
import { Patterns } from '../../../linkage/patterns.ts'
import type { ComparedProfile } from './compared.ts'
import { APPLICANT_SCHEMA } from './schema.ts'

/** Pools smaller than this are weighed by judgement alone. */
const LEARNT_FROM = 1_000
/** Pairs by one hand that the judgement counts for: what a pool shows moves it as it grows. */
const JUDGEMENT_PAIRS = 50
/** However many or few a pool seems to hold, the chance beforehand stays between these. */
const PRIOR_RANGE = { least: 1 / 20_000, most: 1 / 2_000 }

/**
 * Learns from a pool, without labels, how often applications by one hand share each kind of value, and how many such
 * pairs there are. Families share values too: a link says that applications belong together, not that something is wrong.
 *
 * @param judged parameters by judgement
 * @param pairs that have a value in common; all others count as strangers
 * @param size how many applications there are
 */
export function learntParameters(
  judged: LinkParameters,
  pairs: Iterable<readonly [ComparedProfile, ComparedProfile]>,
  size: number,
): LinkParameters {
  if (size < LEARNT_FROM) return judged
  const { comparisons } = APPLICANT_SCHEMA
  const patterns = new Patterns(comparisons.map(({ levels }) => levels.length))
  const levels = new Int8Array(comparisons.length)
  const shares = judged.comparisons.map((one) => new Map(Object.entries(one.shares)))
  for (const [a, b] of pairs) {
    let rarity = 0
    for (const [at, comparison] of comparisons.entries()) {
      const level = comparison.compare(a, b)
      levels[at] = level
      if (level < 0 || comparison.levels[level]?.rarity !== true) continue
      const value = sharedValue(comparison, a, b, level)
      rarity -= Math.log2(shares[at]?.get(value ?? '') ?? judged.comparisons[at]?.rarest ?? 1)
    }
    patterns.add(levels, rarity, 1)
  }
  const { mixture } = maximise(
    patterns.all,
    comparisons.map((one) => one.levels.map(({ rarity }) => rarity === true)),
    (size * (size - 1)) / 2,
    judged.comparisons.map(({ m }) => m.map((share) => share * JUDGEMENT_PAIRS)),
    {
      prior: judged.prior,
      m: judged.comparisons.map(({ m }) => [...m]),
      u: judged.comparisons.map(({ u }) => [...u]),
    },
  )
  return {
    prior: Math.min(PRIOR_RANGE.most, Math.max(PRIOR_RANGE.least, mixture.prior)),
    comparisons: judged.comparisons.map((one, at) => ({ ...one, m: mixture.m[at] as number[] })),
  }
}
