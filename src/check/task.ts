import type { CheckLine } from '../core/check-line.ts'
import type { Settings } from '../core/settings.ts'

/** What a worker is given when it starts. */
export interface WorkerSetup {
  settings: Settings
  /** Where indicator lists lie; absent: none are used. */
  dataDir: string | undefined
}

/** One subject to check. With no bytes, `name` is a path and the worker reads the file. */
export interface CheckTask {
  name: string
  bytes?: Uint8Array
  door?: string | undefined
  /** Also give the safe rendering that the console shows. */
  view?: boolean
}

/** What a worker sends back. */
export interface CheckResult {
  line: CheckLine
  view?: unknown
}
