import type { SharedKind } from './company.ts'
import type { ApplicantProfile } from './profile.ts'

/** A profile prepared for comparing it with many: its values by kind, what is too common left out. */
export interface ComparedProfile {
  id: string
  values: ReadonlyMap<SharedKind, readonly string[]>
  /** Hashes of runs of words, of all documents. */
  runs: readonly string[]
}

/**
 * Prepares a profile.
 *
 * @param isCommon whether so many have a value that it says nothing
 */
export function preparedProfile(
  { id, values, fingerprints }: ApplicantProfile,
  isCommon: (kind: SharedKind, value: string) => boolean,
): ComparedProfile {
  const byKind = new Map<SharedKind, string[]>()
  for (const { kind, value } of values) {
    if (isCommon(kind, value)) continue
    const known = byKind.get(kind)
    if (known) known.push(value)
    else byKind.set(kind, [value])
  }
  const hashes = new Set(fingerprints.flatMap((one) => one.hashes).map(String))
  return { id, values: byKind, runs: [...hashes].filter((hash) => !isCommon('paragraph', hash)) }
}
