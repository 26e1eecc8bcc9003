import type { Judgement } from '../core/verdict.ts'
import type { Handle } from './store.ts'

export const STAGES = ['applied', 'interview', 'offer', 'hired', 'rejected', 'left'] as const
export type Stage = (typeof STAGES)[number]
export const SENSITIVITIES = ['ordinary', 'elevated', 'critical'] as const
export const SCREENING_RESULTS = ['not checked', 'none', 'possible', 'match'] as const

/** What an application is called and what it is for. */
export interface ApplicationCalled {
  name: string
  /** What the sender knows it by. */
  reference: string
  roleId?: string
  roleTitle?: string
}

/** What is read from an application that a list shows. */
export interface ApplicationState {
  sensitivity: (typeof SENSITIVITIES)[number]
  stage: Stage | undefined
  ring: string | undefined
  checksOpen: number
  sanctions: (typeof SCREENING_RESULTS)[number]
}

/** An application as it is recorded, without what it says. */
export interface RecordedApplication extends ApplicationState {
  id: string
  subjectId: string
  source: string
  called: ApplicationCalled
  receivedAt: Date
  updatedAt: Date
  /** When it is erased; undefined: no date is set. */
  expiresAt: Date | undefined
  /** The operator's own date, when there is one. */
  keepUntil: Date | undefined
  hold?: { reason: string; by: string; at: Date }
}

/** What is kept of an application beside its bytes, each in JSON. */
export interface ApplicationContent {
  /** What later ones are compared with. */
  profile: string
  /** What intake read. */
  reading: string
  /** Of the answer what `verdicts` and `findings` do not hold. */
  answer: string
}

export interface ApplicationFilter {
  stage?: Stage | undefined
  sensitivity?: string | undefined
  caseId?: string | undefined
  /** Only those in an open case. */
  waiting?: boolean | undefined
  before?: string | undefined
  limit: number
}

interface Row {
  id: string
  subject_id: string
  source: string
  sensitivity: string
  stage: string | null
  ring: string | null
  checks_open: number
  sanctions: string
  received_at: Date
  updated_at: Date
  expires_at: Date | null
  keep_until: Date | null
  hold_by: string | null
  hold_at: Date | null
  hold_sealed: Uint8Array | null
  called_sealed: Uint8Array
}

const LISTED = [
  'applications.id',
  'applications.subject_id',
  'applications.source',
  'applications.sensitivity',
  'applications.stage',
  'applications.ring',
  'applications.checks_open',
  'applications.sanctions',
  'applications.received_at',
  'applications.updated_at',
  'applications.keep_until',
  'applications.hold_by',
  'applications.hold_at',
  'applications.hold_sealed',
  'applications.called_sealed',
  'subjects.expires_at',
] as const

/** Sender and the sender's own id, as one text that is only ever stored as a digest. */
export interface Reference {
  source: string
  id: string
}

