import { uuidv7 } from 'uuidv7'
import type { Handle } from './store.ts'

export const OUTCOMES = ['confirmed', 'dismissed', 'unclear'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What a person concluded of a case. */
export interface Decision {
  caseId: string
  outcome: Outcome
  reason: string
  /** The person's id. */
  decidedBy: string
  decidedAt: Date
}

/** Decisions. At most one stands for a case; those that were reopened are kept. */
export function decisions({ db, seal }: Handle) {
  return {
    /** @returns false when a decision stands already. */
    async add(decision: Omit<Decision, 'decidedAt'>, now = new Date()): Promise<boolean> {
      const id = uuidv7()
      const row = await db
        .insertInto('decisions')
        .values({
          id,
          case_id: decision.caseId,
          outcome: decision.outcome,
          reason_sealed: seal.close(decision.reason, `decisions.reason:${id}`),
          decided_by: decision.decidedBy,
          decided_at: now,
          reopened_by: null,
          reopened_at: null,
          reopened_reason_sealed: null,
        })
        .onConflict((on) => on.doNothing())
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },

    /**
     * Sets aside the decision that stands.
     * @param by absent when the program does it, because the subject is now judged worse.
     * @returns false when none stands.
     */
    async reopen(
      caseId: string,
      reopening: { by?: string; reason: string },
      now = new Date(),
    ): Promise<boolean> {
      const standing = await db
        .selectFrom('decisions')
        .select('id')
        .where('case_id', '=', caseId)
        .where('reopened_at', 'is', null)
        .forUpdate()
        .executeTakeFirst()
      if (!standing) return false
      await db
        .updateTable('decisions')
        .set({
          reopened_by: reopening.by ?? null,
          reopened_at: now,
          reopened_reason_sealed: seal.close(reopening.reason, `decisions.reopened_reason:${standing.id}`),
        })
        .where('id', '=', standing.id)
        .execute()
      return true
    },

    /** The decisions that stand, by case. */
    async standing(caseIds: readonly string[]): Promise<Map<string, Decision>> {
      if (caseIds.length === 0) return new Map()
      const rows = await db
        .selectFrom('decisions')
        .selectAll()
        .where('case_id', 'in', caseIds)
        .where('reopened_at', 'is', null)
        .execute()
      return new Map(
        rows.map((row) => [
          row.case_id,
          {
            caseId: row.case_id,
            outcome: row.outcome as Outcome,
            reason: seal.openText(row.reason_sealed, `decisions.reason:${row.id}`),
            decidedBy: row.decided_by,
            decidedAt: row.decided_at,
          },
        ]),
      )
    },
  }
}
