import { expect, test } from 'vitest'
import { onEveryEngine } from '../store/testing.ts'
import { decide } from './decide.ts'
import { record } from './record.ts'
import { judged, RECEIVING } from './testing.ts'

const DAY_MS = 86_400_000
const start = new Date('2026-01-01T00:00:00Z')
const day = (n: number) => new Date(start.getTime() + n * DAY_MS)

onEveryEngine('retention', (opened) => {
  const purge = (days: number, now: Date) =>
    opened().store.atomically((inside) => inside.retention.purge(days, now))
  const rows = async () => {
    const { db } = opened()
    const tables = [
      'subjects',
      'subject_pieces',
      'verdicts',
      'findings',
      'observables',
      'subject_observables',
      'cases',
      'case_subjects',
      'decisions',
    ] as const
    return Object.fromEntries(
      await Promise.all(
        tables.map(async (table) => [table, (await db.selectFrom(table).selectAll().execute()).length]),
      ),
    )
  }

  test('on its date a subject goes with all that hangs on it, and nothing else does', async () => {
    const { store } = opened()
    const person = { email: 'a@x.example', name: 'Ada', passwordHash: '', roles: ['support'] as const }
    const by = (await store.people.add(person))?.id ?? ''
    const common = { type: 'domain', value: 'common.example' } as const
    const put = (content: string, now: Date) => {
      const observables = [common, { type: 'domain', value: `${content}.example` } as const]
      return record(store, judged(content, { observables }), { ...RECEIVING, now })
    }
    const old = await put('old', day(0))
    const recent = await put('recent', day(10))
    await decide(store, old.caseId ?? '', { outcome: 'confirmed', reason: 'it is one of those', by })
    await store.sessions.start(by, day(1), day(0))

    expect(await purge(90, day(89))).toEqual({ subjects: 0, cases: 0, observables: 0 })
    expect(await purge(90, day(90))).toEqual({ subjects: 1, cases: 1, observables: 1 })
    expect(await rows()).toEqual({
      subjects: 1,
      subject_pieces: 1,
      verdicts: 1,
      findings: 2,
      observables: 2,
      subject_observables: 2,
      cases: 1,
      case_subjects: 1,
      decisions: 0,
    })
    expect(await opened().db.selectFrom('sessions').selectAll().execute()).toEqual([])
    expect(await store.subjects.bytes(old.subjectId)).toBeUndefined()
    expect(await store.cases.get(recent.caseId ?? '')).toBeDefined()
    expect(await store.audit.follow()).toHaveProperty('head')
  })

  test('a shorter time holds for what was received before it was set', async () => {
    expect(await purge(5, day(15))).toMatchObject({ subjects: 1 })
    expect(await rows()).toMatchObject({ subjects: 0, verdicts: 0, findings: 0, observables: 0, cases: 0 })
  })

  test('recording and deleting at the same moment do not undo each other', async () => {
    const { store } = opened()
    const work = Array.from({ length: 10 }, (_, n) => [
      record(store, judged(`busy ${n}`, { observables: [{ type: 'domain', value: 'busy.example' }] }), {
        ...RECEIVING,
        now: day(n % 2 ? 0 : 100),
      }),
      purge(90, day(100)),
    ])
    await Promise.all(work.flat())
    await purge(90, day(100))
    expect(await rows()).toMatchObject({ subjects: 5, subject_observables: 5, observables: 1, cases: 5 })
  })
})
