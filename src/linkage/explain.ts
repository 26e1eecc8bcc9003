import type { Scorer } from './parameters.ts'
import type { LinkSchema } from './schema.ts'

/** What one comparison says of a pair. */
export interface Reason {
  readonly comparison: string
  /** The words of the level. */
  readonly level: string
  /** Above 0 for, below 0 against the two being the same. */
  readonly bits: number
  /** The value that both have. */
  readonly shared?: string
}

/** Why a pair has the bits it has: each comparison that could be made, strongest first. */
export function explainPair<R>({ comparisons }: LinkSchema<R>, scorer: Scorer<R>, a: R, b: R): Reason[] {
  return comparisons
    .flatMap(({ name, levels }, at): Reason[] => {
      const { level, bits, shared } = scorer.part(at, a, b)
      if (level < 0) return []
      const words = levels[level]?.label ?? ''
      return [{ comparison: name, level: words, bits, ...(shared === undefined ? {} : { shared }) }]
    })
    .sort((x, y) => Math.abs(y.bits) - Math.abs(x.bits))
}

const signed = (bits: number) => `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`

/** @example `surname the same (chudleigh) +12.1, postcode the same district +7.0, first name different −2.3` */
export const pairText = (reasons: readonly Reason[]): string =>
  reasons
    .map(
      ({ comparison, level, bits, shared }) =>
        `${comparison} ${level}${shared === undefined ? '' : ` (${shared})`} ${signed(bits)}`,
    )
    .join(', ')

/** Something that members of a cluster have in common. */
export interface Common {
  /** `the surname chudleigh` */
  readonly phrase: string
  readonly count: number
}

/** What two and more of the records have in common, for each comparison the most frequent; most frequent first. */
export function inCommon<R>({ comparisons }: LinkSchema<R>, records: readonly R[], most: number): Common[] {
  return comparisons
    .flatMap(({ name, terms, phrases }): Common[] => {
      const counts = new Map<string, number>()
      for (const record of records) {
        const said = phrases?.(record) ?? terms(record).map((value) => `the ${name} ${value}`)
        for (const phrase of new Set(said)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
      }
      const [best] = [...counts].sort(([, a], [, b]) => b - a)
      return best && best[1] > 1 ? [{ phrase: best[0], count: best[1] }] : []
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
}

/** @example `4 records share the surname chudleigh, all the postcode tq13 8df, 3 the birth date 1651-02-09` */
export function clusterText(size: number, common: readonly Common[]): string {
  const [first, ...rest] = common
  if (first === undefined) return `${size} records, of which no two share a value exactly`
  const start =
    first.count === size
      ? `${size} records share ${first.phrase}`
      : `of ${size} records, ${first.count} share ${first.phrase}`
  return [start, ...rest.map(({ count, phrase }) => `${count === size ? 'all' : count} ${phrase}`)].join(', ')
}
