import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PosternError } from '../../core/errors.ts'
import type { Unknown } from '../../core/finding.ts'
import type { ApplicantProfile } from '../../doors/hiring/linkage/profile.ts'
import { rememberProfiles } from '../../hiring/known.ts'
import { openStore } from '../../store/store.ts'

/** Applications on record, to compare new ones with. */
export interface StoredApplications {
  profiles: readonly ApplicantProfile[]
  /** Why they could not be had. */
  unknown?: Unknown
}

/**
 * Reads what is kept of recorded applications. While a server has the embedded database open, nobody else can: that is
 * told as not checked.
 *
 * @throws PosternError `E_STORE`, `E_KEY`
 */
export async function storedApplications(dataDir: string): Promise<StoredApplications> {
  const databaseUrl = process.env.DATABASE_URL || undefined
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'db'))) return { profiles: [] }
  try {
    const store = await openStore({ dataDir, databaseUrl })
    try {
      return { profiles: [...(await rememberProfiles(store)()).profiles.values()] }
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof PosternError) || error.code !== 'E_STORE_IN_USE') throw error
    const why = 'the server has them open; hand applications to it, or set DATABASE_URL to share a PostgreSQL'
    return { profiles: [], unknown: { what: 'applications on record', why } }
  }
}
