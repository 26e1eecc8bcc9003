import { EventEmitter } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { downloadFile } from './download-file.ts'

interface Answer {
  status: number
  headers?: Record<string, string>
  body?: string
}

/** Servers of the public internet, by address; and what they were asked. */
let answers: Record<string, Answer> = {}
let asked: { address: string; headers: Record<string, string> }[] = []

const realRequest = https.request
beforeAll(() => {
  const request = (
    url: URL,
    options: { headers: Record<string, string> },
    onAnswer: (answer: unknown) => void,
  ) => {
    asked.push({ address: url.href, headers: options.headers })
    const { status, headers = {}, body = '' } = answers[url.href] ?? { status: 404 }
    const answer = Object.assign(Readable.from([Buffer.from(body)]), { statusCode: status, headers })
    return Object.assign(new EventEmitter(), { end: () => onAnswer(answer) })
  }
  Object.assign(https, { request })
  syncBuiltinESMExports()
})
afterAll(() => {
  Object.assign(https, { request: realRequest })
  syncBuiltinESMExports()
})

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'postern-download-'))
  answers = {}
  asked = []
})
afterEach(() => rmSync(dir, { recursive: true }))

const fetchInto = (address: string, more: object = {}) =>
  downloadFile(address, join(dir, 'file'), { limit: 1_000, ms: 5_000, ...more })

test('a file with what its server says of it', async () => {
  const headers = { etag: '"1"', 'last-modified': 'Sat, 28 Feb 2026 06:00:00 GMT', 'content-length': '4' }
  answers['https://lists.example/a'] = { status: 200, headers, body: 'text' }
  expect(await fetchInto('https://lists.example/a')).toEqual({
    unchanged: false,
    bytes: 4,
    validators: { etag: '"1"', lastModified: 'Sat, 28 Feb 2026 06:00:00 GMT' },
  })
  expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('text')
})

test('what is known is sent along, also to where a redirect leads', async () => {
  answers['https://lists.example/a'] = {
    status: 302,
    headers: { location: 'https://files.example/b' },
  }
  answers['https://files.example/b'] = { status: 304 }
  expect(await fetchInto('https://lists.example/a', { known: { etag: '"1"' } })).toEqual({ unchanged: true })
  expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual(['"1"', '"1"'])
  expect(existsSync(join(dir, 'file'))).toBe(false)
})

test.each([
  'https://127.0.0.1/admin',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://169.254.169.254/latest/meta-data/',
  'http://lists.example/a',
  'file:///etc/passwd',
])('a redirect to %s is refused unasked', async (location) => {
  answers['https://lists.example/a'] = { status: 302, headers: { location } }
  await expect(fetchInto('https://lists.example/a')).rejects.toMatchObject({ code: 'E_FETCH' })
  expect(asked.map(({ address }) => address)).toEqual(['https://lists.example/a'])
  expect(existsSync(join(dir, 'file'))).toBe(false)
})

test('above the limit it ends', async () => {
  answers['https://lists.example/a'] = { status: 200, body: 'x'.repeat(1_001) }
  await expect(fetchInto('https://lists.example/a')).rejects.toThrow('more than 1000 bytes')
})
