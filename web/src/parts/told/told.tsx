import type { ReactNode } from 'react'
import type { Answer, ArtifactView } from '../../api/types.ts'
import { Explanation } from '../explanation/explanation.tsx'
import { RanIt } from './ran-it.tsx'
import type { Thing } from './sentence.ts'
import { Story } from './story.tsx'
import './told.css'

interface ToldProps {
  answer: Answer
  thing: Thing
  view: ArtifactView | undefined
  /** What follows: decision, related cases. */
  children?: ReactNode
}

/** An answer about what somebody was to open, install, run or follow: what it does, what to do, and why. */
export function Told({ answer, thing, view, children }: ToldProps) {
  return (
    <div className="told">
      <div className="told-what">
        {view && <Story view={view} verdict={answer.verdict} />}
        <RanIt verdict={answer.verdict} thing={thing} />
        {children}
      </div>
      <Explanation answer={answer} />
    </div>
  )
}
