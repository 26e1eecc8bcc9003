import { expect, test } from 'vitest'
import { onEveryEngine } from './testing.ts'

const ada = { email: 'Ada@Exchange.example ', name: 'Ada', passwordHash: 'x', roles: ['support'] as const }

onEveryEngine('people', (opened) => {
  test('are found by e-mail address, however it is written, once each', async () => {
    const { people } = opened().store
    expect(await people.any()).toBe(false)
    const added = await people.add(ada)
    expect(added).toMatchObject({ email: 'ada@exchange.example', name: 'Ada', roles: ['support'] })
    expect(await people.any()).toBe(true)
    expect(await people.add({ ...ada, email: 'ada@exchange.EXAMPLE' })).toBeUndefined()
    expect(await people.byEmail(' ADA@exchange.example')).toEqual({ person: added, passwordHash: 'x' })
    expect(await people.byEmail('bob@exchange.example')).toBeUndefined()
    expect(await people.get(added?.id ?? '')).toEqual(added)
    expect([...(await people.withIds([added?.id ?? ''])).values()]).toEqual([added])
  })

  test('have sessions that end when told and when due, and whose tokens are nowhere stored', async () => {
    const { store, db } = opened()
    const bea = await store.people.add({ ...ada, email: 'bea@exchange.example' })
    const id = bea?.id ?? ''
    const due = new Date('2026-01-02T00:00:00Z')
    const before = new Date('2026-01-01T23:59:59Z')
    const token = await store.sessions.start(id, due, before)
    expect(await store.sessions.person(token, before)).toBe(id)
    expect(await store.sessions.person(token, due)).toBeUndefined()
    expect(await store.sessions.person(`${token}x`, before)).toBeUndefined()
    const [row] = await db.selectFrom('sessions').selectAll().execute()
    expect(Buffer.from(row?.token_hash ?? []).toString('base64url')).not.toBe(token)
    await store.sessions.end(token)
    expect(await store.sessions.person(token, before)).toBeUndefined()
  })
})

onEveryEngine('invitations', (opened) => {
  const expiresAt = new Date(Date.now() + 60_000)

  test('are used once, though several try at the same moment', async () => {
    const { invitations } = opened().store
    const { token, id } = await invitations.create({ roles: ['support'], expiresAt })
    expect(await invitations.find(token)).toEqual({ id, roles: ['support'], expiresAt })
    const used = await Promise.all([1, 2, 3, 4].map(() => invitations.use(token)))
    expect(used.filter(Boolean)).toHaveLength(1)
    expect(await invitations.find(token)).toBeUndefined()
  })

  test('expire', async () => {
    const { invitations } = opened().store
    const { token } = await invitations.create({ roles: ['support'], expiresAt })
    expect(await invitations.find(token, expiresAt)).toBeUndefined()
    expect(await invitations.use(token, expiresAt)).toBeUndefined()
  })

  test('that a start printed end with the next one', async () => {
    const { invitations } = opened().store
    const { token } = await invitations.create({ roles: ['administrator'], expiresAt })
    await invitations.withdrawPrinted()
    expect(await invitations.find(token)).toBeUndefined()
  })
})

onEveryEngine('API keys', (opened) => {
  test('are found by their key until they are revoked, and keep their name', async () => {
    const { apiKeys } = opened().store
    const { key, ...made } = await apiKeys.create({ name: 'helpdesk', door: 'support' })
    expect(key).toMatch(/^postern_[\w-]{43}$/)
    expect(await apiKeys.find(key)).toEqual(made)
    expect(await apiKeys.find(`${key}x`)).toBeUndefined()
    expect(await apiKeys.list()).toEqual([made])
    expect(await apiKeys.revoke(made.id)).toBe(true)
    expect(await apiKeys.revoke(made.id)).toBe(false)
    expect(await apiKeys.find(key)).toBeUndefined()
    expect(await apiKeys.list()).toEqual([])
    expect(await apiKeys.names()).toEqual(new Map([[made.id, 'helpdesk']]))
  })
})
