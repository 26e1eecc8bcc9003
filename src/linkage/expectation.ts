import type { Pattern } from './patterns.ts'

/** What estimation starts from and what it gives back. */
export interface Mixture {
  /** The chance that a pair, of all pairs there are, is a match. */
  prior: number
  /** For each comparison and level, the share among matches. */
  m: number[][]
  u: number[][]
}

/** The least number of matches that a table is thought to have. */
const FEWEST_MATCHES = 0.5
const MOST_ROUNDS = 100
const SETTLED = 1e-7

/**
 * Expectation maximisation over patterns of agreement, without labels. The space is all pairs of records: those that
 * no blocking rule brought together count as strangers. The shares of levels among strangers are given, so that only
 * those among matches and the prior are learnt.
 *
 * @param rarityLevels whether a level's weight comes from the rarity of the value instead of `u`
 * @param pairs how many pairs of records there are in all
 * @param before counts of levels among matches that are thought to have been seen before; none is 0
 * @returns the mixture; for each round the log-likelihood, that of the counts before included, which never falls; and the
 *   expected counts of levels among matches.
 * Method: A. P. Dempster, N. M. Laird, D. B. Rubin (1977); W. E. Winkler, "Using the EM algorithm for weight
 *   computation in the Fellegi-Sunter model of record linkage" (1988).
 */
export function maximise(
  patterns: readonly Pattern[],
  rarityLevels: readonly (readonly boolean[])[],
  pairs: number,
  before: readonly (readonly number[])[],
  start: Mixture,
): { mixture: Mixture; likelihoods: number[]; matches: number[][] } {
  const mixture: Mixture = { prior: start.prior, m: start.m.map((row) => [...row]), u: start.u }
  const likelihoods: number[] = []
  const seen = patterns.reduce((sum, { count }) => sum + count, 0)
  let matches = mixture.m
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const weights = weightsOf(mixture, rarityLevels)
    const sums = mixture.m.map((row) => row.map(() => 0))
    let total = 0
    let likelihood = (pairs - seen) * Math.log1p(-mixture.prior) + priorOf(mixture.m, before)
    for (const { levels, rarity, count } of patterns) {
      let bits = rarity
      for (let at = 0; at < levels.length; at++)
        bits += levels[at] === -1 ? 0 : (weights[at]?.[levels[at] as number] as number)
      const odds = (mixture.prior / (1 - mixture.prior)) * 2 ** bits
      const expected = (count * odds) / (1 + odds)
      likelihood += count * (Math.log1p(-mixture.prior) + Math.log1p(odds))
      total += expected
      for (let at = 0; at < levels.length; at++) {
        const level = levels[at] as number
        const row = sums[at] as number[]
        if (level !== -1) row[level] = (row[level] as number) + expected
      }
    }
    likelihoods.push(likelihood)
    matches = sums
    mixture.prior = Math.min(0.5, Math.max(total, FEWEST_MATCHES) / pairs)
    mixture.m = sums.map((counts, at) => sharesOf(counts, before[at] as number[]))
    const last = likelihoods.at(-2)
    if (last !== undefined && Math.abs(likelihood - last) < SETTLED * Math.abs(likelihood)) break
  }
  return { mixture, likelihoods, matches }
}

/** Counts, and counts before them, as shares. */
export function sharesOf(counts: ArrayLike<number>, before: readonly number[]): number[] {
  const joint = before.map((count, level) => count + (counts[level] as number))
  const sum = joint.reduce((total, count) => total + count, 0)
  return joint.map((count) => count / sum)
}

const priorOf = (m: readonly (readonly number[])[], before: readonly (readonly number[])[]): number =>
  m.reduce(
    (sum, row, at) =>
      row.reduce((of, share, level) => of + (before[at]?.[level] as number) * Math.log(share), sum),
    0,
  )

const weightsOf = ({ m, u }: Mixture, rarityLevels: readonly (readonly boolean[])[]): number[][] =>
  m.map((row, at) =>
    row.map(
      (share, level) =>
        Math.log2(share) - (rarityLevels[at]?.[level] ? 0 : Math.log2(u[at]?.[level] as number)),
    ),
  )
