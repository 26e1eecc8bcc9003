import type { Place } from '../../core/finding.ts'
import { type Application, whereOf } from './application.ts'

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

type Verification = Application['verifications'][number]

/** Looks for a check that somebody made and that confirmed what was claimed. */
export const confirmation =
  (what: Verification['what'], further: (one: Verification) => boolean = () => true) =>
  ({ verifications }: Application): { where: Place; why: string } | undefined => {
    const found = verifications.find(
      (one) => one.what === what && one.outcome === 'confirmed' && further(one),
    )
    return (
      found && {
        where: whereOf(found, found.of ?? found.what),
        why: `confirmed by ${found.by ?? 'whoever checked'}`,
      }
    )
  }
