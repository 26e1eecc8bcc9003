import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../../core/settings.ts'
import { fetched } from './fetched.ts'

const repository = mkdtempSync(join(tmpdir(), 'postern-fetched-'))
const allowed = readSettings({ fetch: { packages: true } })

beforeAll(() => {
  const run = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: repository })
  run('init', '-q')
  writeFileSync(join(repository, 'a.js'), '1\n')
  run('add', '.')
  run('commit', '-qm', 'one')
})
afterAll(() => rmSync(repository, { recursive: true }))

test('a repository is fetched into a folder that is gone afterwards', async () => {
  const brought = await fetched(`git+file://${repository}`, allowed)
  const path = brought?.task.path ?? ''
  expect(brought?.task).toMatchObject({ name: `git+file://${repository}`, door: 'interview', unknown: [] })
  expect(existsSync(join(path, 'a.js'))).toBe(true)
  await brought?.discard()
  expect(existsSync(path)).toBe(false)
})

test('nothing is fetched unless the operator allows it', async () => {
  const subject = `git:${repository}`
  await expect(fetched(subject, readSettings(undefined))).rejects.toMatchObject({ code: 'E_FETCH_OFF' })
})

test('what begins like an option is no address', async () => {
  await expect(fetched('git:--upload-pack=x', allowed)).rejects.toMatchObject({ code: 'E_USAGE' })
  await expect(fetched(`git:${repository}#--x`, allowed)).rejects.toMatchObject({ code: 'E_USAGE' })
})

test('a path is not fetched', async () => {
  expect(await fetched('./git', allowed)).toBeUndefined()
})
