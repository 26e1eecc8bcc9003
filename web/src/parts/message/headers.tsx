import type { RefObject } from 'react'
import type { MessageView } from '../../api/types.ts'
import type { Spot } from './locate.ts'
import { Marked } from './marked.tsx'

interface HeadersProps {
  headers: MessageView['headers']
  spots: readonly Spot[]
  chosen: Spot | undefined
  chosenRef: RefObject<HTMLElement | null>
}

/** Every header line, in its order. */
export function Headers({ headers, spots, chosen, chosenRef }: HeadersProps) {
  if (headers.length === 0) return <p className="soft">The message has no headers.</p>
  return (
    <dl className="headers">
      {headers.map((header, index) => {
        const ranges = spots.flatMap((spot) =>
          spot.tab === 'headers' && spot.index === index ? [spot.range] : [],
        )
        const range = chosen?.tab === 'headers' && chosen.index === index ? chosen.range : undefined
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: headers repeat, and their order is what they are
          <div key={index} className="headers-line">
            <dt>{header.name}</dt>
            <dd>
              <Marked text={header.value} ranges={ranges} chosen={range} chosenRef={chosenRef} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
