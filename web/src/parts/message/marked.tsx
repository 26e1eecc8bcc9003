import { Fragment, type Ref } from 'react'
import type { Range } from './locate.ts'
import { segments } from './segments.ts'

interface MarkedProps {
  text: string
  /** Every stretch to mark. */
  ranges: readonly Range[]
  /** The one that was chosen: it stands out and takes the reference. */
  chosen?: Range | undefined
  chosenRef?: Ref<HTMLElement>
}

/** Text with stretches of it marked. */
export function Marked({ text, ranges, chosen, chosenRef }: MarkedProps) {
  return segments(text, ranges, chosen).map((piece) => {
    if (piece.mark === 'none') return <Fragment key={piece.start}>{piece.text}</Fragment>
    if (piece.mark === 'mark') return <mark key={piece.start}>{piece.text}</mark>
    return (
      <mark key={piece.start} className="chosen" ref={piece.start === chosen?.start ? chosenRef : undefined}>
        {piece.text}
      </mark>
    )
  })
}
