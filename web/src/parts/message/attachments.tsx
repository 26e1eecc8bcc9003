import type { RefObject } from 'react'
import type { MessageView, ViewAttachment } from '../../api/types.ts'
import { Icon } from '../icon.tsx'
import type { Spot } from './locate.ts'
import { size } from './size.ts'

interface AttachmentsProps {
  attachments: MessageView['attachments']
  chosen: Spot | undefined
  chosenRef: RefObject<HTMLElement | null>
}

/** What is attached. Nothing here opens or downloads. */
export function Attachments({ attachments, chosen, chosenRef }: AttachmentsProps) {
  if (attachments.length === 0) return <p className="soft">Nothing is attached.</p>
  return (
    <ol className="pieces">
      {attachments.map((attachment, index) => {
        const isChosen = chosen?.tab === 'attachments' && chosen.index === index
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat
            key={index}
            ref={isChosen ? (chosenRef as RefObject<HTMLLIElement | null>) : undefined}
            data-chosen={isChosen || undefined}
          >
            <Icon name={attachment.encrypted ? 'lock' : 'file'} size={18} />
            <div>
              <p className="piece-name">
                {isChosen ? (
                  <mark className="chosen">{attachment.name || '(no name)'}</mark>
                ) : (
                  attachment.name || '(no name)'
                )}
              </p>
              <p>{kindOf(attachment)}</p>
              <p className="soft small">
                {size(attachment.size)}
                {attachment.inside.length > 0 && ` · inside ${attachment.inside.join(' › ')}`}
                {' · SHA-256 '}
                <code>{attachment.sha256}</code>
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function kindOf({ claimedType, realType, encrypted }: ViewAttachment): string {
  const real = realType === 'unknown' ? 'Its bytes are of no known kind' : `By its bytes it is ${realType}`
  const claimed = claimedType ? `; the message calls it ${claimedType}` : ''
  return `${real}${claimed}.${encrypted ? ' It asks for a password, so nobody has looked inside.' : ''}`
}
