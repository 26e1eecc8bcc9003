import type { LinkSchema } from './schema.ts'

/** For a comparison: the share of the records with a value that have this one. Values seen once are left out. */
export type Frequencies = ReadonlyMap<string, number>

/** Counts how often each value of each comparison occurs; a record counts once for a value. */
export function countFrequencies<R>(
  records: readonly R[],
  { comparisons }: LinkSchema<R>,
): { shares: Frequencies; rarest: number }[] {
  return comparisons.map(({ terms, levels }) => {
    if (!levels.some(({ rarity }) => rarity)) return { shares: new Map(), rarest: 1 }
    const counts = new Map<string, number>()
    let having = 0
    for (const record of records) {
      const values = new Set(terms(record))
      if (values.size > 0) having++
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const rarest = Math.min(1, 2 / Math.max(1, having))
    const repeated = counts.entries().filter(([, count]) => count > 1)
    return { shares: new Map(repeated.map(([value, count]) => [value, count / having])), rarest }
  })
}
