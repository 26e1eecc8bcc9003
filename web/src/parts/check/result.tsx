import { type Ref, useId } from 'react'
import type { Checked, GivenKind } from '../../api/types.ts'
import { Examined } from '../examined.tsx'
import { VerdictSentence } from '../explanation/verdict-sentence.tsx'
import { sentenceOf, thingOf } from '../told/sentence.ts'
import { type Given, send } from './given.ts'
import { ShareButton } from './share.tsx'
import './result.css'

const JUDGED_AS: Record<GivenKind, string> = {
  file: 'Judged as a file',
  message: 'Judged as a message',
  command: 'Judged as a command',
  link: 'Judged as a link, unopened',
}

interface ResultProps {
  given: Given
  checked: Checked
  heading: Ref<HTMLHeadingElement>
  onAgain: (given: Given) => void
}

/** The answer to what a person gave, with what they can do with it. */
export function Result({ given, checked, heading, onAgain }: ResultProps) {
  const { as, view } = checked
  const id = useId()
  const other = 'text' in given && OTHER[as]
  return (
    <section aria-labelledby={id}>
      <VerdictSentence answer={checked}>
        <h2 ref={heading} id={id} tabIndex={-1}>
          {sentenceOf(checked, thingOf(checked, as, view))}
        </h2>
      </VerdictSentence>
      <div className="result-bar">
        <p>
          {as === 'link' && view ? 'The package behind the link was judged' : JUDGED_AS[as]}
          {(as === 'file' || as === 'link') && (
            <>
              : <code>{checked.path}</code>
            </>
          )}
        </p>
        {other && 'text' in given && (
          <button type="button" className="quiet" onClick={() => onAgain({ text: given.text, as: other })}>
            It is a {other}: judge it as one
          </button>
        )}
        <ShareButton
          share={async () => {
            const { share } = await send(as === 'file' ? given : { ...given, as }, true)
            if (!share) throw new Error('The server kept nothing.')
            return share
          }}
        />
      </div>
      <Examined
        answer={checked}
        view={view}
        as={as}
        instead={
          <p className="empty soft">There is no message to show: what you gave has no readable body.</p>
        }
      />
    </section>
  )
}

/** What a text may be that was taken for something else. */
const OTHER: Partial<Record<GivenKind, GivenKind>> = {
  command: 'message',
  message: 'command',
  link: 'message',
}
