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

test('a list that its server confirmed is not old; one added by hand since is', () => {
  addCategoryList(dir, bytes('192.0.2.0/24\n'), {
    name: 'a',
    category: 'vpn',
    now: NOW,
    listDate: '2026-01-01',
  })
  const state = { url: 'https://lists.example/a', as: 'vpn', checkedAt: '2026-02-28T00:00:00Z' }
  writeSyncState(dir, 'a', { ...state, addedAt: '2026-03-01T12:00:00.000Z' })
  expect(listAges(dir, NOW)).toMatchObject([{ days: 59, old: false, confirmed: '2026-02-28T00:00:00Z' }])
  expect(listAges(dir, NOW + 40 * 86_400_000)).toMatchObject([{ days: 99, old: true }])
  writeSyncState(dir, 'a', { ...state, addedAt: '2026-01-01T00:00:00.000Z' })
  expect(listAges(dir, NOW)).toMatchObject([{ days: 59, old: true }])
})
