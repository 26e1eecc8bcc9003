import type { SharedKind } from './company.ts'
import type { ApplicantProfile } from './profile.ts'

/** A profile prepared for comparing it with many: its values by kind, what is too common left out. */
export interface ComparedProfile {
  id: string
  values: ReadonlyMap<SharedKind, readonly string[]>
  /** Those of them that link only to somebody who has them otherwise. */
  weak: ReadonlySet<string>
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
  const weak = new Set<string>()
  for (const { kind, value, weak: isWeak } of values) {
    if (isCommon(kind, value)) continue
    if (isWeak) weak.add(value)
    const known = byKind.get(kind)
    if (known) known.push(value)
    else byKind.set(kind, [value])
  }
  const runs = fingerprints.flatMap(({ hashes }) =>
    tellingRuns(hashes, (hash) => isCommon('paragraph', `${hash}`)),
  )
  return { id, values: byKind, weak, runs: [...new Set(runs.map(String))] }
}

/**
 * Runs of words that are nobody's common property, and do not stand beside one that is: what surrounds the wording of
 * a template is a template with its blanks filled in.
 *
 * @param hashes in the order of the text
 */
export const tellingRuns = (hashes: readonly number[], isCommon: (hash: number) => boolean): number[] => {
  const common = hashes.map(isCommon)
  return hashes.filter((_, at) => !common[at] && !common[at - 1] && !common[at + 1])
}
