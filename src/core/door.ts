import type { DetectorContext } from './detector.ts'
import type { Observable } from './observable.ts'
import type { Settings } from './settings.ts'
import type { FileTree } from './tree.ts'
import type { Verdict } from './verdict.ts'

/** A subject as a door answers for it. */
export interface Answer extends Verdict {
  observables: Observable[]
}

/** What arrived, before any door has read it. `name` is the path or another name a person knows it by. */
export type Intake =
  | { kind: 'file'; name: string; bytes: Uint8Array }
  | { kind: 'tree'; name: string; tree: FileTree }
  | { kind: 'command'; name: string; command: string }

/** What one subject may cost. */
export interface SubjectLimits {
  /** Bytes of a file. */
  bytes: number
  /** Milliseconds from when a worker begins with it. */
  ms: number
}

/** A way in. `doors/<name>/<name>.ts` exports one as its default. */
export interface Door {
  name: string
  /**
   * How sure the door is, from 0 to 1, that this is its to judge. Must be quick: it sees everything. Of a file on
   * disk it is shown the first {@link HEAD_BYTES} alone.
   */
  recognise(intake: Intake): number
  limits(settings: Settings): SubjectLimits
  /** The way through: intake, inspect, judge. @throws PosternError when nothing can be said. */
  check(intake: Intake, context: DetectorContext): Promise<Answer>
  /** A rendering for the console that can do no harm: no script, nothing remote, no link that opens. */
  view?(intake: Intake): Promise<unknown>
}

/** How much of a file a door needs to recognise it: the magic number of an ISO image stands after 32 KiB. */
export const HEAD_BYTES = 64 * 1024
