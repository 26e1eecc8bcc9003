import type { LinkParameters } from '../../../linkage/parameters.ts'
import { APPLICANT_SCHEMA } from './schema.ts'

/**
 * How many people outside the pool a value is thought to be drawn from: in a pool of twenty a shared phone is as
 * telling as in one of twenty thousand. Nobody else has one's mailbox, paper or account by chance; a phone may be given
 * on, a house has several flats, a network and browser are those of many. Judgement.
 */
const BACKGROUND: Record<string, number> = {
  phone: 30_000_000,
  mailbox: 100_000_000,
  'account or wallet': 100_000_000,
  'paper number': 100_000_000,
  device: 30_000_000,
  'network and browser': 20_000,
  address: 100_000,
  'shipping address': 1_000_000,
  'code-host account': 100_000_000,
  'state of code': 10_000_000,
  'document ancestor': 10_000_000,
  'own page': 1_000_000,
  reference: 100_000,
  payee: 1_000_000,
  'network address': 20_000,
  'document author': 10_000,
  'other name': 10_000,
  'hidden text': 50_000,
}
const USUAL_BACKGROUND = 100_000

/** Judgement, for pools too small to learn from: of two applications by one hand, how many share this. */
const SAME_HAND: Record<string, readonly number[]> = {
  phone: [0.3, 0.7],
  mailbox: [0.15, 0.85],
  'account or wallet': [0.4, 0.6],
  'paper number': [0.1, 0.9],
  device: [0.4, 0.6],
  'network and browser': [0.4, 0.6],
  address: [0.2, 0.8],
  'shipping address': [0.4, 0.6],
  'code-host account': [0.2, 0.8],
  'state of code': [0.3, 0.7],
  'document ancestor': [0.4, 0.6],
  'own page': [0.1, 0.9],
  reference: [0.3, 0.7],
  payee: [0.15, 0.85],
  'network address': [0.3, 0.7],
  'document author': [0.15, 0.85],
  'other name': [0.1, 0.9],
  'hidden text': [0.1, 0.9],
  'passages of documents': [0.45, 0.1, 0.45],
  'stations of the history': [0.2, 0.1, 0.7],
}

/** Judgement: of two applications of strangers, how many share this where rarity does not say it. */
const STRANGERS: Record<string, readonly number[]> = {
  'passages of documents': [0.000001, 0.0002, 0.999799],
  'stations of the history': [0.000001, 0.002, 0.997999],
}

/** The chance that two applications are by one hand before anything of them is known: judgement. */
const PRIOR = 1 / 20_000

/**
 * Parameters for a pool.
 *
 * @param counts for each comparison: how many of the pool have a value, of values that more than one has
 * @param size how many are in the pool
 */
export function applicantParameters(
  counts: readonly ReadonlyMap<string, number>[],
  size: number,
): LinkParameters {
  return {
    prior: PRIOR,
    comparisons: APPLICANT_SCHEMA.comparisons.map(({ name, levels }, at) => {
      const population = size + (BACKGROUND[name] ?? USUAL_BACKGROUND)
      const shared = [...(counts[at] ?? [])].map(([value, count]) => [value, count / population] as const)
      return {
        name,
        m: SAME_HAND[name] ?? levels.map(() => 1 / levels.length),
        u: STRANGERS[name] ?? [1 / population, 1 - 1 / population],
        shares: Object.fromEntries(shared),
        rarest: 2 / population,
      }
    }),
  }
}
