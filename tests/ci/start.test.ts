import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root, run } from './command.ts'
import { ATTACK, INNOCENT } from './samples.ts'
import { API_KEY, endAll, type Serving, serve } from './serving.ts'
import { freshClone, pathWithNode } from './surroundings.ts'

const folder = mkdtempSync(join(tmpdir(), 'postern-start-'))
let clone = ''
let path = ''
beforeAll(async () => {
  clone = await freshClone(root, folder)
  path = await pathWithNode('20.20.2', folder)
})
afterAll(() => {
  endAll()
  rmSync(folder, { recursive: true, force: true })
})

const FETCHES = /fetching the pinned Node/g
const INSTALLS = /installing dependencies/g
const env = () => ({
  PATH: path,
  npm_config_ignore_scripts: 'true',
  npm_config_omit: 'dev',
  NODE_ENV: 'production',
})

test('first starts at once, on an old Node, install once and all answer', async () => {
  const launcher = join(clone, 'postern')
  const all = await Promise.all([1, 2, 3].map(() => run(launcher, ['--version'], { env: env() })))
  const said = all.map(({ stderr }) => stderr).join('')
  for (const { status, stdout, stderr } of all) {
    expect(status, stderr).toBe(0)
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  }
  expect(said.match(FETCHES)).toHaveLength(1)
  expect(said.match(INSTALLS)).toHaveLength(1)
})

test('a second start says nothing of its own; any folder, links and standard input will do', async () => {
  const link = join(folder, 'link')
  symlinkSync(join(clone, 'postern'), link)
  const ended = await run(link, ['check', '--json', '-'], { cwd: '/', input: INNOCENT, env: env() })
  expect(ended.stderr).toBe('')
  expect(JSON.parse(ended.stdout)).toMatchObject({ path: '-', door: 'support', verdict: 'pass' })
  expect(ended.status).toBe(0)
})

test('exit statuses come through', async () => {
  const launcher = join(clone, 'postern')
  expect((await run(launcher, ['check', '-'], { input: ATTACK, env: env() })).status).toBe(1)
  expect((await run(launcher, ['check', '/no/such'], { env: env() })).status).toBe(2)
  expect((await run(launcher, ['check', '--no-such'], { env: env() })).status).toBe(3)
  expect((await run(launcher, ['--help'], { env: env() })).status).toBe(0)
})

test('the tree stays clean', async () => {
  expect((await run('git', ['status', '--porcelain'], { cwd: clone })).stdout).toBe('')
})

const send = (server: Serving) =>
  fetch(`${server.url}/api/support/messages`, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${API_KEY}` },
    body: ATTACK,
  }).then((answer) => answer.json() as Promise<{ verdict: string; duplicate: boolean; case: { id: string } }>)

test('npm start serves, stops cleanly when told to, and has kept everything at the next start', async () => {
  const where = { cwd: clone, data: join(folder, 'data'), path }
  const first = await serve('npm', ['start'], where)
  expect(first.printed()).toContain(first.url)
  expect(first.printed()).toMatch(/\/welcome\/\S{20,}/)
  const page = await fetch(first.url)
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(await page.text()).toContain('<script')
  const recorded = await send(first)
  expect(recorded).toMatchObject({ duplicate: false, case: { id: expect.any(String) } })
  expect(await first.stop('SIGTERM')).toEqual({ code: 0, signal: null })

  const second = await serve('npm', ['start'], where)
  expect(second.printed()).not.toMatch(/fetching|installing|building/)
  expect(await send(second)).toMatchObject({ duplicate: true, case: recorded.case })
  expect(await second.stop('SIGINT')).toEqual({ code: 0, signal: null })
  await expect(fetch(`${second.url}/healthz`)).rejects.toThrow()
})
