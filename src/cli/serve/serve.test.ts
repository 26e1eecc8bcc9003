import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const mail =
  'From: a@example.org\r\nTo: help@exchange.example\r\nSubject: Hello\r\n\r\nMy order has not arrived.'
const API_KEY = 'a key that only this test knows'.replaceAll(' ', '-')

let dataDir: string
const running = new Set<ChildProcess>()
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'postern-serve-'))
})
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

function postern(...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...env, POSTERN_DATA: dataDir, POSTERN_PORT: '0', POSTERN_API_KEY: API_KEY },
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let out = ''
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (out += chunk))
  const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, out }))
  return { child, ended }
}

async function serve() {
  const server = postern('serve')
  let url = ''
  let welcome: string | undefined
  for await (const line of createInterface({ input: server.child.stdout })) {
    url ||= /^Postern is ready: (\S+)$/.exec(line)?.[1] ?? ''
    welcome ??= /^ {2}(http\S+\/welcome\/\S+)$/.exec(line)?.[1]
    if (line.startsWith('Ctrl-C')) break
  }
  return { ...server, url, welcome }
}

const deliver = (url: string) =>
  fetch(`${url}/api/support/messages`, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', 'x-api-key': API_KEY },
    body: mail,
  })

test('a first start, a message, Ctrl-C, and a second start that has lost nothing', {
  timeout: 60_000,
}, async () => {
  const first = await serve()
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
  expect(first.welcome).toContain(`${first.url}/welcome/`)
  const delivered = await deliver(first.url)
  expect(delivered.status).toBe(201)
  const { subject } = (await delivered.json()) as { subject: { id: string } }

  const refused = await postern('key', 'list').ended
  expect(refused).toMatchObject({
    status: 2,
    out: expect.stringMatching(/in use by process \d+ \[E_STORE_IN_USE\]/),
  })

  first.child.kill('SIGINT')
  expect(await first.ended).toMatchObject({ status: 0 })

  const made = await postern('key', 'create', 'Helpdesk').ended
  expect(made).toMatchObject({ status: 0, out: expect.stringMatching(/^postern_[\w-]{43}\n/) })
  const id = /\(([0-9a-f-]{36})\)/.exec(made.out)?.[1] ?? ''
  expect((await postern('key', 'list').ended).out).toMatch(
    new RegExp(`^${id} {2}support {2}[\\d-]+ {2}Helpdesk\n$`),
  )
  expect(await postern('key', 'revoke', id).ended).toMatchObject({ status: 0 })
  expect(await postern('key', 'revoke', id).ended).toMatchObject({ status: 2 })
  expect(await postern('key', 'create').ended).toMatchObject({ status: 3 })
  expect(await postern('key', 'create', 'x', '--door', 'attic').ended).toMatchObject({ status: 3 })

  const second = await serve()
  const again = await deliver(second.url)
  expect(again.status).toBe(200)
  expect(await again.json()).toMatchObject({ subject, duplicate: true })
  second.child.kill('SIGTERM')
  expect(await second.ended).toMatchObject({ status: 0 })
})
