import { type ReactNode, useRef, useState } from 'react'
import type { Answer, Finding, GivenKind, View } from '../api/types.ts'
import { Explanation } from './explanation/explanation.tsx'
import { Message } from './message/message.tsx'
import { thingOf } from './told/sentence.ts'
import { Told } from './told/told.tsx'
import { useSteps } from './use-steps.ts'
import './examined.css'

interface ExaminedProps {
  answer: Answer
  view: View | undefined
  /** As what it was given to the check page. */
  as?: GivenKind
  /** Stands in the place of the message while there is none. */
  instead?: ReactNode
  /** What follows the explanation: decision, related cases. */
  children?: ReactNode
}

/** The explanation beside what was judged. Choosing a reason shows its evidence in a message. */
export function Examined({ answer, view, as, instead, children }: ExaminedProps) {
  const [chosen, setChosen] = useState<Finding>()
  const page = useRef<HTMLDivElement>(null)
  useSteps(page, '.evidence')
  const backToReason = () => page.current?.querySelector<HTMLElement>('.evidence[aria-pressed=true]')?.focus()
  const message = view?.kind === 'message' ? view : undefined
  const story = view?.kind === 'artifact' ? view : undefined
  if (story || as === 'link' || as === 'command' || (!message && !instead))
    return (
      <div ref={page}>
        <Told answer={answer} thing={thingOf(answer, as, view)} view={story}>
          {children}
        </Told>
      </div>
    )
  return (
    <div className="examined" ref={page}>
      <div className="examined-why">
        <Explanation answer={answer} chosen={chosen} onChoose={setChosen} />
      </div>
      <div className="examined-what">
        {message ? <Message view={message} findings={answer.findings} chosen={chosen} /> : instead}
        {message && chosen && (
          <button type="button" className="examined-back" onClick={backToReason}>
            Back to the reason
          </button>
        )}
      </div>
      {children && <div className="examined-then">{children}</div>}
    </div>
  )
}
