import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { distinctObservables, type Observable, type ObservableType } from '../core/observable.ts'
import type { Handle } from './store.ts'

const ROWS_AT_ONCE = 1000
/** A value that a subject shares with other cases. */
export interface SharedObservable extends Observable {
  caseIds: string[]
}

/** Values that link subjects: found by digest, read only with the key. */
export function observables({ db, seal }: Handle) {
  const open = (row: { id: string; type: string; value_sealed: Uint8Array }): Observable => ({
    type: row.type as ObservableType,
    value: seal.openText(row.value_sealed, `observables.value:${row.id}`),
  })

  return {
    /** Links observables to a subject. To be called in a transaction. */
    async link(subjectId: string, values: Iterable<Observable>): Promise<void> {
      // In one order everywhere: two transactions that insert the same values in different orders would deadlock.
      const rows = distinctObservables(values)
        .map(({ type, value }) => ({ id: uuidv7(), type, digest: seal.digest(type, value), value }))
        .sort((a, b) => Buffer.compare(a.digest, b.digest))
      for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
        const some = rows.slice(at, at + ROWS_AT_ONCE)
        await db
          .insertInto('observables')
          .values(
            some.map(({ id, type, digest, value }) => ({
              id,
              type,
              digest,
              value_sealed: seal.close(value, `observables.value:${id}`),
            })),
          )
          .onConflict((on) => on.columns(['type', 'digest']).doNothing())
          .execute()
        await db
          .insertInto('subject_observables')
          .columns(['subject_id', 'observable_id'])
          .expression((eb) =>
            eb
              .selectFrom('observables')
              .select([sql<string>`${subjectId}::uuid`.as('subject_id'), 'id'])
              .where(
                'digest',
                'in',
                some.map(({ digest }) => digest),
              ),
          )
          .onConflict((on) => on.doNothing())
          .execute()
      }
    },

    /** Unlinks subjects from their observables. @returns ids for {@link removeUnlinked} */
    async unlink(subjectIds: readonly string[]): Promise<string[]> {
      if (subjectIds.length === 0) return []
      const rows = await db
        .deleteFrom('subject_observables')
        .where('subject_id', 'in', subjectIds)
        .returning('observable_id')
        .execute()
      return [...new Set(rows.map(({ observable_id }) => observable_id))]
    },

    /**
     * Removes observables that nothing links. To be called in a transaction that lets nothing be recorded meanwhile.
     * @param among only of these; absent: of all
     * @returns how many were removed
     */
    async removeUnlinked(among?: readonly string[]): Promise<number> {
      if (among?.length === 0) return 0
      let query = db
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
      if (among) query = query.where('id', 'in', among)
      return (await query.returning('id').execute()).length
    },

    async ofSubject(subjectId: string): Promise<Observable[]> {
      const rows = await db
        .selectFrom('observables')
        .innerJoin('subject_observables', 'observable_id', 'observables.id')
        .select(['id', 'type', 'value_sealed'])
        .where('subject_id', '=', subjectId)
        .orderBy('id')
        .execute()
      return rows.map(open)
    },

    /** What a subject shares with other cases, the rarest first: a value that everybody has says little. */
    async shared(
      subjectId: string,
      options: { limit: number; casesEach: number },
    ): Promise<SharedObservable[]> {
      const rows = await db
        .selectFrom('subject_observables as own')
        .innerJoin('observables', 'observables.id', 'own.observable_id')
        .innerJoin('subject_observables as other', 'other.observable_id', 'own.observable_id')
        .innerJoin('case_subjects', 'case_subjects.subject_id', 'other.subject_id')
        .select((eb) => [
          'observables.id',
          'observables.type',
          'observables.value_sealed',
          sql<string[]>`(array_agg(distinct ${eb.ref('case_subjects.case_id')}::text order by
            ${eb.ref('case_subjects.case_id')}::text desc))[1:${sql.lit(options.casesEach)}]`.as('case_ids'),
        ])
        .where('own.subject_id', '=', subjectId)
        .where((eb) =>
          eb(
            'case_subjects.case_id',
            'not in',
            eb
              .selectFrom('case_subjects as mine')
              .select('mine.case_id')
              .where('mine.subject_id', '=', subjectId),
          ),
        )
        .groupBy('observables.id')
        .orderBy((eb) => eb.fn.count('other.subject_id'))
        .orderBy('observables.id')
        .limit(options.limit)
        .execute()
      return rows.map((row) => ({ ...open(row), caseIds: row.case_ids }))
    },
  }
}
