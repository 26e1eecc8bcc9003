import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataDir } from './lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a second holder is refused by name until the first lets go', () => {
  const release = lockDataDir(folder)
  expect(() => lockDataDir(folder)).toThrow(`in use by process ${process.pid}`)
  release()
  lockDataDir(folder)()
  expect(existsSync(join(folder, 'lock'))).toBe(false)
})

test.each([
  ['a process that has ended', () => `${spawnSync(process.execPath, ['-e', '']).pid} whatever\n`],
  ['another process that has got the same id since', () => `${process.pid} started at another time\n`],
  ['nobody', () => ''],
])('the lock of %s is taken over', (_whose, held) => {
  writeFileSync(join(folder, 'lock'), held())
  const release = lockDataDir(folder)
  expect(() => lockDataDir(folder)).toThrow(/in use/)
  release()
  expect(readdirSync(folder)).toEqual([])
})
