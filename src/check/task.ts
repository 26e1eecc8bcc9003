import type { CheckLine } from '../core/check-line.ts'
import type { Unknown } from '../core/finding.ts'
import type { Settings } from '../core/settings.ts'

/** What a worker is given when it starts. */
export interface WorkerSetup {
  settings: Settings
  /** Where indicator lists and rule sets lie; absent: none are used. */
  dataDir: string | undefined
  /** Folders with rules that others wrote, beside the sets in the data folder. */
  rules?: readonly string[]
}

/** One subject to check. With neither bytes nor a command, the worker reads `path`. */
export interface CheckTask {
  /** What a person knows it by. */
  name: string
  /** Where it lies; default: `name`. */
  path?: string
  bytes?: Uint8Array
  /** What whoever brought it here left out. */
  unknown?: readonly Unknown[]
  /** A command line to judge instead of a file. */
  command?: string
  door?: string | undefined
  /** Also give the safe rendering that the console shows. */
  view?: boolean
}

/** A subject that was read and rendered, and not judged. */
export interface ViewedSubject {
  view: unknown
  /** Milliseconds that it took. */
  ms: number
}

/** What a worker sends back. */
export interface CheckResult {
  line: CheckLine
  view?: unknown
}

/** A worker's messages: it is up; it begins with a subject that may take so many milliseconds; it is done. */
export type WorkerMessage =
  | { ready: true }
  | { startedWithin: number }
  | { viewed: ViewedSubject }
  | CheckResult

/** What a worker is handed: to judge a subject, or only to give what its door's `view` makes of it. */
export interface WorkerTask {
  task: CheckTask
  viewOnly: boolean
}
