import type { Unknown } from '../../core/finding.ts'
import type { ApplicantProfile } from '../../doors/hiring/linkage/profile.ts'

/** Applications on record, to compare new ones with; or why they cannot be had. */
export async function storedApplications(
  _dataDir: string,
): Promise<{ profiles: readonly ApplicantProfile[]; unknown?: Unknown }> {
  return { profiles: [] }
}
