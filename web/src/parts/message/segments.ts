import type { Range } from './locate.ts'

/** A piece of text that is marked in one way throughout. */
export interface Segment {
  start: number
  text: string
  mark: 'none' | 'mark' | 'chosen'
}

/** Cuts a text at the ends of the ranges in it; where they overlap, the chosen one wins. */
export function segments(text: string, ranges: readonly Range[], chosen?: Range): Segment[] {
  const all = chosen ? [...ranges, chosen] : ranges
  const ends = all.flatMap(({ start, end }) => [start, end]).filter((at) => at > 0 && at < text.length)
  const cuts = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b)
  const within = (range: Range, at: number) => range.start <= at && at < range.end
  return cuts.slice(0, -1).map((start, index) => {
    const marked = ranges.some((range) => within(range, start)) ? 'mark' : 'none'
    return {
      start,
      text: text.slice(start, cuts[index + 1]),
      mark: chosen && within(chosen, start) ? 'chosen' : marked,
    }
  })
}
