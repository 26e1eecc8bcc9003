import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadKey } from './key.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-key-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the first start makes a key file for its owner alone, and later ones read it', () => {
  const key = loadKey(join(folder, 'data'), '')
  expect(key).toHaveLength(32)
  expect(statSync(join(folder, 'data', 'key')).mode & 0o777).toBe(0o600)
  expect(loadKey(join(folder, 'data'), '')).toEqual(key)
})

test('POSTERN_KEY wins, and leaves no file', () => {
  const given = Buffer.alloc(32, 5).toString('base64')
  expect(Buffer.from(loadKey(folder, given)).toString('base64')).toBe(given)
  expect(() => readFileSync(join(folder, 'key'))).toThrow(/ENOENT/)
})

test('a key of another length is refused, and the message says whose', () => {
  expect(() => loadKey(folder, 'c2hvcnQ=')).toThrow(/POSTERN_KEY must hold 32 bytes/)
  writeFileSync(join(folder, 'key'), 'nonsense')
  expect(() => loadKey(folder, '')).toThrow(/key must hold 32 bytes/)
})
