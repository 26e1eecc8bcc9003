import type { Unknown } from './finding.ts'
import type { Observable } from './observable.ts'

/** What came through a door, after intake. Doors extend it with what their detectors read. */
export interface Subject {
  /** What it is: a message, an artefact, an application, an access event, an actor. */
  kind: string
  observables: Observable[]
  /** What intake itself could not read or left out. */
  unknown: Unknown[]
}
