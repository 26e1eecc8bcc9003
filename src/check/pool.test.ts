import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../core/settings.ts'
import { type CheckPool, checkOne, createCheckPool } from './pool.ts'

const folder = mkdtempSync(join(tmpdir(), 'postern-pool-'))
const settings = readSettings({ limits: { subjectBytes: 1_000_000, subjectMs: 20_000 } })
let pool: CheckPool

beforeAll(() => {
  pool = createCheckPool({ settings, dataDir: undefined, jobs: 2 })
})
afterAll(async () => {
  await pool.close()
  rmSync(folder, { recursive: true })
})

const message =
  'From: a@example.org\r\nSubject: hello\r\nMessage-ID: <1@example.org>\r\n\r\nhttp://203.0.113.9/x\r\n'

test('a file and bytes give the same verdict', async () => {
  const path = join(folder, 'm.eml')
  writeFileSync(path, message)
  const [fromFile, fromBytes] = await Promise.all([
    checkOne(pool, { name: path }),
    checkOne(pool, { name: path, bytes: new TextEncoder().encode(message) }),
  ])
  expect({ ...fromFile.line, ms: 0 }).toEqual({ ...fromBytes.line, ms: 0 })
  expect(fromFile.line.door).toBe('support')
  expect(fromFile.line.findings.map(({ detector }) => detector)).toContain('support/link-raw-ip')
})

test.each([
  ['no-such-file', undefined, 'E_UNREADABLE'],
  ['/dev/null', undefined, 'E_UNREADABLE'],
  ['big', Buffer.from(message.padEnd(1_000_001, ' ')), 'E_TOO_LARGE'],
  ['noise', Uint8Array.from([1, 2, 3, 0, 255]), 'E_UNRECOGNISED'],
])('%s answers with a code and goes on', async (name, bytes, code) => {
  const { line } = await pool.run({ name, ...(bytes ? { bytes } : {}) })
  expect(line).toMatchObject({ path: name, error: { code } })
})

test('a folder and a command are subjects too', async () => {
  const [ofFolder, ofCommand] = await Promise.all([
    checkOne(pool, { name: 'the folder', path: folder }),
    checkOne(pool, { name: 'pasted', command: 'echo hello' }),
  ])
  expect(ofFolder.line).toMatchObject({ path: 'the folder', door: 'interview', verdict: 'pass' })
  expect(ofCommand.line).toMatchObject({ path: 'pasted', door: 'interview', verdict: 'pass' })
})

test('a subject that takes too long is given up, and the next one is checked', async () => {
  const hurried = createCheckPool({
    settings: readSettings({ limits: { subjectMs: 1 } }),
    dataDir: undefined,
    jobs: 1,
  })
  const slow = `From: a@example.org\r\nContent-Type: text/html\r\nSubject: x\r\n\r\n${'<b>http://a.example/</b>'.repeat(200_000)}`
  const results = await Promise.all([
    hurried.run({ name: 'slow', bytes: new TextEncoder().encode(slow) }),
    hurried.run({ name: 'missing' }),
  ])
  await hurried.close()
  expect(results[0]?.line).toMatchObject({ error: { code: 'E_TIMEOUT' } })
  expect(results[1]?.line).toMatchObject({ path: 'missing', error: {} })
})

test('a subject can be read without being judged', async () => {
  const bytes = new TextEncoder().encode(
    '{"id":"17","names":{"applied":"Ada Winter"},"emails":["ada@example.org"]}',
  )
  expect(await pool.view({ name: 'an application', bytes, door: 'hiring' })).toMatchObject({
    view: { kind: 'application', id: '17' },
  })
  expect(await pool.view({ name: 'missing' })).toMatchObject({ error: { code: 'E_UNREADABLE' } })
})
