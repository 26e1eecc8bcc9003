import type { CheckedLine } from '../../../src/core/check-line.ts'
import type { Finding, Unknown } from '../../../src/core/finding.ts'
import type { Observable } from '../../../src/core/observable.ts'
import type { Judgement } from '../../../src/core/verdict.ts'
import type { ArtifactView, ShownDeed, ShownStart } from '../../../src/doors/interview/view.ts'
import type { MessageView } from '../../../src/doors/support/view.ts'

export type { ArtifactView, Finding, Judgement, MessageView, ShownDeed, ShownStart, Unknown }

/** A subject made fit to show, as its door shows it. */
export type View = MessageView | ArtifactView

export type Role = 'administrator' | 'support' | 'hiring'
export type Outcome = 'confirmed' | 'dismissed' | 'unclear'

export interface User {
  id: string
  email: string
  name: string
  roles: Role[]
}

/** A door's answer for one subject, as the command line's JSON gives it. */
export type Answer = CheckedLine

export interface CaseSummary {
  id: string
  door: string
  status: 'open' | 'decided'
  verdict: Judgement
  score: number
  title: string
  sender: string
  /** ISO 8601. */
  openedAt: string
  topFinding: string
  findings: number
  subjects: number
  decision?: { outcome: Outcome; at: string; by: string }
}

export interface CasePage {
  cases: CaseSummary[]
  /** Cursor of the next page; absent on the last. */
  next?: string
  counts: { open: number; decided: number }
}

export interface Decision {
  outcome: Outcome
  reason: string
  by: string
  at: string
}

export interface Related extends Observable {
  cases: { id: string; title: string }[]
}

export interface CaseSubject {
  id: string
  receivedAt: string
  name: string
  answer: Answer
  related: Related[]
}

export interface Case {
  id: string
  door: string
  status: 'open' | 'decided'
  openedAt: string
  verdict: Judgement
  score: number
  title: string
  subjects: CaseSubject[]
  decision?: Decision
}

export type ViewAttachment = MessageView['attachments'][number]

/** As what something was judged that a person gave. */
export type GivenKind = 'file' | 'message' | 'command' | 'link'

export interface Checked extends Answer {
  as: GivenKind
  view?: View
  share?: Share
}

/** Where a colleague finds an answer, and until when (ISO 8601). */
export interface Share {
  id: string
  expiresAt: string
}

export interface SharedCheck extends Answer {
  as: GivenKind
  view?: ArtifactView
  sharedBy: string
  sharedAt: string
  expiresAt: string
  /** Whether the reader may end the sharing. */
  mine: boolean
}

export interface CheckLimits {
  /** Bytes of the largest file. */
  bytes: number
  /** Packages behind links are fetched. */
  packages: boolean
}

export interface Invitation {
  url: string
  expiresAt: string
}

export interface ApiKey {
  id: string
  name: string
  door: string
  createdAt: string
}

export interface AuditPage {
  entries: { seq: number; at: string; actor: string; action: string; target: string }[]
  next?: string
  /** The hash chain holds from its first entry to its last. */
  verified: boolean
}
