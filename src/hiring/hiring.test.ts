import { describe, expect, test } from 'vitest'
import { readSettings } from '../core/settings.ts'
import { onEveryEngine } from '../store/testing.ts'
import { createHiring } from './hiring.ts'
import { loadApplication } from './page.ts'
import { applicationInput, fakeEngine } from './testing.ts'

const API = { vendor: 'api' }
const ACTOR = 'key:test'

onEveryEngine('applications', (opened) => {
  const open = () => {
    const { store, db } = opened()
    const engine = fakeEngine()
    const hiring = createHiring({ store, engine, settings: readSettings({}) })
    const send = (name: string, given: object = {}) =>
      hiring.receive(applicationInput(name, given), API, ACTOR)
    return { store, db, engine, hiring, send }
  }
  let phones = 0
  const phone = () => `+4930901820${String(++phones).padStart(2, '0')}`

  test('one that nobody needs to look at is recorded without a case', async () => {
    const { send, store } = open()
    const received = await send('Ada Alone')
    expect(received).toMatchObject({ caseId: undefined, duplicate: false, updated: false, raised: [] })
    const { recorded, application, verdict } = await loadApplication(store, received.id)
    expect(recorded).toMatchObject({
      called: { name: 'Ada Alone', reference: 'ref-ada.alone' },
      checksOpen: 1,
    })
    expect(application).toMatchObject({ id: received.id, names: [{ text: 'Ada Alone' }] })
    expect(verdict.verdict).toBe('pass')
    const bytes = JSON.parse(String(await store.subjects.bytes(recorded.subjectId)))
    expect(bytes).toMatchObject({ id: received.id, names: { applied: 'Ada Alone' } })
  })

  test('what a later one shares raises an earlier one, and both are in one case', async () => {
    const { send, store } = open()
    const phones = [phone()]
    const first = await send('Bo Earlier', { phones })
    const second = await send('Cy Later', { phones })
    expect(first.caseId).toBeUndefined()
    expect(second).toMatchObject({ raised: [first.id], caseId: expect.any(String) })
    const earlier = await loadApplication(store, first.id)
    expect(earlier.verdict.verdict).toBe('review')
    expect(earlier.verdict.findings[0]?.why).toContain(second.id)
    const cases = await store.applications.cases([first.id, second.id])
    expect(cases.get(first.id)?.id).toBe(second.caseId)
    expect(cases.get(second.id)?.id).toBe(second.caseId)
    expect(await store.cases.get(second.caseId ?? '')).toMatchObject({
      title: 'Bo Earlier, Cy Later',
      score: 6,
    })
  })

  test('two rings that a newcomer joins become one case', async () => {
    const { send, store } = open()
    const [one, two] = [phone(), phone()]
    const ids = []
    for (const [name, phones] of [
      ['Ring One', [one]],
      ['Ring Two', [one]],
      ['Ring Three', [two]],
      ['Ring Four', [two]],
      ['Ring Five', [one, two]],
    ] as const)
      ids.push((await send(name, { phones })).id)
    const cases = await store.applications.cases(ids)
    expect(cases.size).toBe(5)
    expect(new Set([...cases.values()].map(({ id }) => id)).size).toBe(1)
  })

  test('the same id again replaces the earlier version, and what it no longer shares is forgotten', async () => {
    const { send, store } = open()
    const phones = [phone()]
    const first = await send('Di First', { phones })
    const second = await send('Ed Second', { phones })
    const changed = await send('Ed Second', { phones: [phone()] })
    expect(changed).toMatchObject({ id: second.id, updated: true, duplicate: false, caseId: undefined })
    const earlier = await loadApplication(store, first.id)
    expect(earlier.verdict.verdict).toBe('pass')
    expect(JSON.stringify([earlier.verdict, earlier.answer])).not.toContain(second.id)
    expect(await store.cases.get(second.caseId ?? '')).toBeUndefined()
  })

  test('the very same again does nothing', async () => {
    const { send, store } = open()
    const first = await send('Flo Twice')
    const generation = await store.applicationChanges.generation()
    expect(await send('Flo Twice')).toMatchObject({ id: first.id, duplicate: true, updated: false })
    expect(await store.applicationChanges.generation()).toBe(generation)
  })

  test('at the same moment nothing is missed: each of those who share a phone is judged for it', async () => {
    const { store, send } = open()
    const other = open()
    const phones = [phone()]
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, n) => (n % 2 ? send : other.send)(`At Once ${n}`, { phones })),
    )
    const verdicts = await store.applications.verdicts(all.map(({ id }) => id))
    expect([...verdicts.values()].map(({ verdict }) => verdict)).toEqual(Array(8).fill('review'))
    const cases = await store.applications.cases(all.map(({ id }) => id))
    expect(new Set([...cases.values()].map(({ id }) => id)).size).toBe(1)
  })

  test('the same reference at the same moment makes one application', async () => {
    const { send } = open()
    const other = open()
    const all = await Promise.all([0, 1, 2, 3].map((n) => (n % 2 ? send : other.send)('Same Moment')))
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect(all.filter(({ duplicate }) => !duplicate)).toHaveLength(1)
  })

  test('a check that confirmed something counts, also after an update', async () => {
    const { send, store, hiring } = open()
    const person = { email: 'g@x.example', name: 'Gil', passwordHash: '', roles: ['hiring'] as const }
    const by = (await store.people.add(person))?.id ?? ''
    const phones = [phone()]
    await send('Hal Checked', { phones })
    const { id } = await send('Ida Checked', { phones })
    const detail = { what: 'employer', of: 'Widgets Ltd', independent: true } as const
    await hiring.check(id, { planned: 'call-employer', outcome: 'confirmed', detail, by })
    expect((await loadApplication(store, id)).verdict.verdict).toBe('pass')
    await send('Ida Checked', { phones, links: ['https://ida.example/work'] })
    const after = await loadApplication(store, id)
    expect(after.verdict.verdict).toBe('pass')
    expect(after.application.verifications).toMatchObject([{ what: 'employer', of: 'Widgets Ltd' }])
  })

  test('a field that nobody may judge by is not even kept', async () => {
    const { send, store } = open()
    const { id } = await send('Jo Private', { nationality: 'SECRET-NATIONALITY', gender: 'SECRET-GENDER' })
    const { recorded, verdict } = await loadApplication(store, id)
    expect(String(await store.subjects.bytes(recorded.subjectId))).not.toContain('SECRET')
    expect(verdict.unknown).toContainEqual({
      what: expect.stringContaining('nationality'),
      why: expect.any(String),
    })
  })

  test('a path is not opened but told', async () => {
    const { send, store } = open()
    const { id } = await send('Kim Path', { documents: [{ path: '/etc/hostname' }] })
    const { application } = await loadApplication(store, id)
    expect(application.documents).toEqual([])
    expect(application.unknown).toContainEqual({
      what: '/etc/hostname',
      why: expect.stringContaining('send its bytes'),
    })
  })

  describe('kept until', () => {
    const DAY_MS = 86_400_000
    test('180 days after it was last sent; the hired until somebody says', async () => {
      const { send, store } = open()
      const gone = await store.applications.get((await send('Lu Gone', { stage: 'rejected' })).id)
      expect(Math.round(((gone?.expiresAt?.getTime() ?? 0) - Date.now()) / DAY_MS)).toBe(180)
      const hired = await store.applications.get((await send('Mo Hired', { stage: 'hired' })).id)
      expect(hired?.expiresAt).toBeUndefined()
    })

    test('on its date it is erased, and not before, and not under a legal hold', async () => {
      const { send, store, hiring } = open()
      const { id } = await send('Ned Due')
      const held = await send('Oda Held')
      const person = { email: 'o@x.example', name: 'O', passwordHash: '', roles: ['hiring'] as const }
      const by = (await store.people.add(person))?.id ?? ''
      await hiring.keep(held.id, { hold: 'a claim is before the court', by })
      await hiring.eraseDue(new Date(Date.now() + 179 * DAY_MS))
      expect(await store.applications.get(id)).toBeDefined()
      await hiring.eraseDue(new Date(Date.now() + 181 * DAY_MS))
      expect(await store.applications.get(id)).toBeUndefined()
      expect(await store.applications.get(held.id)).toBeDefined()
      await expect(hiring.eraseIds([held.id], ACTOR)).rejects.toMatchObject({ code: 'E_LEGAL_HOLD' })
      expect(await store.applications.get(held.id)).toBeDefined()
      await hiring.keep(held.id, { hold: null, by })
      await hiring.eraseIds([held.id], ACTOR)
      expect(await store.applications.get(held.id)).toBeUndefined()
    })
  })
})
