import { seededRandom } from './random.ts'
import type { LinkSchema } from './schema.ts'

/**
 * How often two records drawn at random show each level, where they can be compared. Nearly all such pairs are
 * strangers. All pairs are taken if they are few.
 *
 * @returns for each comparison, counts by level.
 */
export function sampleStrangers<R>(
  records: readonly R[],
  { comparisons }: LinkSchema<R>,
  { pairs, seed }: { pairs: number; seed: number },
): Float64Array[] {
  const counts = comparisons.map(({ levels }) => new Float64Array(levels.length))
  const take = (a: R, b: R) => {
    for (const [at, comparison] of comparisons.entries()) {
      const level = comparison.compare(a, b)
      const of = counts[at] as Float64Array
      if (level >= 0) of[level] = (of[level] as number) + 1
    }
  }
  const size = records.length
  if ((size * (size - 1)) / 2 <= pairs) {
    for (let one = 1; one < size; one++)
      for (let other = 0; other < one; other++) take(records[one] as R, records[other] as R)
    return counts
  }
  const random = seededRandom(seed)
  for (let drawn = 0; drawn < pairs; drawn++) {
    const one = Math.floor(random() * size)
    const other = (one + 1 + Math.floor(random() * (size - 1))) % size
    take(records[one] as R, records[other] as R)
  }
  return counts
}
