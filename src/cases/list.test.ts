import { beforeAll, expect, test } from 'vitest'
import { onEveryEngine } from '../store/testing.ts'
import { decide } from './decide.ts'
import { listCases } from './list.ts'
import { record } from './record.ts'
import { judged, RECEIVING } from './testing.ts'

onEveryEngine('listing', (opened) => {
  const ids: string[] = []
  beforeAll(async () => {
    const { store } = opened()
    for (let n = 0; n < 60; n++) {
      const options = {
        title: `Invoice ${n}`,
        sender: `Shop <shop${n % 7}@x.example>`,
        verdict: n % 3 ? 'review' : 'block',
      } as const
      ids.unshift((await record(store, judged(String(n), options), RECEIVING)).caseId ?? '')
    }
    const person = { email: 'a@x.example', name: 'Ada', passwordHash: '', roles: ['support'] as const }
    const by = (await store.people.add(person))?.id ?? ''
    await decide(store, ids[0] ?? '', { outcome: 'dismissed', reason: 'known supplier', by })
  })

  test('pages are newest first, without a gap or a repetition', async () => {
    const { store } = opened()
    const first = await listCases(store, { doors: ['support'] })
    expect(first.cases).toHaveLength(50)
    expect(first.next).toBe(ids[49])
    const second = await listCases(store, { doors: ['support'], before: first.next })
    expect(second.next).toBeUndefined()
    expect([...first.cases, ...second.cases].map(({ id }) => id)).toEqual(ids)
  })

  test('a row says what a person needs to choose', async () => {
    const { cases } = await listCases(opened().store, { doors: ['support'], status: 'decided' })
    expect(cases).toMatchObject([
      {
        title: 'Invoice 59',
        sender: 'Shop <shop3@x.example>',
        findings: 2,
        subjects: 1,
        topFinding: 'A finding of 6 bits',
        decision: { outcome: 'dismissed', by: 'Ada' },
      },
    ])
  })

  test('filters by verdict, words and door', async () => {
    const { store } = opened()
    expect((await listCases(store, { doors: ['support'], verdict: 'block' })).cases).toHaveLength(20)
    const found = await listCases(store, { doors: ['support'], words: ' SHOP3@x invoice ' })
    expect(found.cases.map(({ title }) => title)).toEqual(
      [59, 52, 45, 38, 31, 24, 17, 10, 3].map((n) => `Invoice ${n}`),
    )
    expect(found.next).toBeUndefined()
    expect((await listCases(store, { doors: ['support'], words: 'nothing has this' })).cases).toEqual([])
    expect((await listCases(store, { doors: [] })).cases).toEqual([])
    expect(await store.cases.counts(['support'])).toEqual({ open: 59, decided: 1 })
    expect(await store.cases.counts([])).toEqual({ open: 0, decided: 0 })
  })
})
