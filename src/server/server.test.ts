import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OPENING_MS } from '../store/testing.ts'
import { openTestServer, type TestServer } from './testing.ts'

let folder: string
let server: TestServer
const failures: string[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postern-console-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>the console')
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'let it = 1')
  writeFileSync(join(folder, '.sources'), 'a stamp')
  server = await openTestServer({ consoleDir: folder, onFailure: (what) => failures.push(what) })
}, OPENING_MS)
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test('every answer carries the security headers, and what the API says is not kept', async () => {
  for (const url of ['/', '/healthz', '/api/session', '/api/nothing', '/assets/main-abc123.js']) {
    const { headers } = await server.app.inject(url)
    expect(headers['content-security-policy'], url).toContain("default-src 'self'")
    expect(headers, url).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
    expect(headers['cache-control'], url).toBe(
      url.startsWith('/assets') ? 'public, max-age=31536000, immutable' : 'no-store',
    )
  }
})

test("the console answers every address that is not the API's", async () => {
  for (const url of [
    '/',
    '/cases/123',
    '/welcome/token?x=1',
    '/.sources',
    '/assets/none.js',
    '/../../etc/passwd',
    '/%2e%2e/index.html',
  ]) {
    const answer = await server.app.inject(url)
    expect(answer.statusCode, url).toBe(200)
    expect(answer.body, url).toBe('<!doctype html>the console')
  }
  expect((await server.app.inject('/assets/main-abc123.js')).body).toBe('let it = 1')
})

test.each([
  ['GET', '/api/nothing'],
  ['POST', '/'],
  ['PUT', '/api/cases'],
  ['GET', '/api'],
  ['POST', '/healthz'],
] as const)('%s %s is told not to exist', async (method, url) => {
  const answer = await server.app.inject({ method, url })
  expect(answer.statusCode).toBe(404)
  expect(answer.json().error.code).toBe('E_NOT_FOUND')
})

test.each([
  ['JSON that is none', '{"email":', 'application/json', 400, 'E_USAGE'],
  ['no JSON where it is needed', 'email=a', 'application/x-www-form-urlencoded', 415, 'E_MEDIA_TYPE'],
  ['a prototype', '{"__proto__":{"x":1}}', 'application/json', 400, 'E_USAGE'],
  ['more than a form has', `"${'x'.repeat(70_000)}"`, 'application/json', 413, 'E_TOO_LARGE'],
])('%s gets a coded answer', async (_what, payload, type, status, code) => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/session',
    payload,
    headers: { 'content-type': type },
  })
  expect(answer.statusCode).toBe(status)
  expect(answer.json().error.code).toBe(code)
})

test('without a built console the API works and says so', async () => {
  const bare = await openTestServer({ consoleDir: join(folder, 'nowhere') })
  expect((await bare.app.inject('/')).statusCode).toBe(404)
  expect((await bare.app.inject('/healthz')).json()).toEqual({ status: 'ok' })
  await bare.store.close()
  const answer = await bare.app.inject('/healthz')
  expect(answer.statusCode).toBe(503)
  expect(answer.json().error.code).toBe('E_STORE')
  await bare.app.close()
})

test('what fails inside is told to the operator, not to the caller', async () => {
  const broken = await openTestServer({ onFailure: (what) => failures.push(what) })
  await broken.store.close()
  const answer = await broken.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { email: 'a', password: 'b' },
  })
  expect(answer.statusCode).toBeGreaterThanOrEqual(500)
  expect(answer.body).not.toMatch(/stack|node_modules|select|driver/i)
  expect(failures.at(-1)).toBe('POST /api/session')
  await broken.app.close()
})
