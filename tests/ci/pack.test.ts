import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root, run } from './command.ts'
import { ATTACK, INNOCENT } from './samples.ts'
import { endAll, serve } from './serving.ts'
import { freshClone, pathWithNode } from './surroundings.ts'

const folder = mkdtempSync(join(tmpdir(), 'postern-pack-'))
const own = join(folder, 'empty')
let clone = ''
let tarball = ''
let path = ''

beforeAll(async () => {
  clone = await freshClone(root, folder)
  path = await pathWithNode('20.20.2', folder)
  const packed = await run('npm', ['pack', '--silent'], { cwd: clone, env: { PATH: path } })
  expect(packed.status, packed.stderr).toBe(0)
  tarball = join(clone, packed.stdout.trim().split('\n').at(-1) ?? '')
  mkdirSync(own)
  writeFileSync(join(own, 'package.json'), '{}')
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', tarball]
  const installed = await run('npm', args, { cwd: own, env: { PATH: path } })
  expect(installed.status, installed.stderr).toBe(0)
})
afterAll(() => {
  endAll()
  rmSync(folder, { recursive: true, force: true })
})

const npx = (...args: string[]) =>
  run('npx', ['--no', '--', 'postern', ...args], { cwd: own, env: { PATH: path } })

test('it carries what runs, and no tests, maps, data or TypeScript', async () => {
  const files = (await run('tar', ['-tzf', tarball])).stdout.trim().split('\n')
  for (const file of ['LICENSE', 'README.md', 'dist/src/cli/main.js', 'dist/web/build/index.html'])
    expect(files).toContain(`package/${file}`)
  expect(files.filter((file) => /\.test\.|\/testing\.|\.map$|\.tsx?$|\/data\/|\.tgz$/.test(file))).toEqual([])
})

test('npx postern check judges a message', async () => {
  writeFileSync(join(own, 'message.eml'), INNOCENT)
  writeFileSync(join(own, 'attack.eml'), ATTACK)
  const innocent = await npx('check', '--json', 'message.eml')
  expect(innocent.stderr).toContain('fetching the pinned Node')
  expect(JSON.parse(innocent.stdout)).toMatchObject({ path: 'message.eml', door: 'support', verdict: 'pass' })
  expect(innocent.status).toBe(0)
  const attack = await npx('check', 'attack.eml')
  expect(attack.stderr).not.toContain('fetching')
  expect(attack.stdout).toContain('attack.eml')
  expect(attack.status).toBe(1)
})

test('npx postern --help names the verbs', async () => {
  const { status, stdout } = await npx('--help')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^ {2}check /m)
  expect(stdout).toMatch(/^ {2}serve/m)
})

test('it finds the same detectors as the checkout', async () => {
  const names = async (command: Promise<{ stdout: string }>) => {
    const line = JSON.parse((await command).stdout) as Record<'findings' | 'notFound', { detector: string }[]>
    return [...line.findings, ...line.notFound].map(({ detector }) => detector).sort()
  }
  const message = join(own, 'message.eml')
  const here = await names(run(join(clone, 'postern'), ['check', '--json', message]))
  expect(here.length).toBeGreaterThan(10)
  expect(await names(npx('check', '--json', message))).toEqual(here)
})

test('it serves the API and the console', async () => {
  const bin = join(own, 'node_modules', '.bin', 'postern')
  const server = await serve(bin, ['serve'], { cwd: own, data: join(folder, 'data'), path })
  const page = await (await fetch(server.url)).text()
  const script = page.match(/src="(\/[^"]+\.js)"/)?.[1]
  expect(script).toBeDefined()
  expect((await fetch(server.url + script)).headers.get('content-type')).toContain('javascript')
  expect(await server.stop('SIGTERM')).toEqual({ code: 0, signal: null })
})
