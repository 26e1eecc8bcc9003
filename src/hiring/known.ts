import type { ApplicantProfile } from '../doors/hiring/linkage/profile.ts'
import type { Store } from '../store/store.ts'

const PAGE = 500

/** What a process remembers of recorded applications, to compare new ones with. */
export interface Known {
  /** The number of the change up to which it is complete. */
  generation: number
  profiles: ReadonlyMap<string, ApplicantProfile>
}

/**
 * Remembers the profiles of all recorded applications. What other processes, or this one, have changed, added or
 * erased since is caught up with before every use.
 */
export function rememberProfiles(store: Store): () => Promise<Known> {
  const profiles = new Map<string, ApplicantProfile>()
  let generation = -1

  return async () => {
    const now = await store.applicationChanges.generation()
    if (now === generation) return { generation, profiles }
    let after: string | undefined
    for (;;) {
      const page = await store.applicationChanges.profilesSince(generation, after, PAGE)
      for (const { id, profile } of page) profiles.set(id, JSON.parse(profile))
      after = page.at(-1)?.id
      if (page.length < PAGE) break
    }
    if ((await store.applications.count()) !== profiles.size) {
      const present = await store.applicationChanges.ids()
      for (const id of profiles.keys()) if (!present.has(id)) profiles.delete(id)
    }
    generation = now
    return { generation, profiles }
  }
}
