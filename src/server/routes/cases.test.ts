import { afterAll, beforeAll, expect, test } from 'vitest'
import { OPENING_MS } from '../../store/testing.ts'
import { openTestServer, type TestServer } from '../testing.ts'

let server: TestServer
let headers: Record<string, string>
beforeAll(async () => {
  server = await openTestServer()
  headers = await server.signIn(['support'])
}, OPENING_MS)
afterAll(() => server.close())

const get = async (url: string) => server.app.inject({ url, headers })
const decision = (method: 'POST' | 'DELETE', id: string | undefined, payload: object) =>
  server.app.inject({ method, url: `/api/cases/${id}/decision`, headers, payload })
const lastEvent = async () => (await server.store.audit.page({ limit: 1 }))[0]

test('a case goes from the list through its page to a decision, and back', async () => {
  const { case: opened, subject } = await server.deliver('block this')
  const list = (await get('/api/cases?status=open')).json()
  expect(list).toMatchObject({
    cases: [
      {
        id: opened?.id,
        verdict: 'block',
        title: 'Verify your wallet',
        topFinding: 'A finding of 12 bits',
        findings: 2,
      },
    ],
    counts: { open: 1, decided: 0 },
  })
  const page = (await get(`/api/cases/${opened?.id}`)).json()
  expect(page.subjects).toMatchObject([
    { id: subject.id, answer: { path: 'message', door: 'support', verdict: 'block', ms: 2.5 }, related: [] },
  ])
  expect(page.decision).toBeUndefined()

  const decided = await decision('POST', opened?.id, {
    outcome: 'confirmed',
    reason: 'leads to a false page',
  })
  expect(decided.json()).toMatchObject({
    status: 'decided',
    decision: { outcome: 'confirmed', reason: 'leads to a false page', by: 'Person 1' },
  })
  expect(
    (await decision('POST', opened?.id, { outcome: 'dismissed', reason: 'it is not so' })).statusCode,
  ).toBe(409)
  expect((await get('/api/cases?status=decided')).json().counts).toEqual({ open: 0, decided: 1 })
  expect((await decision('DELETE', opened?.id, { reason: 'I was mistaken' })).json()).toMatchObject({
    status: 'open',
  })
  expect((await decision('DELETE', opened?.id, { reason: 'I was mistaken' })).statusCode).toBe(409)
})

test('every look at personal data is an event', async () => {
  const { case: opened, subject } = await server.deliver('watched')
  await get(`/api/cases/${opened?.id}`)
  expect(await lastEvent()).toMatchObject({
    actor: expect.stringMatching(/^person:/),
    action: 'case.read',
    target: `case:${opened?.id}`,
  })
  await get(`/api/subjects/${subject.id}/view`)
  expect(await lastEvent()).toMatchObject({ action: 'subject.read', target: `subject:${subject.id}` })
  await get('/api/cases?q=wallet')
  expect(await lastEvent()).toMatchObject({ action: 'cases.searched' })
})

test('a watched list is one event, not one at every refresh', async () => {
  const other = await server.signIn(['support'])
  const before = (await server.store.audit.head())?.seq ?? 0
  for (let n = 0; n < 5; n++) await server.app.inject({ url: '/api/cases', headers: other })
  expect((await server.store.audit.head())?.seq).toBe(before + 1)
})

test.each([
  ['a reason that is too short', { outcome: 'confirmed', reason: 'no' }],
  ['a reason of blanks', { outcome: 'confirmed', reason: ' '.repeat(20) }],
  ['an outcome that there is not', { outcome: 'maybe', reason: 'a good long reason' }],
])('a decision needs more than %s', async (_what, body) => {
  const { case: opened } = await server.deliver('undecided')
  expect((await decision('POST', opened?.id, body)).statusCode).toBe(400)
})

test.each(['/api/cases/nonsense', '/api/cases?cursor=1', '/api/cases?status=lost', '/api/audit?cursor=-1'])(
  '%s is told to be wrong, by the name of what is',
  async (url) => {
    const admin = await server.signIn(['administrator', 'support'])
    const answer = await server.app.inject({ url, headers: admin })
    expect(answer.json().error).toEqual({
      code: 'E_USAGE',
      message: expect.stringMatching(/^(query|params), (id|cursor|status): /),
    })
  },
)
