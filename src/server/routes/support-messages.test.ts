import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OPENING_MS } from '../../store/testing.ts'
import { message, openTestServer, type TestServer } from '../testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
}, OPENING_MS)
afterAll(() => server.close())

const send = async (...given: Parameters<typeof message>) => server.app.inject(message(...given))

test('a message to review is answered with its explanation and a case', async () => {
  const answer = await send('please review')
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({
    subject: { id: expect.any(String) },
    case: { id: expect.any(String) },
    duplicate: false,
    door: 'support',
    verdict: 'review',
    score: 6,
    findings: [{ detector: 'support/sample', weight: 6 }, { weight: 1 }],
    unknown: [{ what: 'a thing' }],
    notFound: [{ detector: 'support/other', looksFor: 'other things' }],
    turn: expect.any(String),
    ms: 2.5,
  })
})

test('a message that passes has no case', async () => {
  expect((await send('pass')).json()).toMatchObject({ verdict: 'pass', case: null, duplicate: false })
})

test('the same message twice, one after the other or at once, makes no second case', async () => {
  const first = await send('block me')
  const again = await send('block me')
  expect(again.statusCode).toBe(200)
  expect(again.json()).toMatchObject({
    subject: first.json().subject,
    case: first.json().case,
    duplicate: true,
  })
  const before = await server.store.cases.counts(['support'])
  const all = await Promise.all(Array.from({ length: 10 }, () => send('block me at once')))
  expect(new Set(all.map((answer) => answer.json().case.id)).size).toBe(1)
  expect(all.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  expect(await server.store.cases.counts(['support'])).toEqual({ ...before, open: before.open + 1 })
})

test('the case is called what the message is called', async () => {
  const { case: opened } = (await send('named')).json()
  expect(await server.store.cases.get(opened.id)).toMatchObject({
    title: 'Verify your wallet',
    sender: 'Coinbase <help@evil.example>',
  })
})

test('a message too heavy to check is kept, and a person must look', async () => {
  const answer = await send('heavy')
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({
    verdict: 'review',
    case: { id: expect.any(String) },
    unknown: [{ what: 'the whole subject', why: expect.stringContaining('E_TIMEOUT') }],
  })
})

describe('hostile bodies', () => {
  test.each([
    ['nothing', '', {}, 400, 'E_USAGE'],
    ['what cannot be read', 'broken', {}, 422, 'E_MALFORMED'],
    ['more than the limit', 'x'.repeat(100_001), {}, 413, 'E_TOO_LARGE'],
    ['JSON', '{}', { 'content-type': 'application/json' }, 415, 'E_MEDIA_TYPE'],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'E_MEDIA_TYPE'],
    ['text', 'hello', { 'content-type': 'text/plain' }, 415, 'E_MEDIA_TYPE'],
    ['a content type that is none', 'hello', { 'content-type': 'a;;b/\u0001' }, 415, 'E_MEDIA_TYPE'],
  ])('%s', async (_what, body, headers, status, code) => {
    const answer = await send(body, headers as Record<string, string>)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toEqual({ error: { code, message: expect.any(String) } })
  })

  test('compressed bytes are bytes: nothing is inflated', async () => {
    expect((await send(gzipSync('x'.repeat(1_000_000)), { 'content-encoding': 'gzip' })).statusCode).toBe(201)
  })

  test('nothing is recorded of what cannot be checked', async () => {
    const before = await server.store.audit.head()
    await send('broken again')
    expect(await server.store.audit.head()).toEqual(before)
  })

  test('what fails inside stays inside', async () => {
    const answer = await send('leaky')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toMatch(/secret|worker|srv/)
  })

  test('any bytes get an answer of the documented form', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        const answer = await send(Buffer.from(bytes))
        expect([200, 201, 422]).toContain(answer.statusCode)
      }),
      { numRuns: 40 },
    )
  })
})
