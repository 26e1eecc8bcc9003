import { Blocks } from './blocks.ts'
import { Candidates } from './candidates.ts'
import type { Distinct } from './distinct.ts'
import type { Frequencies } from './frequencies.ts'
import { sharedValue } from './parameters.ts'
import { Patterns } from './patterns.ts'
import type { LinkSchema } from './schema.ts'

/** What was seen on the pairs that blocking brought together. Rows are places among distinct records. */
export interface Observed {
  readonly candidates: Candidates
  readonly patterns: Patterns
  readonly passedOver: number
}

/** Compares all pairs that share a blocking key. */
export function observe<R>(
  { records, copies }: Distinct<R>,
  schema: LinkSchema<R>,
  frequencies: readonly Frequencies[],
  progress?: (done: number) => void,
): Observed {
  const { comparisons } = schema
  const patterns = new Patterns(comparisons.map(({ levels }) => levels.length))
  const candidates = new Candidates()
  const blocks = new Blocks(schema.blocking)
  const levels = new Int8Array(comparisons.length)
  const compare = (a: R, b: R): number => {
    let rarity = 0
    for (let at = 0; at < comparisons.length; at++) {
      const comparison = comparisons[at] as (typeof comparisons)[number]
      const level = comparison.compare(a, b)
      levels[at] = level
      if (level < 0 || comparison.levels[level]?.rarity !== true) continue
      const { shares, rarest } = frequencies[at] as Frequencies
      const value = sharedValue(comparison, a, b, level)
      rarity -= Math.log2((value === undefined ? undefined : shares.get(value)) ?? rarest)
    }
    return rarity
  }
  for (const [row, record] of records.entries()) {
    const own = copies[row] as number
    if (own > 1) patterns.add(levels, compare(record, record), (own * (own - 1)) / 2)
    blocks.add(row, record, (earlier) => {
      const rarity = compare(records[earlier] as R, record)
      const pairs = own * (copies[earlier] as number)
      candidates.add(earlier, row, patterns.add(levels, rarity, pairs), rarity)
    })
    if (row % 1_000 === 0) progress?.(row)
  }
  return { candidates, patterns, passedOver: blocks.passedOver }
}
