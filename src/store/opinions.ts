import { uuidv7 } from 'uuidv7'
import type { Handle } from './store.ts'

/** What a reviewer says before the total is shown. */
export const LEANINGS = ['pass', 'look closer', 'cannot say'] as const
export type Leaning = (typeof LEANINGS)[number]

/** What a reviewer decides: go on, ask the applicant to clear something up first, or do not go on. */
export const HIRING_OUTCOMES = ['proceed', 'clarify', 'decline'] as const
export type HiringOutcome = (typeof HIRING_OUTCOMES)[number]

/** What a person thought of an application, with what the program had said by then. */
export type Opinion = {
  id: string
  applicationId: string
  reason: string
  /** The person's id. */
  by: string
  at: Date
  verdict: 'pass' | 'review'
  score: number
  /** The detectors that had found something. */
  detectors: string[]
} & ({ kind: 'assessment'; said: Leaning } | { kind: 'decision'; said: HiringOutcome })

type NewOpinion = Opinion extends infer One ? (One extends Opinion ? Omit<One, 'id' | 'at'> : never) : never

/** Assessments and decisions: none is ever changed, the newest counts. */
export function opinions({ db, seal }: Handle) {
  const open = (row: {
    id: string
    application_id: string
    kind: string
    said: string
    person_id: string
    at: Date
    verdict: string
    score: number
    detectors: string[]
    reason_sealed: Uint8Array
  }) =>
    ({
      id: row.id,
      applicationId: row.application_id,
      kind: row.kind,
      said: row.said,
      by: row.person_id,
      at: row.at,
      verdict: row.verdict,
      score: row.score,
      detectors: row.detectors,
      reason: seal.openText(row.reason_sealed, `opinions.reason:${row.id}`),
    }) as Opinion

  return {
    async add(opinion: NewOpinion, now = new Date()): Promise<void> {
      const id = uuidv7()
      await db
        .insertInto('opinions')
        .values({
          id,
          application_id: opinion.applicationId,
          kind: opinion.kind,
          said: opinion.said,
          person_id: opinion.by,
          at: now,
          verdict: opinion.verdict,
          score: opinion.score,
          detectors: [...opinion.detectors],
          reason_sealed: seal.close(opinion.reason, `opinions.reason:${id}`),
        })
        .execute()
    },

    /** Newest first. */
    async of(applicationId: string): Promise<Opinion[]> {
      const rows = await db
        .selectFrom('opinions')
        .selectAll()
        .where('application_id', '=', applicationId)
        .orderBy('id', 'desc')
        .execute()
      return rows.map(open)
    },

    /** The decisions that stand, by application. */
    async decisions(applicationIds: readonly string[]): Promise<Map<string, Opinion>> {
      if (applicationIds.length === 0) return new Map()
      const rows = await db
        .selectFrom('opinions')
        .distinctOn('application_id')
        .selectAll()
        .where('application_id', 'in', applicationIds)
        .where('kind', '=', 'decision')
        .orderBy('application_id')
        .orderBy('id', 'desc')
        .execute()
      return new Map(rows.map((row) => [row.application_id, open(row)]))
    },

    /** Those of these applications that a person has assessed. */
    async assessedBy(personId: string, applicationIds: readonly string[]): Promise<Set<string>> {
      if (applicationIds.length === 0) return new Set()
      const rows = await db
        .selectFrom('opinions')
        .select('application_id')
        .distinct()
        .where('person_id', '=', personId)
        .where('kind', '=', 'assessment')
        .where('application_id', 'in', applicationIds)
        .execute()
      return new Set(rows.map(({ application_id }) => application_id))
    },

    /** What people said and the program had said, newest first, without their reasons. */
    async tally(): Promise<Pick<Opinion, 'id' | 'kind' | 'said' | 'verdict' | 'detectors'>[]> {
      const rows = await db
        .selectFrom('opinions')
        .select(['id', 'kind', 'said', 'verdict', 'detectors'])
        .orderBy('id', 'desc')
        .execute()
      return rows as Pick<Opinion, 'id' | 'kind' | 'said' | 'verdict' | 'detectors'>[]
    },

    async withIds(ids: readonly string[]): Promise<Opinion[]> {
      if (ids.length === 0) return []
      const rows = await db
        .selectFrom('opinions')
        .selectAll()
        .where('id', 'in', ids)
        .orderBy('id', 'desc')
        .execute()
      return rows.map(open)
    },
  }
}
