import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../core/settings.ts'
import { OPENING_MS } from '../store/testing.ts'
import { buildServer } from './server.ts'
import { fakeCheck, message, openTestServer, type TestServer } from './testing.ts'

type Caller = 'nobody' | 'support' | 'hiring' | 'administrator' | 'both' | 'key' | 'hiring key' | 'wrong key'
const CALLERS: Caller[] = [
  'nobody',
  'support',
  'hiring',
  'administrator',
  'both',
  'key',
  'hiring key',
  'wrong key',
]
const EVERYBODY = new Set(CALLERS)
const PEOPLE = new Set<Caller>(['support', 'hiring', 'administrator', 'both'])
const REVIEWERS = new Set<Caller>(['support', 'both'])
const ADMINISTRATORS = new Set<Caller>(['administrator', 'both'])
const KEYS = new Set<Caller>(['key'])
const HIRING = new Set<Caller>(['hiring'])
const NO_ID = '01900000-0000-7000-8000-000000000000'

/** Every route, who may use it, and what to send. `:id` is one that nothing has: whoever may ask is told so. */
const ROUTES: Record<string, { who: Set<Caller>; payload?: InjectOptions['payload']; type?: string }> = {
  'GET /healthz': { who: EVERYBODY },
  'GET /api/openapi.json': { who: EVERYBODY },
  'GET /api/session': { who: PEOPLE },
  'POST /api/session': { who: EVERYBODY, payload: {} },
  'DELETE /api/session': { who: PEOPLE },
  'POST /api/invitations': { who: ADMINISTRATORS, payload: {} },
  'GET /api/invitations/:token': { who: EVERYBODY },
  'POST /api/invitations/:token': { who: EVERYBODY, payload: {} },
  'GET /api/cases': { who: REVIEWERS },
  'GET /api/cases/:id': { who: REVIEWERS },
  'POST /api/cases/:id/decision': { who: REVIEWERS, payload: {} },
  'DELETE /api/cases/:id/decision': { who: REVIEWERS, payload: {} },
  'GET /api/subjects/:id/view': { who: REVIEWERS },
  'GET /api/check': { who: PEOPLE },
  'POST /api/check': { who: PEOPLE, payload: 'hello', type: 'text/plain' },
  'GET /api/shared-checks/:id': { who: PEOPLE },
  'DELETE /api/shared-checks/:id': { who: PEOPLE },
  'POST /api/support/messages': { who: KEYS, payload: 'hello', type: 'message/rfc822' },
  'POST /api/connectors/:vendor/webhook': { who: EVERYBODY, payload: {} },
  'GET /api/keys': { who: ADMINISTRATORS },
  'POST /api/keys': { who: ADMINISTRATORS, payload: {} },
  'DELETE /api/keys/:id': { who: ADMINISTRATORS },
  'GET /api/audit': { who: ADMINISTRATORS },
  'POST /api/hiring/applications': { who: new Set<Caller>(['hiring', 'hiring key']), payload: {} },
  'GET /api/hiring/applications': { who: HIRING },
  'GET /api/hiring/applications/:id': { who: HIRING },
  'DELETE /api/hiring/applications/:id': { who: HIRING },
  'PUT /api/hiring/applications/:id/keep': { who: HIRING, payload: {} },
  'POST /api/hiring/applications/:id/assessment': { who: HIRING, payload: {} },
  'POST /api/hiring/applications/:id/decision': { who: HIRING, payload: {} },
  'POST /api/hiring/applications/:id/checks': { who: HIRING, payload: {} },
  'GET /api/hiring/applications/:id/compare/:other': { who: HIRING },
  'GET /api/hiring/applications/:id/letter': { who: HIRING },
  'GET /api/hiring/applications/:id/adverse-action': { who: HIRING },
  'GET /api/hiring/rings/:id': { who: HIRING },
  'GET /api/hiring/screenings': { who: HIRING },
  'POST /api/hiring/screenings/:id/disposition': { who: HIRING, payload: {} },
  'GET /api/hiring/disagreements': { who: HIRING },
  'POST /api/hiring/bias-report': { who: HIRING, payload: 'x', type: 'text/csv' },
}

let server: TestServer
let headersOf: Record<Caller, () => Promise<Record<string, string>>>

