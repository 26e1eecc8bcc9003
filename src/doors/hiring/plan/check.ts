import type { Finding } from '../../../core/finding.ts'
import type { Application } from '../application.ts'

/** When a check is due, in this order. */
export const STAGES = ['before-interview', 'before-offer', 'before-start', 'after-hire'] as const

export type CheckStage = (typeof STAGES)[number]

export type Sensitivity = Application['role']['sensitivity']

/** A check of due diligence: the same for every applicant of the same role, whoever they are. */
export interface CheckDefinition {
  title: string
  stage: CheckStage
  /** From this sensitivity of the role on. */
  from: Sensitivity
  /** What to do, step by step, in plain words. */
  how: string
  /** What the applicant is asked for, in words for them; absent: nothing. */
  asks?: string
  /** About how long it takes whoever does it. */
  minutes: number
  source: string
  /** Whether the application already shows that it was done. */
  done?(application: Application): boolean
  /** Whether it would clear up a finding: confirm it or lay it to rest. */
  clears(finding: Finding): boolean
  /** Whether it would fill a gap: something that was not checked. */
  fills?(application: Application): boolean
}

/** A check as the plan of one application names it. */
export interface PlannedCheck {
  id: string
  title: string
  stage: CheckStage
  how: string
  asks?: string
  minutes: number
  source: string
  /** Titles of the findings that it would clear up, the weightiest first. */
  clears: string[]
  /** Why it stands where it stands, in words. */
  why: string
  done: boolean
}

/** Declares a check. A file of `plan/checks/` exports one as its default; its name is its id. */
export function defineCheck(definition: CheckDefinition): CheckDefinition {
  return definition
}