/** Applications. What they say is sealed; the sender's id is found by digest. */
export function applications({ db, seal }: Handle) {
  const open = (row: Row): RecordedApplication => ({
    id: row.id,
    subjectId: row.subject_id,
    source: row.source,
    sensitivity: row.sensitivity as RecordedApplication['sensitivity'],
    stage: (row.stage ?? undefined) as Stage | undefined,
    ring: row.ring ?? undefined,
    checksOpen: row.checks_open,
    sanctions: row.sanctions as RecordedApplication['sanctions'],
    receivedAt: row.received_at,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at ?? undefined,
    keepUntil: row.keep_until ?? undefined,
    called: JSON.parse(seal.openText(row.called_sealed, `applications.called:${row.id}`)),
    ...(row.hold_sealed && row.hold_at && row.hold_by
      ? {
          hold: {
            reason: seal.openText(row.hold_sealed, `applications.hold:${row.id}`),
            by: row.hold_by,
            at: row.hold_at,
          },
        }
      : {}),
  })

  const listed = () =>
    db
      .selectFrom('applications')
      .innerJoin('subjects', 'subjects.id', 'applications.subject_id')
      .select([...LISTED])

  const referenceDigest = ({ source, id }: Reference) => seal.digest('application', `${source}\0${id}`)

  const personDigest = ({ source, id }: Reference) => seal.digest('applicant', `${source}\0${id}`)

  const sealed = (id: string, content: ApplicationContent) => ({
    profile_sealed: seal.close(content.profile, `applications.profile:${id}`),
    reading_sealed: seal.close(content.reading, `applications.reading:${id}`),
    answer_sealed: seal.close(content.answer, `applications.answer:${id}`),
  })

  const columns = (state: ApplicationState) => ({
    sensitivity: state.sensitivity,
    stage: state.stage ?? null,
    ring: state.ring ?? null,
    checks_open: state.checksOpen,
    sanctions: state.sanctions,
  })

  return {
    /** @param application.person what the sender knows the applicant by, who may have several applications */
    async add(
      application: {
        id: string
        subjectId: string
        reference: Reference
        person?: string | undefined
        called: ApplicationCalled
        state: ApplicationState
        content: ApplicationContent
        changed: number
      },
      now = new Date(),
    ): Promise<void> {
      const { id, reference, person } = application
      await db
        .insertInto('applications')
        .values({
          id,
          subject_id: application.subjectId,
          source: reference.source,
          reference_digest: referenceDigest(reference),
          person_digest: person === undefined ? null : personDigest({ source: reference.source, id: person }),
          ...columns(application.state),
          received_at: now,
          updated_at: now,
          keep_until: null,
          hold_by: null,
          hold_at: null,
          hold_sealed: null,
          changed: application.changed,
          called_sealed: seal.close(JSON.stringify(application.called), `applications.called:${id}`),
          ...sealed(id, application.content),
        })
        .execute()
    },

    /**
     * Replaces what is recorded of an application.
     * @param to.called absent: only its answer is another
     * @param to.person what the sender knows the applicant by; absent: as before
     */
    async replace(
      id: string,
      to: {
        called?: ApplicationCalled
        person?: Reference | undefined
        state: ApplicationState
        content: ApplicationContent
        changed: number
      },
      now = new Date(),
    ): Promise<void> {
      await db
        .updateTable('applications')
        .set({
          ...columns(to.state),
          ...sealed(id, to.content),
          changed: to.changed,
          ...(to.person ? { person_digest: personDigest(to.person) } : {}),
          ...(to.called
            ? {
                called_sealed: seal.close(JSON.stringify(to.called), `applications.called:${id}`),
                updated_at: now,
              }
            : {}),
        })
        .where('id', '=', id)
        .execute()
    },

    async find(reference: Reference): Promise<string | undefined> {
      const row = await db
        .selectFrom('applications')
        .select('id')
        .where('reference_digest', '=', referenceDigest(reference))
        .executeTakeFirst()
      return row?.id
    },

    /** All applications of one applicant, as the sender knows them. */
    async ofPerson(source: string, person: string): Promise<string[]> {
      const rows = await db
        .selectFrom('applications')
        .select('id')
        .where('person_digest', '=', personDigest({ source, id: person }))
        .execute()
      return rows.map(({ id }) => id)
    },

    async get(id: string): Promise<RecordedApplication | undefined> {
      const row = await listed().where('applications.id', '=', id).executeTakeFirst()
      return row && open(row)
    },

    async withIds(ids: readonly string[]): Promise<Map<string, RecordedApplication>> {
      if (ids.length === 0) return new Map()
      const rows = await listed().where('applications.id', 'in', ids).execute()
      return new Map(rows.map((row) => [row.id, open(row)]))
    },

    async ofRing(ring: string): Promise<RecordedApplication[]> {
      const rows = await listed()
        .where('applications.ring', '=', ring)
        .orderBy('applications.id')
        .limit(500)
        .execute()
      return rows.map(open)
    },

    async content(id: string): Promise<ApplicationContent | undefined> {
      const row = await db
        .selectFrom('applications')
        .select(['profile_sealed', 'reading_sealed', 'answer_sealed'])
        .where('id', '=', id)
        .executeTakeFirst()
      return (
        row && {
          profile: seal.openText(row.profile_sealed, `applications.profile:${id}`),
          reading: seal.openText(row.reading_sealed, `applications.reading:${id}`),
          answer: seal.openText(row.answer_sealed, `applications.answer:${id}`),
        }
      )
    },

    /** Where applications came from. */
    async sources(): Promise<string[]> {
      const rows = await db.selectFrom('applications').select('source').distinct().orderBy('source').execute()
      return rows.map(({ source }) => source)
    },

    async count(): Promise<number> {
      const row = await db
        .selectFrom('applications')
        .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
        .executeTakeFirstOrThrow()
      return row.count
    },

    async countWaiting(): Promise<number> {
      const row = await db
        .selectFrom('applications')
        .innerJoin('case_subjects', 'case_subjects.subject_id', 'applications.subject_id')
        .innerJoin('cases', 'cases.id', 'case_subjects.case_id')
        .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
        .where('cases.status', '=', 'open')
        .executeTakeFirstOrThrow()
      return row.count
    },

    /** Newest first. */
    async list(filter: ApplicationFilter): Promise<RecordedApplication[]> {
      let query = listed()
      if (filter.stage) query = query.where('applications.stage', '=', filter.stage)
      if (filter.sensitivity) query = query.where('applications.sensitivity', '=', filter.sensitivity)
      if (filter.before) query = query.where('applications.id', '<', filter.before)
      if (filter.caseId || filter.waiting !== undefined) {
        const inCases = db
          .selectFrom('case_subjects')
          .innerJoin('cases', 'cases.id', 'case_subjects.case_id')
          .select('case_subjects.subject_id')
          .where((eb) =>
            filter.caseId ? eb('cases.id', '=', filter.caseId) : eb('cases.status', '=', 'open'),
          )
        query = query.where('applications.subject_id', filter.waiting === false ? 'not in' : 'in', inCases)
      }
      const rows = await query.orderBy('applications.id', 'desc').limit(filter.limit).execute()
      return rows.map(open)
    },

    /** The verdicts that stand, by application. */
    async verdicts(ids: readonly string[]): Promise<Map<string, { verdict: Judgement; score: number }>> {
      if (ids.length === 0) return new Map()
      const rows = await db
        .selectFrom('applications')
        .innerJoin('verdicts', 'verdicts.subject_id', 'applications.subject_id')
        .distinctOn('applications.id')
        .select(['applications.id', 'verdicts.verdict', 'verdicts.score'])
        .where('applications.id', 'in', ids)
        .orderBy('applications.id')
        .orderBy('verdicts.id', 'desc')
        .execute()
      return new Map(rows.map(({ id, verdict, score }) => [id, { verdict: verdict as Judgement, score }]))
    },

    /** The cases that applications are in, by application. */
    async cases(ids: readonly string[]): Promise<Map<string, { id: string; status: 'open' | 'decided' }>> {
      if (ids.length === 0) return new Map()
      const rows = await db
        .selectFrom('applications')
        .innerJoin('case_subjects', 'case_subjects.subject_id', 'applications.subject_id')
        .innerJoin('cases', 'cases.id', 'case_subjects.case_id')
        .select(['applications.id as application', 'cases.id', 'cases.status'])
        .where('applications.id', 'in', ids)
        .execute()
      return new Map(
        rows.map(({ application, id, status }) => [
          application,
          { id, status: status as 'open' | 'decided' },
        ]),
      )
    },
  }
}
