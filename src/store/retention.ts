import { sql } from 'kysely'
import type { Handle } from './store.ts'

const DAY_MS = 86_400_000
/** Held shared while subjects are recorded, alone while they are deleted: `reco` in ASCII. */
const RECORDING_LOCK = 0x7265636f

/** Deletes what has come to its date. */
export function retention({ db }: Handle) {
  return {
    /**
     * Keeps a purge waiting until the end of this transaction, so that it cannot delete an observable between its
     * being found and its being linked. Take it first.
     */
    async holdOff(): Promise<void> {
      await sql`select pg_advisory_xact_lock_shared(${sql.lit(RECORDING_LOCK)})`.execute(db)
    },

    /**
     * Deletes subjects past their date with all that hangs on them: verdicts, findings, links, the cases and
     * decisions that are left without a subject, and observables that nothing links any more. Also sessions,
     * invitations and shared answers that have expired. To be called in a transaction.
     *
     * @param retentionDays when shorter than at the time of receipt, the shorter time holds.
     * @returns how many subjects, cases and observables were deleted.
     */
    async purge(retentionDays: number, now = new Date()) {
      const oldest = new Date(now.getTime() - retentionDays * DAY_MS)
      await sql`select pg_advisory_xact_lock(${sql.lit(RECORDING_LOCK)})`.execute(db)
      const subjects = await db
        .deleteFrom('subjects')
        .where((eb) => eb.or([eb('expires_at', '<=', now), eb('received_at', '<=', oldest)]))
        .returning('id')
        .execute()
      const cases = await db
        .deleteFrom('cases')
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('case_subjects')
                .select('subject_id')
                .whereRef('case_subjects.case_id', '=', 'cases.id'),
            ),
          ),
        )
        .returning('id')
        .execute()
      const observables = await db
        .deleteFrom('observables')
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('subject_observables')
                .select('subject_id')
                .whereRef('subject_observables.observable_id', '=', 'observables.id'),
            ),
          ),
        )
        .returning('id')
        .execute()
      await db.deleteFrom('sessions').where('expires_at', '<=', now).execute()
      await db.deleteFrom('invitations').where('expires_at', '<=', now).execute()
      await db.deleteFrom('shared_answers').where('expires_at', '<=', now).execute()
      return { subjects: subjects.length, cases: cases.length, observables: observables.length }
    },
  }
}
