import { type ReactNode, useRef, useState } from 'react'
import type { Answer, Finding, MessageView } from '../api/types.ts'
import { Explanation } from './explanation/explanation.tsx'
import { Message } from './message/message.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import './examined.css'

interface ExaminedProps {
  answer: Answer
  view: MessageView | undefined
  /** Stands in the place of the message while there is none. */
  instead?: ReactNode
  /** What follows the explanation: decision, related cases. */
  children?: ReactNode
}

/** The explanation beside the message. Choosing a reason shows its evidence in the message. */
export function Examined({ answer, view, instead, children }: ExaminedProps) {
  const [chosen, setChosen] = useState<Finding>()
  const page = useRef<HTMLDivElement>(null)
  const step = (by: number) => {
    const reasons = [...(page.current?.querySelectorAll<HTMLElement>('.evidence') ?? [])]
    const at = reasons.indexOf(document.activeElement as HTMLElement)
    reasons[at < 0 ? 0 : Math.min(reasons.length - 1, Math.max(0, at + by))]?.focus()
  }
  useShortcuts({ j: () => step(1), k: () => step(-1) })
  const backToReason = () => page.current?.querySelector<HTMLElement>('.evidence[aria-pressed=true]')?.focus()
  return (
    <div className="examined" ref={page}>
      <div className="examined-why">
        <Explanation answer={answer} chosen={chosen} onChoose={setChosen} />
      </div>
      <div className="examined-what">
        {view ? <Message view={view} findings={answer.findings} chosen={chosen} /> : instead}
        {view && chosen && (
          <button type="button" className="examined-back" onClick={backToReason}>
            Back to the reason
          </button>
        )}
      </div>
      {children && <div className="examined-then">{children}</div>}
    </div>
  )
}
