import type { Answer } from '../../core/door.ts'
import type { ScreeningRecord } from '../../core/sanctions.ts'
import type { Exoneration } from './exoneration.ts'
import type { ApplicationLink, SharedValue } from './linkage/company.ts'
import type { PlannedCheck } from './plan/check.ts'

/** The answer for one application. There is no `block`: a person decides. */
export interface Screened extends Answer {
  verdict: 'pass' | 'review'
  /** What speaks for the application. */
  exonerating: Exoneration[]
  /** What to do next, in order of what it would clear up. */
  plan: PlannedCheck[]
  /** Other applications that are probably by the same hand. */
  links: readonly ApplicationLink[]
  /** Values that it has in common with others. */
  shared: readonly SharedValue[]
  /** The ring that it belongs to, when there is one. */
  ring?: { id: string; members: readonly string[]; because: string }
  /** How many others it was compared with. */
  compared: number
  screening: ScreeningRecord
}
