import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AddFileOptions } from './add.ts'
import { addFile } from './add.ts'
import { listsInForce, removeByName } from './lists.ts'
import { rowOf } from './page.ts'

const NOW = Date.parse('2026-03-01T12:00:00Z')
const un = join(import.meta.dirname, '../../sanctions/fixtures/un.xml')
let dir = ''
let data = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'postern-add-'))
  data = join(dir, 'data')
})
afterEach(() => rmSync(dir, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(dir, name)
  writeFileSync(path, text)
  return path
}
const add = (path: string, options: Omit<AddFileOptions, 'now'> = {}) =>
  addFile(data, path, { now: NOW, ...options })

test('lists of every kind stand together, each with its day', async () => {
  await add(file('bad senders.txt', 'evil.example\n'))
  await add(file('ipv4.txt', '192.0.2.0/24\n'), { name: 'vpn', as: 'vpn', listDate: '2026-01-01' })
  await add(un)
  expect(listsInForce(data, NOW).map(rowOf)).toEqual([
    'bad-senders  1 indicators, text, loaded 2026-03-01, from today',
    'un  sanctions, 2 parties of un, issued 2031-03-04, from today',
    'vpn  vpn, 1 values, issued 2026-01-01, 59 days old',
  ])
})

test('removed by name, whatever they are, also damaged', async () => {
  await add(file('a.txt', 'evil.example\n'))
  await add(file('b.txt', '192.0.2.0/24\n'), { as: 'vpn' })
  await add(un)
  writeFileSync(join(data, 'intel', 'a.json'), '{')
  writeFileSync(join(data, 'intel', 'categories', 'b.json'), '{')
  for (const name of ['a', 'b', 'un']) removeByName(data, name)
  expect(listsInForce(data, NOW)).toEqual([])
  expect(() => removeByName(data, 'a')).toThrow('no list named a')
})

test('a name belongs to one kind', async () => {
  const list = file('a.txt', '192.0.2.0/24\n')
  await add(list, { as: 'vpn' })
  await expect(add(file('a.csv', 'domain\nevil.example\n'))).rejects.toMatchObject({ code: 'E_CONFLICT' })
  await expect(add(un, { name: 'a' })).rejects.toMatchObject({ code: 'E_CONFLICT' })
  expect((await add(list, { as: 'hosting' })).replaced).toBe(true)
})

test('what cannot be is said', async () => {
  mkdirSync(join(dir, 'folder'))
  await expect(add(join(dir, 'folder'), { as: 'tor' })).rejects.toMatchObject({ code: 'E_USAGE' })
  await expect(add(un, { listDate: '2026-01-01' })).rejects.toMatchObject({ code: 'E_USAGE' })
  await expect(add(un, { as: 'vpn' })).rejects.toMatchObject({ code: 'E_INDICATORS' })
  await expect(add(join(dir, 'none.txt'))).rejects.toMatchObject({ code: 'E_UNREADABLE' })
})
