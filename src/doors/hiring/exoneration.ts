import type { Place } from '../../core/finding.ts'
import type { Application } from './application.ts'

/** Something that speaks for what an application claims, explained. */
export interface Exoneration {
  id: string
  title: string
  why: string
  where: Place
  /** Bits that it takes from what counts against; never from a decisive finding. */
  weight: number
  source: string
}

/** One question that looks for what speaks for an application. */
export interface ExonerationDefinition {
  title: string
  /** Completes "we looked for …". */
  looksFor: string
  /** Bits, stated as judgement. */
  weight: number
  source: string
  inspect(application: Application): { where: Place; why: string } | undefined
}

/**
 * Declares what speaks for an application. A file of `exonerations/` exports one as its default; its name is its id.
 */
export function defineExoneration(definition: ExonerationDefinition): ExonerationDefinition {
  return definition
}
