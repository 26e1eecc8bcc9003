import { uuidv7 } from 'uuidv7'
import type { ScreeningRecord } from '../core/sanctions.ts'
import { canonicalJson } from './canonical.ts'
import type { Handle } from './store.ts'

/** What a person concludes of the hits of a screening. */
export const DISPOSITIONS = ['false positive', 'true match', 'escalated'] as const
export type Disposition = (typeof DISPOSITIONS)[number]

/** One screening of an application with sanctions lists, kept as it was. */
export interface Screening {
  id: string
  applicationId: string
  record: ScreeningRecord
  disposition?: { disposition: Disposition; reason: string; by: string; at: Date }
}

interface Row {
  id: string
  application_id: string
  record_sealed: Uint8Array
  disposition: string | null
  disposed_by: string | null
  disposed_at: Date | null
  reason_sealed: Uint8Array | null
}

/** Records of screenings with sanctions lists. */
export function screenings({ db, seal }: Handle) {
  const open = (row: Row): Screening => ({
    id: row.id,
    applicationId: row.application_id,
    record: JSON.parse(seal.openText(row.record_sealed, `screenings.record:${row.id}`)),
    ...(row.disposition && row.disposed_by && row.disposed_at && row.reason_sealed
      ? {
          disposition: {
            disposition: row.disposition as Disposition,
            reason: seal.openText(row.reason_sealed, `screenings.reason:${row.id}`),
            by: row.disposed_by,
            at: row.disposed_at,
          },
        }
      : {}),
  })

  return {
    /** Keeps a record, unless the newest one of the application says the same of the same lists. */
    async add(applicationId: string, record: ScreeningRecord): Promise<void> {
      const { query, hits, disposition } = record
      const lists = record.lists.map(({ list, issued, parties }) => ({ list, issued, parties }))
      // Scores are fractions, which the canonical form leaves to JSON: equal numbers give equal text.
      const digest = Buffer.from(
        seal.digest('screening', canonicalJson(JSON.parse(JSON.stringify({ lists, query, hits })))),
      )
      const last = await db
        .selectFrom('screenings')
        .select('digest')
        .where('application_id', '=', applicationId)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (last && digest.equals(last.digest)) return
      const id = uuidv7()
      await db
        .insertInto('screenings')
        .values({
          id,
          application_id: applicationId,
          at: new Date(record.at),
          result: disposition,
          digest,
          record_sealed: seal.close(JSON.stringify(record), `screenings.record:${id}`),
          disposition: null,
          disposed_by: null,
          disposed_at: null,
          reason_sealed: null,
        })
        .execute()
    },

    async get(id: string): Promise<Screening | undefined> {
      const row = await db.selectFrom('screenings').selectAll().where('id', '=', id).executeTakeFirst()
      return row && open(row)
    },

    async newest(applicationId: string): Promise<Screening | undefined> {
      const row = await db
        .selectFrom('screenings')
        .selectAll()
        .where('application_id', '=', applicationId)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && open(row)
    },

    /** Newest first. @param filter.waiting those with hits that nobody has concluded anything of */
    async list(filter: { waiting?: boolean | undefined; before?: string | undefined; limit: number }) {
      let query = db.selectFrom('screenings').selectAll()
      if (filter.waiting)
        query = query.where('result', 'in', ['possible', 'match']).where('disposition', 'is', null)
      if (filter.before) query = query.where('id', '<', filter.before)
      return (await query.orderBy('id', 'desc').limit(filter.limit).execute()).map(open)
    },

    async counts(): Promise<{ all: number; waiting: number }> {
      const row = await db
        .selectFrom('screenings')
        .select((eb) => [
          eb.cast<number>(eb.fn.countAll(), 'integer').as('all'),
          eb
            .cast<number>(
              eb.fn
                .countAll()
                .filterWhere('result', 'in', ['possible', 'match'])
                .filterWhere('disposition', 'is', null),
              'integer',
            )
            .as('waiting'),
        ])
        .executeTakeFirstOrThrow()
      return { all: row.all, waiting: row.waiting }
    },

    async dispose(
      id: string,
      conclusion: { disposition: Disposition; reason: string; by: string },
      now = new Date(),
    ): Promise<void> {
      await db
        .updateTable('screenings')
        .set({
          disposition: conclusion.disposition,
          disposed_by: conclusion.by,
          disposed_at: now,
          reason_sealed: seal.close(conclusion.reason, `screenings.reason:${id}`),
        })
        .where('id', '=', id)
        .execute()
    },
  }
}
