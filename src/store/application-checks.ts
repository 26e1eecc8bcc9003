import { uuidv7 } from 'uuidv7'
import type { Handle } from './store.ts'

export const CHECK_OUTCOMES = ['confirmed', 'not-confirmed', 'contradicted', 'not-possible'] as const
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number]

/** What checks can verify. */
export const VERIFIED = [
  'employer',
  'education',
  'reference',
  'identity',
  'address',
  'in-person',
  'colleague',
] as const

/** A check of an application that a person made. */
export interface MadeCheck {
  id: string
  /** The id of the planned check. */
  planned: string
  outcome: CheckOutcome
  /** The person's id. */
  by: string
  at: Date
  detail: CheckDetail
}

export interface CheckDetail {
  /** What it verified; absent: it verifies no claim. */
  what?: (typeof VERIFIED)[number]
  /** Such as the employer's name. */
  of?: string
  /** Who was asked. */
  asked?: string
  /** The contact was found independently of what the applicant supplied. */
  independent: boolean
  liveness?: boolean
  note?: string
}

/** Checks that people made. */
export function applicationChecks({ db, seal }: Handle) {
  return {
    async add(applicationId: string, made: Omit<MadeCheck, 'id' | 'at'>, now = new Date()): Promise<void> {
      const id = uuidv7()
      await db
        .insertInto('application_checks')
        .values({
          id,
          application_id: applicationId,
          planned: made.planned,
          outcome: made.outcome,
          person_id: made.by,
          at: now,
          detail_sealed: seal.close(JSON.stringify(made.detail), `application_checks.detail:${id}`),
        })
        .execute()
    },

    /** Newest first. */
    async of(applicationId: string): Promise<MadeCheck[]> {
      const rows = await db
        .selectFrom('application_checks')
        .selectAll()
        .where('application_id', '=', applicationId)
        .orderBy('id', 'desc')
        .execute()
      return rows.map((row) => ({
        id: row.id,
        planned: row.planned,
        outcome: row.outcome as CheckOutcome,
        by: row.person_id,
        at: row.at,
        detail: JSON.parse(seal.openText(row.detail_sealed, `application_checks.detail:${row.id}`)),
      }))
    },
  }
}
