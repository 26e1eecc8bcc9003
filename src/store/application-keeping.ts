import type { Handle } from './store.ts'

const DAY_MS = 86_400_000

/** How long applications are kept. */
export function applicationKeeping({ db, seal }: Handle) {
  return {
    /** Sets the date on which it is erased. @param keepUntil the operator's own date; null: there is none */
    async until(id: string, keepUntil: Date | null, expiresAt: Date | null): Promise<void> {
      const row = await db
        .updateTable('applications')
        .set({ keep_until: keepUntil })
        .where('id', '=', id)
        .returning('subject_id')
        .executeTakeFirst()
      if (!row) return
      await db
        .updateTable('subjects')
        .set({ expires_at: expiresAt })
        .where('id', '=', row.subject_id)
        .execute()
    },

    /** Sets or lifts a legal hold. */
    async hold(
      id: string,
      hold: { reason: string; by: string } | undefined,
      now = new Date(),
    ): Promise<void> {
      await db
        .updateTable('applications')
        .set({
          hold_sealed: hold ? seal.close(hold.reason, `applications.hold:${id}`) : null,
          hold_by: hold?.by ?? null,
          hold_at: hold ? now : null,
        })
        .where('id', '=', id)
        .execute()
    },

    /**
     * Those that have come to their date and are under no legal hold.
     * @param retentionDays when shorter than when they were received, the shorter time holds.
     */
    async due(retentionDays: number, now = new Date()): Promise<string[]> {
      const oldest = new Date(now.getTime() - retentionDays * DAY_MS)
      const rows = await db
        .selectFrom('applications')
        .innerJoin('subjects', 'subjects.id', 'applications.subject_id')
        .select('applications.id')
        .where('hold_sealed', 'is', null)
        .where((eb) =>
          eb.or([
            eb('subjects.expires_at', '<=', now),
            eb.and([
              eb('keep_until', 'is', null),
              eb('subjects.expires_at', 'is not', null),
              eb('updated_at', '<=', oldest),
            ]),
          ]),
        )
        .orderBy('applications.id')
        .execute()
      return rows.map(({ id }) => id)
    },
  }
}
