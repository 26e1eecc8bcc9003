import type { RefObject } from 'react'
import type { MessageView } from '../../api/types.ts'
import { Icon } from '../icon.tsx'
import type { Spot } from './locate.ts'

interface LinksProps {
  links: MessageView['links']
  chosen: Spot | undefined
  chosenRef: RefObject<HTMLElement | null>
}

/** What each link says and where it leads, as text: nothing here can be followed. */
export function Links({ links, chosen, chosenRef }: LinksProps) {
  if (links.length === 0) return <p className="soft">The message has no links.</p>
  return (
    <ol className="pieces">
      {links.map((link, index) => {
        const isChosen = chosen?.tab === 'links' && chosen.index === index
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the same link may stand twice
            key={index}
            ref={isChosen ? (chosenRef as RefObject<HTMLLIElement | null>) : undefined}
            data-chosen={isChosen || undefined}
          >
            <Icon name="link" size={18} />
            <div>
              {link.text && link.text !== link.href && <p className="piece-name">Says “{link.text}”</p>}
              <p>
                leads to <code>{isChosen ? <mark className="chosen">{link.href}</mark> : link.href}</code>
              </p>
              {link.host && (
                <p className="soft small">
                  on <strong>{link.host}</strong>
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
