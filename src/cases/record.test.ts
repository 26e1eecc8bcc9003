import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Tables } from '../store/tables.ts'
import { onEveryEngine } from '../store/testing.ts'
import { decide } from './decide.ts'
import { record } from './record.ts'
import { judged, RECEIVING } from './testing.ts'

onEveryEngine('recording', (opened) => {
  const put = (...given: Parameters<typeof judged>) => record(opened().store, judged(...given), RECEIVING)
  const person = async () => {
    const roles = ['support'] as const
    const added = await opened().store.people.add({
      email: `${Math.random()}@x.example`,
      name: 'Ada',
      passwordHash: '',
      roles,
    })
    return added?.id ?? ''
  }

  test('what passes is recorded without a case; review and block open one', async () => {
    const { store } = opened()
    expect(await put('fine', { verdict: 'pass', score: 0 })).toMatchObject({
      caseId: undefined,
      duplicate: false,
    })
    for (const verdict of ['review', 'block'] as const) {
      const recorded = await put(verdict, { verdict })
      expect(await store.cases.get(recorded.caseId ?? '')).toMatchObject({
        status: 'open',
        verdict,
        score: 6,
      })
    }
  })

  test('what is recorded is what was judged', async () => {
    const { store } = opened()
    const given = judged('exactly')
    const { subjectId } = await record(store, given, RECEIVING)
    const { observables, ...verdict } = given.answer
    expect(await store.verdicts.explained(subjectId)).toEqual(verdict)
    expect(await store.observables.ofSubject(subjectId)).toEqual(observables)
    expect(Buffer.compare((await store.subjects.bytes(subjectId)) ?? Buffer.of(), given.bytes)).toBe(0)
    expect(await store.subjects.get(subjectId)).toMatchObject({
      name: given.name,
      door: 'support',
      kind: 'message',
    })
  })

  test.each([0, 1, 999_999, 1_000_000, 1_000_001, 3_500_000])(
    '%i bytes come back as they came',
    async (size) => {
      const { store } = opened()
      const bytes = randomBytes(size)
      const { subjectId } = await record(store, { ...judged('sized', { verdict: 'pass' }), bytes }, RECEIVING)
      const kept = await store.subjects.bytes(subjectId)
      expect(kept?.length).toBe(size)
      expect(kept?.equals(bytes)).toBe(true)
    },
  )

  test('the same bytes again give the same subject and case', async () => {
    const first = await put('twice')
    expect(await put('twice')).toEqual({ ...first, duplicate: true })
    expect(await put('twice', { verdict: 'pass', score: 0 })).toEqual({ ...first, duplicate: true })
  })

  test('the same bytes at the same moment make one subject and one case', async () => {
    const { db } = opened()
    const observables = Array.from({ length: 300 }, (_, n) => ({
      type: 'domain' as const,
      value: `${n}.example`,
    }))
    const before = await counts(db)
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        put('at once', { observables: n % 2 ? observables : observables.toReversed() }),
      ),
    )
    expect(new Set(all.map(({ subjectId, caseId }) => `${subjectId} ${caseId}`)).size).toBe(1)
    expect(all.filter(({ duplicate }) => !duplicate)).toHaveLength(1)
    expect(await counts(db)).toEqual({
      subjects: before.subjects + 1,
      verdicts: before.verdicts + 1,
      cases: before.cases + 1,
    })
  })

  test('different bytes with the same observables at the same moment are linked and do not stop each other', async () => {
    const { store } = opened()
    const values = Array.from({ length: 1500 }, (_, n) => ({
      type: 'url' as const,
      value: `https://${n}.example/`,
    }))
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        put(`campaign ${n}`, { observables: n % 2 ? values : values.toReversed() }),
      ),
    )
    const shared = await store.observables.shared(all[0]?.subjectId ?? '', { limit: 2000, casesEach: 50 })
    expect(shared).toHaveLength(1500)
    expect(shared[0]?.caseIds.toSorted()).toEqual(
      all
        .slice(1)
        .map(({ caseId }) => caseId)
        .toSorted(),
    )
  })

  test('a message that passed and is now judged worse opens a case', async () => {
    const { store } = opened()
    const first = await put('later', { verdict: 'pass', score: 0 })
    const second = await put('later', { verdict: 'block', score: 11 })
    expect(second).toMatchObject({ subjectId: first.subjectId, duplicate: true, caseId: expect.any(String) })
    expect(await store.verdicts.standing(first.subjectId)).toEqual({ verdict: 'block', score: 11 })
  })

  test('worse verdicts at the same moment open one case', async () => {
    const { db } = opened()
    await put('raised at once', { verdict: 'pass', score: 0 })
    const before = await counts(db)
    const all = await Promise.all(
      Array.from({ length: 8 }, () => put('raised at once', { verdict: 'block', score: 11 })),
    )
    expect(new Set(all.map(({ caseId }) => caseId)).size).toBe(1)
    expect(await counts(db)).toEqual({
      subjects: before.subjects,
      verdicts: before.verdicts + 1,
      cases: before.cases + 1,
    })
  })

  test('a worse verdict raises an open case, and one that is not leaves it', async () => {
    const { store } = opened()
    const { caseId = '' } = await put('rising')
    await put('rising', { verdict: 'block', score: 12 })
    expect(await store.cases.get(caseId)).toMatchObject({ verdict: 'block', score: 12, status: 'open' })
    await put('rising')
    expect(await store.cases.get(caseId)).toMatchObject({ verdict: 'block', score: 12 })
  })

  test('a worse verdict reopens what was dismissed, and leaves what was confirmed decided', async () => {
    const { store } = opened()
    const by = await person()
    for (const [outcome, status] of [
      ['dismissed', 'open'],
      ['confirmed', 'decided'],
    ] as const) {
      const { caseId = '' } = await put(outcome)
      await decide(store, caseId, { outcome, reason: 'because it is so', by })
      await put(outcome, { verdict: 'block', score: 12 })
      expect(await store.cases.get(caseId)).toMatchObject({ verdict: 'block', status })
      expect((await store.decisions.standing([caseId])).size).toBe(status === 'open' ? 0 : 1)
    }
  })

  test('every step is in the audit log, which holds together', async () => {
    const { store } = opened()
    const { caseId, subjectId } = await put('audited')
    const [last, before] = await store.audit.page({ limit: 2 })
    expect(before).toMatchObject({
      actor: 'key:test',
      action: 'subject.received',
      target: `subject:${subjectId}`,
    })
    expect(last).toMatchObject({ action: 'case.opened', target: `case:${caseId}` })
    expect(await store.audit.follow()).toHaveProperty('head')
  })

  test('no row holds anything personal in the clear', async () => {
    const { db } = opened()
    await put('sealed')
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db)
    expect(tables.length).toBeGreaterThan(10)
    for (const { name } of tables) {
      const { rows } = await sql<{ row: Record<string, unknown> }>`
        select to_jsonb(t) as row from ${sql.table(name)} t`.execute(db)
      for (const { row } of rows) {
        for (const [column, value] of Object.entries(row)) {
          const text = typeof value === 'string' ? value : JSON.stringify(value)
          const bytes = text.startsWith('\\x') ? Buffer.from(text.slice(2), 'hex').toString('latin1') : text
          expect(bytes.toLowerCase(), `${name}.${column}`).not.toContain('plaintext-marker')
        }
      }
    }
  })
})

async function counts(db: Kysely<Tables>) {
  const count = async (table: 'subjects' | 'verdicts' | 'cases') =>
    (await db.selectFrom(table).select('id').execute()).length
  return { subjects: await count('subjects'), verdicts: await count('verdicts'), cases: await count('cases') }
}
