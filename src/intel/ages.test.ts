import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listAges } from './ages.ts'
import { addCategoryList } from './categories/store.ts'
import { addList } from './store.ts'
import { writeSyncState } from './sync-state.ts'

const NOW = Date.parse('2026-03-01T12:00:00Z')
const bytes = (text: string) => new TextEncoder().encode(text)
let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'postern-ages-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

test('every list with its kind, its day and its age', () => {
  expect(listAges(dir, NOW)).toEqual([])
  addList(dir, bytes('evil.example\n'), { name: 'z', now: NOW })
  addCategoryList(dir, bytes('192.0.2.0/24\n'), {
    name: 'a',
    category: 'vpn',
    now: NOW,
    listDate: '2026-01-01',
  })
  expect(listAges(dir, NOW + 5 * 86_400_000)).toEqual([
    {
      name: 'a',
      kind: 'vpn',
      count: 1,
      sha256: expect.any(String),
      listDate: '2026-01-01',
      addedAt: '2026-03-01T12:00:00.000Z',
      days: 64,
      old: true,
    },
    {
      name: 'z',
      kind: 'indicators',
      format: 'text',
      count: 1,
      sha256: expect.any(String),
      addedAt: '2026-03-01T12:00:00.000Z',
      days: 5,
      old: false,
    },
  ])
})

test('a server that has no newer one keeps a list without a day from being old, not one that states its day', () => {
  const state = { url: 'https://lists.example/a', as: 'vpn', checkedAt: '2026-03-20T00:00:00Z' }
  const add = (name: string, listDate?: string) => {
    addCategoryList(dir, bytes('192.0.2.0/24\n'), { name, category: 'vpn', now: NOW, listDate })
    writeSyncState(dir, name, { ...state, addedAt: '2026-03-01T12:00:00.000Z' })
  }
  add('dated', '2026-03-01')
  add('undated')
  const old = (days: number) => listAges(dir, NOW + days * 86_400_000).map((list) => list.old)
  expect(listAges(dir, NOW)).toMatchObject([{ confirmed: state.checkedAt }, { confirmed: state.checkedAt }])
  expect(old(29)).toEqual([false, false])
  expect(old(40)).toEqual([true, false])
  expect(old(60)).toEqual([true, true])
  writeSyncState(dir, 'undated', { ...state, addedAt: '2026-01-01T00:00:00.000Z' })
  expect(old(40)).toEqual([true, true])
})
