import { sql } from 'kysely'
import { cases } from './cases.ts'
import { DELIVERY_DAYS } from './connector-deliveries.ts'
import { observables } from './observables.ts'
import type { Handle } from './store.ts'

const DAY_MS = 86_400_000
/** Held shared while subjects are recorded, alone while they are deleted: `reco` in ASCII. */
const RECORDING_LOCK = 0x7265636f

/** The door whose subjects are not simply deleted. */
const ERASED_ELSEWHERE = 'hiring'

/** Deletes what has come to its date. */
export function retention(handle: Handle) {
  const { db } = handle
  return {
    /**
     * Keeps a purge waiting until the end of this transaction, so that it cannot delete an observable between its
     * being found and its being linked. Take it first.
     */
    async holdOff(): Promise<void> {
      await sql`select pg_advisory_xact_lock_shared(${sql.lit(RECORDING_LOCK)})`.execute(db)
    },

    /** Notes whether something was deleted of which traces are left in the database's files. */
    async oweScrub(owed: boolean): Promise<void> {
      await db.updateTable('hiring_state').set({ scrub_owed: owed }).execute()
    },

    async owesScrub(): Promise<boolean> {
      const row = await db.selectFrom('hiring_state').select('scrub_owed').executeTakeFirstOrThrow()
      return row.scrub_owed
    },

    /** Bytes that a scrub has to go through. */
    async size(): Promise<number> {
      const { rows } = await sql<{ bytes: string }>`
        select sum(pg_total_relation_size(oid))::text as bytes from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db)
      return Number(rows[0]?.bytes ?? 0)
    },

    /** Waits until nothing is being recorded, and keeps recording waiting until the end of this transaction. */
    async alone(): Promise<void> {
      await sql`select pg_advisory_xact_lock(${sql.lit(RECORDING_LOCK)})`.execute(db)
    },

    /**
     * Deletes subjects past their date with all that hangs on them: verdicts, findings, links, the cases and
     * decisions that are left without a subject, and observables that nothing links any more. Also sessions,
     * invitations, shared answers and tombstones that have expired. Applications have dates of their own and leave
     * traces in each other: `src/hiring` erases them. To be called in a transaction.
     *
     * @param retentionDays when shorter than at the time of receipt, the shorter time holds.
     * @returns how many subjects, cases and observables were deleted.
     */
    async purge(retentionDays: number, now = new Date()) {
      const oldest = new Date(now.getTime() - retentionDays * DAY_MS)
      await this.alone()
      const subjects = await db
        .deleteFrom('subjects')
        .where('door', '!=', ERASED_ELSEWHERE)
        .where((eb) => eb.or([eb('expires_at', '<=', now), eb('received_at', '<=', oldest)]))
        .returning('id')
        .execute()
      const removedCases = await cases(handle).removeEmpty()
      const removedObservables = await observables(handle).removeUnlinked()
      await db.deleteFrom('sessions').where('expires_at', '<=', now).execute()
      await db.deleteFrom('invitations').where('expires_at', '<=', now).execute()
      await db.deleteFrom('shared_answers').where('expires_at', '<=', now).execute()
      await db.deleteFrom('tombstones').where('expires_at', '<=', now).execute()
      const forgotten = new Date(now.getTime() - DELIVERY_DAYS * DAY_MS)
      await db.deleteFrom('connector_deliveries').where('received_at', '<=', forgotten).execute()
      return { subjects: subjects.length, cases: removedCases, observables: removedObservables }
    },
  }
}
