import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../core/settings.ts'
import { OPENING_MS } from '../../store/testing.ts'
import { buildServer } from '../server.ts'
import { fakeCheck, message, openTestServer, type TestServer } from '../testing.ts'

let server: TestServer
let headers: Record<string, string>
beforeAll(async () => {
  server = await openTestServer()
  headers = await server.signIn(['administrator'])
}, OPENING_MS)
afterAll(() => server.close())

test('a key is shown once, works, and no longer once it is revoked', async () => {
  const wanted = { name: ' Helpdesk ', door: 'support' }
  const made = (
    await server.app.inject({ method: 'POST', url: '/api/keys', headers, payload: wanted })
  ).json()
  expect(made).toEqual({ id: expect.any(String), name: 'Helpdesk', door: 'support', key: expect.any(String) })
  const listed = await server.app.inject({ url: '/api/keys', headers })
  expect(listed.json().keys).toMatchObject([{ id: made.id, name: 'Helpdesk' }])
  expect(listed.body).not.toContain(made.key)

  const authorization = `Bearer ${made.key}`
  expect((await server.app.inject(message('with a key', { authorization }))).statusCode).toBe(201)
  const revoke = { method: 'DELETE', url: `/api/keys/${made.id}`, headers } as const
  expect((await server.app.inject(revoke)).statusCode).toBe(204)
  expect((await server.app.inject(revoke)).statusCode).toBe(404)
  expect((await server.app.inject(message('with a key', { authorization }))).statusCode).toBe(401)
})

test('the audit log names people and keys, and pages back to its start', async () => {
  for (let n = 0; n < 120; n++)
    await server.store.audit.append({ actor: 'system', action: 'test', target: String(n) })
  const first = (await server.app.inject({ url: '/api/audit', headers })).json()
  expect(first).toMatchObject({ verified: true, entries: { length: 100 } })
  const second = (await server.app.inject({ url: `/api/audit?cursor=${first.next}`, headers })).json()
  expect(second.next).toBeUndefined()
  expect(second.entries.at(-1)).toMatchObject({ seq: 1 })
  const actors = second.entries.map(({ actor }: { actor: string }) => actor)
  expect(actors).toEqual(expect.arrayContaining(['person1@exchange.example', 'key Helpdesk', 'system']))
})

test('a log that was tampered with is told', async () => {
  const store = { ...server.store, audit: { ...server.store.audit, follow: async () => ({ broken: 3 }) } }
  const app = await buildServer({ store, check: fakeCheck, settings: DEFAULT_SETTINGS })
  expect((await app.inject({ url: '/api/audit', headers })).json().verified).toBe(false)
  await app.close()
})
