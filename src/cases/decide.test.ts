import { expect, test } from 'vitest'
import { onEveryEngine } from '../store/testing.ts'
import { decide, reopen } from './decide.ts'
import { readCase } from './read.ts'
import { record } from './record.ts'
import { judged, RECEIVING } from './testing.ts'

onEveryEngine('deciding', (opened) => {
  const prepare = async (content: string) => {
    const { store } = opened()
    const person = {
      email: `${content}@exchange.example`,
      name: 'Ada',
      passwordHash: '',
      roles: ['support'] as const,
    }
    const by = (await store.people.add(person))?.id ?? ''
    const { caseId = '' } = await record(store, judged(content), RECEIVING)
    return { store, by, caseId }
  }
  const reason = 'the link leads elsewhere'

  test('of several who decide at once one does, and the others are told', async () => {
    const { store, by, caseId } = await prepare('race')
    const all = await Promise.allSettled(
      (['confirmed', 'dismissed', 'unclear'] as const).map((outcome) =>
        decide(store, caseId, { outcome, reason, by }),
      ),
    )
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of all)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'E_CONFLICT' })
    expect(await store.cases.get(caseId)).toMatchObject({ status: 'decided' })
  })

  test('a decision can be set aside, once, and taken again', async () => {
    const { store, by, caseId } = await prepare('again')
    await expect(reopen(store, caseId, { reason, by })).rejects.toMatchObject({ code: 'E_CONFLICT' })
    await decide(store, caseId, { outcome: 'dismissed', reason, by })
    await reopen(store, caseId, { reason: 'a colleague saw more', by })
    expect(await store.cases.get(caseId)).toMatchObject({ status: 'open' })
    await decide(store, caseId, { outcome: 'confirmed', reason, by })
    const page = await readCase(store, caseId, { doors: ['support'], own: [] })
    expect(page).toMatchObject({ status: 'decided', decision: { outcome: 'confirmed', reason, by: 'Ada' } })
    const actions = (await store.audit.page({ limit: 3 })).map(({ action }) => action)
    expect(actions).toEqual(['case.confirmed', 'case.reopened', 'case.dismissed'])
  })

  test('a case is not there for whoever may not see its door', async () => {
    const { store, caseId } = await prepare('hidden')
    expect(await readCase(store, caseId, { doors: [], own: [] })).toBeUndefined()
    expect(await readCase(store, caseId, { doors: ['hiring'], own: [] })).toBeUndefined()
  })

  test("cases are related by what they share, save the operator's own domains", async () => {
    const { store } = opened()
    const shared = [
      { type: 'domain', value: 'mail.exchange.example' },
      { type: 'email', value: 'help@exchange.example' },
      { type: 'domain', value: 'evil.example' },
    ] as const
    const one = await record(store, judged('one', { observables: [...shared] }), RECEIVING)
    const two = await record(store, judged('two', { observables: [...shared], title: 'Two' }), RECEIVING)
    const page = await readCase(store, one.caseId ?? '', { doors: ['support'], own: ['exchange.example'] })
    expect(page?.subjects[0]?.related).toEqual([
      { type: 'domain', value: 'evil.example', cases: [{ id: two.caseId, title: 'Two' }] },
    ])
  })
})
