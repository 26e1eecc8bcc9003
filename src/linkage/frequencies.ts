import type { LinkSchema } from './schema.ts'

/** How frequent the values of a comparison are. */
export interface Frequencies {
  /** The share of the records with a value that have this one. Values of one record alone are left out. */
  readonly shares: ReadonlyMap<string, number>
  /** The share of a value that is not in `shares`. */
  readonly rarest: number
}

/**
 * Records outside the table that are thought to have other values: what all records of a small table share may still be
 * rare in the world. Judgement.
 */
const BACKGROUND = 500

/** Counts how often each value of each comparison occurs; a record counts once for a value. */
export function countFrequencies<R>(
  records: readonly R[],
  { comparisons }: LinkSchema<R>,
): readonly Frequencies[] {
  return comparisons.map(({ terms, levels }) => {
    if (!levels.some(({ rarity }) => rarity)) return { shares: new Map(), rarest: 1 }
    const counts = new Map<string, number>()
    let having = BACKGROUND
    for (const record of records) {
      const values = new Set(terms(record))
      if (values.size > 0) having++
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const repeated = counts.entries().filter(([, count]) => count > 1)
    return {
      shares: new Map(repeated.map(([value, count]) => [value, count / having])),
      rarest: 2 / having,
    }
  })
}
