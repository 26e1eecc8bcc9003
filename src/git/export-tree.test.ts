import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportTree } from './export-tree.ts'
import { git } from './git.ts'

const folder = mkdtempSync(join(tmpdir(), 'postern-git-'))
const repository = join(folder, 'work')
const run = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: repository })

beforeAll(() => {
  mkdirSync(join(repository, 'src'), { recursive: true })
  run('init', '-q')
  writeFileSync(join(repository, 'src/a.js'), 'first\n')
  writeFileSync(join(repository, '.gitattributes'), '*.js filter=evil export-ignore\n')
  run('add', '.')
  run('commit', '-qm', 'one')
  writeFileSync(join(repository, 'src/a.js'), 'staged\n')
  run('add', '.')
  writeFileSync(join(repository, 'src/a.js'), 'not staged\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

const target = (name: string) => {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}

test('a commit and the index are written as they are, files hidden from archives included', async () => {
  const [commit, index] = [target('commit'), target('index')]
  expect(await exportTree(repository, 'HEAD', commit)).toEqual([])
  await exportTree(repository, undefined, index)
  expect(readFileSync(join(commit, 'src/a.js'), 'utf8')).toBe('first\n')
  expect(readFileSync(join(index, 'src/a.js'), 'utf8')).toBe('staged\n')
})

test('neither hooks nor filters of the repository run', async () => {
  const trace = join(folder, 'trace')
  run('config', 'filter.evil.smudge', `touch ${trace}`)
  mkdirSync(join(repository, '.git/hooks'), { recursive: true })
  const hook = join(repository, '.git/hooks/post-checkout')
  writeFileSync(hook, `#!/bin/sh\ntouch ${trace}\n`)
  chmodSync(hook, 0o755)
  await exportTree(repository, 'HEAD', target('quiet'))
  expect(existsSync(trace)).toBe(false)
})

test('what git cannot do is one clear error in its own words', async () => {
  await expect(git(['rev-parse', 'no-such-thing'], { cwd: repository })).rejects.toMatchObject({
    code: 'E_GIT',
    message: expect.stringContaining('no-such-thing'),
  })
})
