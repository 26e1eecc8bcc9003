/** How many of how many. */
export interface Share {
  hits: number
  of: number
}

const Z_95 = 1.959964

/**
 * The 95% confidence interval of a share, as fractions from 0 to 1: Wilson's score interval, which holds for
 * small counts and shares near 0 and 1 (Wilson 1927, https://doi.org/10.2307/2276774). For none of none it is
 * the whole range.
 *
 * @example
 * wilson({ hits: 0, of: 1000 }) // { low: 0, high: 0.0038 }
 */
export function wilson({ hits, of }: Share): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 }
  const p = hits / of
  const z2 = Z_95 * Z_95
  const middle = p + z2 / (2 * of)
  const spread = Z_95 * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))
  const scale = 1 + z2 / of
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}

/** Counts the members for which `hit` holds. */
export function share<T>(of: readonly T[], hit: (member: T) => boolean): Share {
  return { hits: of.filter(hit).length, of: of.length }
}

/** The value below which the fraction `q` of the values lies; 0 when there are none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? 0
}
