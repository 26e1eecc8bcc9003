import type { Answer } from './door.ts'
import type { ErrorCode } from './errors.ts'

/** The answer for one subject, as `check --json` prints it on a line and the API gives it. */
export interface CheckedLine extends Answer {
  /** The path or another name a person knows the subject by. */
  path: string
  door: string
  /** Milliseconds that the subject took, intake and all. */
  ms: number
}

/** A subject of which nothing can be said. */
export interface FailedLine {
  path: string
  error: { code: ErrorCode; message: string }
}

export type CheckLine = CheckedLine | FailedLine
