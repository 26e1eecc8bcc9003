import type { DetectorContext } from './detector.ts'
import type { Observable } from './observable.ts'
import type { Verdict } from './verdict.ts'

/** A subject as a door answers for it. */
export interface Answer extends Verdict {
  observables: Observable[]
}

/** What arrived, before any door has read it. */
export interface Intake {
  /** The path or another name a person knows it by. */
  name: string
  bytes: Uint8Array
}

/** A way in. `doors/<name>/<name>.ts` exports one as its default. */
export interface Door {
  name: string
  /** How sure the door is, from 0 to 1, that these bytes are its to judge. Must be quick: it sees everything. */
  recognise(intake: Intake): number
  /** The way through: intake, inspect, judge. @throws PosternError when nothing can be said. */
  check(intake: Intake, context: DetectorContext): Promise<Answer>
  /** A rendering for the console that can do no harm: no script, nothing remote, no link that opens. */
  view?(intake: Intake): Promise<unknown>
}
