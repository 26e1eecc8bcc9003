import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Connectors } from '../../connectors/connectors.ts'
import { type MemoryServices, memoryServices, openOne, signed } from '../../connectors/testing.ts'
import { OPENING_MS } from '../../store/testing.ts'
import { openTestServer, type TestServer } from '../testing.ts'

let server: TestServer
let bare: TestServer
let connectors: Connectors
const services: MemoryServices = memoryServices()
beforeAll(async () => {
  ;({ connectors } = await openOne('ashby', {}, { services }))
  server = await openTestServer({ connectors })
  bare = await openTestServer()
}, OPENING_MS)
afterAll(async () => {
  await server.close()
  await bare.close()
})
beforeEach(() => {
  services.log.length = 0
})

const submitted = { action: 'candidateDelete', data: { candidate: { id: 'c-1' } } }

function post(
  payload: Buffer | string,
  headers: Record<string, string> = {},
  { vendor = 'ashby', to = server }: { vendor?: string; to?: TestServer } = {},
) {
  return to.app.inject({
    method: 'POST',
    url: `/api/connectors/${vendor}/webhook`,
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  })
}
const sign = (content: unknown) => {
  const { body, signature } = signed(content)
  return [body, { 'ashby-signature': `sha256=${signature}` }] as const
}

test('a signed webhook is taken once, without a session or a key', async () => {
  const first = await post(...sign(submitted))
  expect([first.statusCode, first.json()]).toEqual([200, { received: 'taken' }])
  const again = await post(...sign(submitted))
  expect([again.statusCode, again.json()]).toEqual([200, { received: 'repeated' }])
  expect(services.log).toEqual(['erase ashby/person c-1'])
})

test('the bytes are what is signed: spaces and escapes count', async () => {
  const text = '{ "action" : "ping",\r\n "data": {"a":"\\u003cp\\u003e"} }'
  expect((await post(...sign(Buffer.from(text)))).statusCode).toBe(200)
  const [, headers] = sign(Buffer.from(text))
  expect((await post(JSON.stringify(JSON.parse(text)), headers)).statusCode).toBe(401)
})

test('what is not signed, or by somebody else, is refused', async () => {
  const [body] = sign(submitted)
  for (const headers of [{}, { 'ashby-signature': `sha256=${'0'.repeat(64)}` }]) {
    const answer = await post(body, headers)
    expect([answer.statusCode, answer.json().error.code]).toEqual([401, 'E_SIGNATURE'])
  }
})

test('a connector that is not set up, or not there, is not found', async () => {
  const [body, headers] = sign(submitted)
  for (const vendor of ['lever', 'nobody', '__proto__', '%2e%2e'])
    expect((await post(body, headers, { vendor })).statusCode, vendor).toBe(404)
  expect((await post(body, headers, { to: bare })).statusCode).toBe(404)
})

test('fifty megabytes are refused, signed or not', async () => {
  const large = Buffer.from(JSON.stringify({ action: 'ping', padding: 'x'.repeat(50 * 2 ** 20) }))
  const answer = await post(...sign(large))
  expect([answer.statusCode, answer.json().error.code]).toEqual([413, 'E_TOO_LARGE'])
})

test('another content type, an empty body and a page of another site are refused', async () => {
  const [body, headers] = sign(submitted)
  expect((await post(body, { ...headers, 'content-type': 'text/plain' })).statusCode).toBe(415)
  expect((await post('', headers)).statusCode).toBe(400)
  expect((await post(body, { ...headers, origin: 'https://evil.example' })).statusCode).toBe(403)
})

test('a delivery that fails is told as failed, so that the vendor tries again', async () => {
  const erase = services.erase
  services.erase = () => Promise.reject(new Error('secret at /srv/postern'))
  const other = { action: 'candidateDelete', data: { candidate: { id: 'c-2' } } }
  const answer = await post(...sign(other))
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain('secret')
  services.erase = erase
  expect((await post(...sign(other))).json()).toEqual({ received: 'taken' })
})
