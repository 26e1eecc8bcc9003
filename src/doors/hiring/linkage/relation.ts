import type { SharedKind } from './company.ts'
import type { ApplicantProfile } from './profile.ts'
import { type NameRelation, nameRelation } from './same-name.ts'

/** What one person keeps when the name changes, and nobody else has. */
const OWN: readonly SharedKind[] = ['mailbox', 'paper', 'code-host account']

/** How those who stand behind two applications relate, by what they say themselves. */
export interface Relation extends NameRelation {
  sameReferrer: boolean
}

type Related = Pick<ApplicantProfile, 'names' | 'values' | 'referrer'>

/**
 * Compares names and referrers. A name that is partly the same, with the same mailbox or paper, is one person whose
 * name has changed.
 */
export function relationOf(a: Related, b: Related): Relation {
  const sameReferrer = a.referrer !== undefined && a.referrer === b.referrer
  const { sameName, relatedName } = nameRelation(a.names, b.names)
  const named = a.names.length > 0 && b.names.length > 0
  return { sameName: sameName || (named && relatedName && shareOwn(a, b)), relatedName, sameReferrer }
}

function shareOwn(a: Related, b: Related): boolean {
  const own = a.values.filter(({ kind }) => OWN.includes(kind))
  return own.some(({ kind, value }) => b.values.some((one) => one.kind === kind && one.value === value))
}
