import { afterAll, beforeAll, expect, test } from 'vitest'
import { OPENING_MS } from '../../store/testing.ts'
import { openTestServer, type TestServer } from '../testing.ts'

let server: TestServer
let headers: Record<string, string>
beforeAll(async () => {
  server = await openTestServer()
  headers = await server.signIn(['administrator'])
}, OPENING_MS)
afterAll(() => server.close())

const check = (payload: string, type: string, name = 'mail.eml') =>
  server.app.inject({
    method: 'POST',
    url: `/api/check?name=${encodeURIComponent(name)}`,
    headers: { ...headers, 'content-type': type },
    payload,
  })

test("a file is answered with the command line's line and a rendering; only that it was checked is recorded", async () => {
  const answer = await check('block this', 'application/octet-stream', 'Ärger.eml')
  expect(answer.json()).toMatchObject({
    path: 'Ärger.eml',
    verdict: 'block',
    view: { subject: 'Verify your wallet' },
  })
  expect(await server.store.cases.counts(['support'])).toEqual({ open: 0, decided: 0 })
  const [event] = await server.store.audit.page({ limit: 1 })
  expect(event).toMatchObject({ action: 'subject.checked', target: 'none' })
})

test('pasted text of no known kind is judged as the body of a message; a file is not', async () => {
  expect((await check('unrecognised words', 'text/plain;charset=UTF-8')).json()).toMatchObject({
    verdict: 'review',
  })
  expect((await check('unrecognised words', 'application/octet-stream')).json().error.code).toBe(
    'E_UNRECOGNISED',
  )
  expect((await check('broken', 'text/plain')).json().error.code).toBe('E_MALFORMED')
})
