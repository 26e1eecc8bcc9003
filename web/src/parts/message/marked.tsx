import { Fragment, type Ref } from 'react'
import type { Range } from './locate.ts'

interface MarkedProps {
  text: string
  /** Every stretch to mark. */
  ranges: readonly Range[]
  /** The one that was chosen: it stands out and takes the reference. */
  chosen?: Range | undefined
  chosenRef?: Ref<HTMLElement>
}

/** Text with stretches marked. Where they overlap, the pieces are cut at their ends. */
export function Marked({ text, ranges, chosen, chosenRef }: MarkedProps) {
  const all = chosen ? [...ranges, chosen] : ranges
  const cuts = [...new Set([0, text.length, ...all.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const within = (range: Range, at: number) => range.start <= at && at < range.end
  return cuts.slice(0, -1).map((start, index) => {
    const piece = text.slice(start, cuts[index + 1])
    if (chosen && within(chosen, start)) {
      return (
        <mark key={start} className="chosen" ref={start === chosen.start ? chosenRef : undefined}>
          {piece}
        </mark>
      )
    }
    if (ranges.some((range) => within(range, start))) return <mark key={start}>{piece}</mark>
    return <Fragment key={start}>{piece}</Fragment>
  })
}
