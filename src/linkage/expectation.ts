import type { Pattern } from './patterns.ts'

/** What estimation starts from and what it gives back. */
export interface Mixture {
  /** The chance that a pair, of all pairs there are, is a match. */
  prior: number
  /** For each comparison and level, the share among matches. */
  m: number[][]
  u: number[][]
}

/** Pairs that each level is thought to have been seen on before anything is: no share is ever 0. */
const SMOOTHING = 0.5
const MOST_ROUNDS = 100
const SETTLED = 1e-7

/**
 * Expectation maximisation over patterns of agreement, without labels. The space is all pairs of records: those that
 * no blocking rule brought together count as strangers. The shares of levels among strangers are given, so that only
 * those among matches and the prior are learnt.
 *
 * @param rarityLevels whether a level's weight comes from the rarity of the value instead of `u`
 * @param pairs how many pairs of records there are in all
 * @returns the mixture; for each round the log-likelihood, that of the smoothing included, which never falls; and the
 *   expected counts of levels among matches.
 * Method: A. P. Dempster, N. M. Laird, D. B. Rubin (1977); W. E. Winkler, "Using the EM algorithm for weight
 *   computation in the Fellegi-Sunter model of record linkage" (1988).
 */
export function maximise(
  patterns: readonly Pattern[],
  rarityLevels: readonly (readonly boolean[])[],
  pairs: number,
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
    let likelihood = (pairs - seen) * Math.log1p(-mixture.prior) + smoothingOf(mixture.m)
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
    mixture.prior = Math.min(0.5, Math.max(total, SMOOTHING) / pairs)
    mixture.m = sums.map(sharesOf)
    const before = likelihoods.at(-2)
    if (before !== undefined && Math.abs(likelihood - before) < SETTLED * Math.abs(likelihood)) break
  }
  return { mixture, likelihoods, matches }
}

/** Counts as shares, none of them 0. */
export function sharesOf(counts: readonly number[]): number[] {
  const sum = counts.reduce((total, count) => total + count, SMOOTHING * counts.length)
  return counts.map((count) => (count + SMOOTHING) / sum)
}

const smoothingOf = (m: readonly (readonly number[])[]): number =>
  m.reduce((sum, row) => row.reduce((of, share) => of + SMOOTHING * Math.log(share), sum), 0)

const weightsOf = ({ m, u }: Mixture, rarityLevels: readonly (readonly boolean[])[]): number[][] =>
  m.map((row, at) =>
    row.map(
      (share, level) =>
        Math.log2(share) - (rarityLevels[at]?.[level] ? 0 : Math.log2(u[at]?.[level] as number)),
    ),
  )