beforeAll(async () => {
  server = await openTestServer()
  const { key } = await server.store.apiKeys.create({ name: 'helpdesk', door: 'support' })
  const hiring = await server.store.apiKeys.create({ name: 'recruiting', door: 'hiring' })
  headersOf = {
    nobody: async () => ({}),
    support: () => server.signIn(['support']),
    hiring: () => server.signIn(['hiring']),
    administrator: () => server.signIn(['administrator']),
    both: () => server.signIn(['administrator', 'support']),
    key: async () => ({ authorization: `Bearer ${key}` }),
    'hiring key': async () => ({ authorization: `Bearer ${hiring.key}` }),
    'wrong key': async () => ({ authorization: `Bearer ${key}x` }),
  }
}, OPENING_MS)
afterAll(() => server.close())

const requestTo = (route: string, headers: Record<string, string>): InjectOptions => {
  const [method = '', path = ''] = route.split(' ')
  const { payload, type } = ROUTES[route] ?? {}
  return {
    method: method as 'GET',
    url: path.replace(':id', NO_ID).replace(':other', NO_ID).replace(':token', 'nothing'),
    headers: { ...headers, ...(type ? { 'content-type': type } : {}) },
    ...(payload === undefined ? {} : { payload }),
  }
}

test('the table has every route of the API and no other', async () => {
  const document = (await server.app.inject('/api/openapi.json')).json()
  const described = Object.entries(document.paths as Record<string, object>).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  expect(described.toSorted()).toEqual(Object.keys(ROUTES).toSorted())
  for (const line of server.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, path, methods = ''] = /── (\/(?:api\/|healthz)\S*) \(([A-Z, ]+)\)/.exec(line) ?? []
    for (const method of path ? methods.split(', ') : []) expect(described).toContain(`${method} ${path}`)
  }
})

describe.each(Object.entries(ROUTES))('%s', (route, { who }) => {
  test.each(CALLERS)('%s', async (caller) => {
    const answer = await server.app.inject(requestTo(route, await headersOf[caller]()))
    const refused = [401, 403].includes(answer.statusCode) && !(route === 'POST /api/session')
    expect(refused, answer.body).toBe(!who.has(caller))
    if (refused) {
      const signedIn = PEOPLE.has(caller) && !who.has('key')
      const otherDoor =
        caller !== 'wrong key' && /key/.test(caller) && [...who].some((one) => /key/.test(one))
      expect(answer.json().error.code).toBe(signedIn || otherDoor ? 'E_FORBIDDEN' : 'E_NOT_SIGNED_IN')
    }
  })
})

describe('a change that another site asks for', () => {
  test.each([
    ['another origin', { origin: 'http://evil.example' }],
    ['no origin', { origin: '' }],
    ['an opaque origin', { origin: 'null' }],
    ['the same name on another port', { origin: 'http://postern.test:81' }],
  ])('is refused: %s', async (_what, changed) => {
    const headers: Record<string, string> = { ...(await server.signIn(['administrator'])), ...changed }
    if (headers.origin === '') delete headers.origin
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/keys',
      headers,
      payload: { name: 'x', door: 'support' },
    })
    expect(answer.statusCode).toBe(403)
    expect(await server.store.apiKeys.list()).toHaveLength(2)
  })

  test('is refused at sign-in too', async () => {
    const headers = { origin: 'http://evil.example', host: 'postern.test' }
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      headers,
      payload: { email: 'a', password: 'b' },
    })
    expect(answer.statusCode).toBe(403)
  })
})

test('a key in the environment works, and as X-API-Key; one for another door does not', async () => {
  expect((await server.app.inject(message('by the environment'))).statusCode).toBe(201)
  const byHeader = { authorization: '', 'x-api-key': 'a-key-from-the-environment' }
  expect((await server.app.inject(message('by the other header', byHeader))).statusCode).toBe(201)
  const { key } = await server.store.apiKeys.create({ name: 'other', door: 'hiring' })
  expect((await server.app.inject(message('no', { authorization: `Bearer ${key}` }))).statusCode).toBe(403)
})

test('an API route that does not declare who may use it cannot be made', async () => {
  const app = await buildServer({ store: server.store, check: fakeCheck, settings: DEFAULT_SETTINGS })
  expect(() => app.get('/api/forgotten', async () => 'x')).toThrow(/does not declare who may use it/)
  await app.close()
})
