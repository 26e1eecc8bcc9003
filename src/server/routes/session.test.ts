import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OPENING_MS } from '../../store/testing.ts'
import { ORIGIN, openTestServer, PASSWORD, type TestServer } from '../testing.ts'
import { firstInvitation } from '../welcome.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer({ attempts: 3 })
}, OPENING_MS)
afterAll(() => server.close())

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  server.app.inject({ method: 'POST', url, payload, headers })
const tokenOf = (url: string | undefined) => url?.split('/welcome/')[1] ?? ''

describe('the first person', () => {
  const ada = { email: 'Ada@exchange.example', name: 'Ada', password: PASSWORD }

  test('is made through the link that the last start printed, and through no other', async () => {
    const older = tokenOf(await firstInvitation(server.store, ORIGIN))
    const token = tokenOf(await firstInvitation(server.store, ORIGIN))
    expect((await server.app.inject(`/api/invitations/${older}`)).statusCode).toBe(404)
    const told = await server.app.inject(`/api/invitations/${token}`)
    expect(told.json()).toEqual({ roles: ['administrator', 'support'], expiresAt: expect.any(String) })

    expect((await post(`/api/invitations/${token}`, { ...ada, password: 'too short' })).statusCode).toBe(400)
    const made = await post(`/api/invitations/${token}`, ada)
    expect(made.json().user).toMatchObject({
      email: 'ada@exchange.example',
      roles: ['administrator', 'support'],
    })
    expect(made.headers['set-cookie']).toMatch(/^postern_session=[\w-]{43}; .*HttpOnly; SameSite=Strict$/)

    expect((await post(`/api/invitations/${token}`, { ...ada, email: 'eve@evil.example' })).statusCode).toBe(
      404,
    )
    expect(await firstInvitation(server.store, ORIGIN)).toBeUndefined()
  })

  test('signs in and out, and the session ends with it', async () => {
    const answer = await post('/api/session', { email: ' ada@EXCHANGE.example', password: PASSWORD })
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    const headers = { cookie, origin: ORIGIN, host: 'postern.test' }
    expect((await server.app.inject({ url: '/api/session', headers })).json().user.name).toBe('Ada')
    expect((await server.app.inject({ method: 'DELETE', url: '/api/session', headers })).statusCode).toBe(204)
    expect((await server.app.inject({ url: '/api/session', headers })).statusCode).toBe(401)
  })

  test('invites others, whose cookie is for https alone behind a proxy that speaks it', async () => {
    const headers = await server.signIn(['administrator'])
    const made = await post('/api/invitations', { roles: ['support', 'support'] }, headers)
    expect(made.json().url).toMatch(/^http:\/\/postern\.test\/welcome\/[\w-]{43}$/)
    const url = `/api/invitations/${tokenOf(made.json().url)}`
    const taken = await post(url, ada)
    expect(taken.json().error.code).toBe('E_CONFLICT')
    const used = await post(url, { ...ada, email: 'bea@exchange.example' }, { 'x-forwarded-proto': 'https' })
    expect(used.json().user.roles).toEqual(['support'])
    expect(used.headers['set-cookie']).toMatch(/; Secure/)
    expect(used.headers['strict-transport-security']).toBeDefined()
  })
})

describe('signing in', () => {
  test('does not tell which e-mail addresses are known', async () => {
    const [wrong, unknown] = [
      await post('/api/session', { email: 'ada@exchange.example', password: 'wrong password' }),
      await post('/api/session', { email: 'nobody@exchange.example', password: 'wrong password' }),
    ]
    expect(wrong.statusCode).toBe(401)
    expect(unknown.body).toBe(wrong.body)
  })

  test('is refused after too many attempts at one person, even with the right password', async () => {
    const email = 'ada@exchange.example'
    for (let n = 0; n < 3; n++) await post('/api/session', { email, password: 'wrong password' })
    const answer = await post('/api/session', { email: email.toUpperCase(), password: PASSWORD })
    expect(answer.statusCode).toBe(429)
    expect(answer.json().error.code).toBe('E_RATE')
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('is refused after too many attempts from one address', async () => {
    const answers = []
    for (let n = 0; n < 16; n++) {
      const headers = { 'x-forwarded-for': '203.0.113.9' }
      answers.push(
        (await post('/api/session', { email: `${n}@x.example`, password: 'wrong password' }, headers))
          .statusCode,
      )
    }
    expect(answers).toContain(401)
    expect(answers.at(-1)).toBe(429)
  })

  test.each([
    [{}],
    [{ email: 'a' }],
    [{ email: 1, password: [] }],
    [{ email: 'a@x.example', password: 'x'.repeat(300) }],
  ])('takes nothing but an address and a password: %j', async (body) => {
    const answer = await post('/api/session', body, { 'x-forwarded-for': '203.0.113.10' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().error.code).toBe('E_USAGE')
  })
})
