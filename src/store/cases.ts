import { uuidv7 } from 'uuidv7'
import type { Judgement } from '../core/verdict.ts'
import type { Handle } from './store.ts'

export type CaseStatus = 'open' | 'decided'

/** Human work on what a verdict surfaced. */
export interface Case {
  id: string
  door: string
  status: CaseStatus
  verdict: Judgement
  score: number
  openedAt: Date
  title: string
  sender: string
}

interface CaseRow {
  id: string
  door: string
  status: string
  verdict: string
  score: number
  opened_at: Date
  title_sealed: Uint8Array
  sender_sealed: Uint8Array
}

/** Which cases to list. Newest first; keys sort by time, so a key is the cursor. */
export interface CaseFilter {
  doors: readonly string[]
  status?: CaseStatus | undefined
  verdict?: Judgement | undefined
  /** Only cases older than the one with this id. */
  before?: string | undefined
  limit: number
}

/** Cases and the subjects in them. A subject is in one case at most. */
export function cases({ db, seal }: Handle) {
  const open = (row: CaseRow): Case => ({
    id: row.id,
    door: row.door,
    status: row.status as CaseStatus,
    verdict: row.verdict as Judgement,
    score: row.score,
    openedAt: row.opened_at,
    title: seal.openText(row.title_sealed, `cases.title:${row.id}`),
    sender: seal.openText(row.sender_sealed, `cases.sender:${row.id}`),
  })

  return {
    async open(
      subjectId: string,
      wanted: Pick<Case, 'door' | 'verdict' | 'score' | 'title' | 'sender'>,
      now = new Date(),
    ): Promise<string> {
      const id = uuidv7()
      await db
        .insertInto('cases')
        .values({
          id,
          door: wanted.door,
          status: 'open',
          verdict: wanted.verdict,
          score: wanted.score,
          opened_at: now,
          title_sealed: seal.close(wanted.title, `cases.title:${id}`),
          sender_sealed: seal.close(wanted.sender, `cases.sender:${id}`),
        })
        .execute()
      await db.insertInto('case_subjects').values({ subject_id: subjectId, case_id: id }).execute()
      return id
    },

    async get(id: string): Promise<Case | undefined> {
      const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()
      return row && open(row)
    },

    async withIds(ids: readonly string[]): Promise<Map<string, Case>> {
      if (ids.length === 0) return new Map()
      const rows = await db.selectFrom('cases').selectAll().where('id', 'in', ids).execute()
      return new Map(rows.map((row) => [row.id, open(row)]))
    },

    async ofSubject(subjectId: string): Promise<Case | undefined> {
      const row = await db
        .selectFrom('cases')
        .innerJoin('case_subjects', 'case_subjects.case_id', 'cases.id')
        .selectAll('cases')
        .where('subject_id', '=', subjectId)
        .executeTakeFirst()
      return row && open(row)
    },

    async raise(id: string, to: { verdict: Judgement; score: number }): Promise<void> {
      await db
        .updateTable('cases')
        .set({ verdict: to.verdict, score: to.score })
        .where('id', '=', id)
        .execute()
    },

    async rename(id: string, to: { title: string; sender: string }): Promise<void> {
      await db
        .updateTable('cases')
        .set({
          title_sealed: seal.close(to.title, `cases.title:${id}`),
          sender_sealed: seal.close(to.sender, `cases.sender:${id}`),
        })
        .where('id', '=', id)
        .execute()
    },

    /** Puts subjects into a case, out of whichever they were in. */
    async take(id: string, subjectIds: readonly string[]): Promise<void> {
      if (subjectIds.length === 0) return
      await db
        .insertInto('case_subjects')
        .values(subjectIds.map((subjectId) => ({ subject_id: subjectId, case_id: id })))
        .onConflict((on) => on.column('subject_id').doUpdateSet({ case_id: id }))
        .execute()
    },

    /** Removes cases that no subject is in. @returns how many */
    async removeEmpty(): Promise<number> {
      const removed = await db
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
      return removed.length
    },

    async remove(id: string): Promise<void> {
      await db.deleteFrom('cases').where('id', '=', id).execute()
    },

    async setStatus(id: string, status: CaseStatus): Promise<void> {
      await db.updateTable('cases').set({ status }).where('id', '=', id).execute()
    },

    async list(filter: CaseFilter): Promise<Case[]> {
      if (filter.doors.length === 0) return []
      let query = db.selectFrom('cases').selectAll().where('door', 'in', filter.doors)
      if (filter.status) query = query.where('status', '=', filter.status)
      if (filter.verdict) query = query.where('verdict', '=', filter.verdict)
      if (filter.before) query = query.where('id', '<', filter.before)
      const rows = await query.orderBy('id', 'desc').limit(filter.limit).execute()
      return rows.map(open)
    },

    async counts(doors: readonly string[]): Promise<Record<CaseStatus, number>> {
      const counts = { open: 0, decided: 0 }
      if (doors.length === 0) return counts
      const rows = await db
        .selectFrom('cases')
        .select((eb) => ['status', eb.cast<number>(eb.fn.countAll(), 'integer').as('count')])
        .where('door', 'in', doors)
        .groupBy('status')
        .execute()
      for (const row of rows) counts[row.status as CaseStatus] = row.count
      return counts
    },

    /** Of each case: how many subjects it has, how many findings stand against them, and the heaviest one's title. */
    async weight(
      ids: readonly string[],
    ): Promise<Map<string, { subjects: number; findings: number; top: string }>> {
      const weights = new Map(ids.map((id) => [id, { subjects: 0, findings: 0, top: '' }]))
      if (ids.length === 0) return weights
      const standing = await db
        .selectFrom('case_subjects')
        .innerJoin('verdicts', 'verdicts.subject_id', 'case_subjects.subject_id')
        .distinctOn('verdicts.subject_id')
        .select(['case_id', 'verdicts.id'])
        .where('case_id', 'in', ids)
        .orderBy('verdicts.subject_id')
        .orderBy('verdicts.id', 'desc')
        .execute()
      const caseOf = new Map(standing.map((row) => [row.id, weights.get(row.case_id)]))
      for (const weight of caseOf.values()) if (weight) weight.subjects += 1
      if (caseOf.size === 0) return weights
      const findings = await db
        .selectFrom('findings')
        .select(['verdict_id', 'title'])
        .where('verdict_id', 'in', [...caseOf.keys()])
        .orderBy('weight', 'desc')
        .execute()
      for (const { verdict_id, title } of findings) {
        const weight = caseOf.get(verdict_id)
        if (!weight) continue
        weight.findings += 1
        weight.top ||= title
      }
      return weights
    },
  }
}
