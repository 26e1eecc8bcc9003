import type { Handle } from './store.ts'

/**
 * Changes of applications, counted, so that every process sees when what it remembers of them is out of date; and
 * which applications the answers of others quote.
 */
export function applicationChanges({ db, seal }: Handle) {
  return {
    /** The number of the newest change. */
    async generation(): Promise<number> {
      const row = await db.selectFrom('hiring_state').select('generation').executeTakeFirstOrThrow()
      return row.generation
    },

    /** The same, kept as it is until the end of the transaction: nobody else changes applications meanwhile. */
    async holdGeneration(): Promise<number> {
      const row = await db
        .selectFrom('hiring_state')
        .select('generation')
        .forUpdate()
        .executeTakeFirstOrThrow()
      return row.generation
    },

    /** Counts a change. @returns its number */
    async add(): Promise<number> {
      const row = await db
        .updateTable('hiring_state')
        .set((eb) => ({ generation: eb('generation', '+', 1) }))
        .returning('generation')
        .executeTakeFirstOrThrow()
      return row.generation
    },

    /** Profiles that changed after a generation, in pages. */
    async profilesSince(
      generation: number,
      after: string | undefined,
      limit: number,
    ): Promise<{ id: string; profile: string }[]> {
      let query = db
        .selectFrom('applications')
        .select(['id', 'profile_sealed'])
        .where('changed', '>', generation)
      if (after) query = query.where('id', '>', after)
      const rows = await query.orderBy('id').limit(limit).execute()
      return rows.map(({ id, profile_sealed }) => ({
        id,
        profile: seal.openText(profile_sealed, `applications.profile:${id}`),
      }))
    },

    async ids(): Promise<Set<string>> {
      const rows = await db.selectFrom('applications').select('id').execute()
      return new Set(rows.map(({ id }) => id))
    },

    /** Says which others the answer of an application quotes. */
    async setMentions(id: string, others: readonly string[]): Promise<void> {
      await db.deleteFrom('application_mentions').where('application_id', '=', id).execute()
      if (others.length === 0) return
      await db
        .insertInto('application_mentions')
        .values(others.map((other) => ({ application_id: id, other_id: other })))
        .execute()
    },

    /** Those whose answer quotes one of these. */
    async mentioning(ids: readonly string[]): Promise<string[]> {
      if (ids.length === 0) return []
      const rows = await db
        .selectFrom('application_mentions')
        .select('application_id')
        .distinct()
        .where('other_id', 'in', ids)
        .execute()
      return rows.map(({ application_id }) => application_id)
    },
  }
}
