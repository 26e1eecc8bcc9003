import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Category } from '../../core/category.ts'
import { KNOWN_LISTS } from './known.ts'
import { addCategoryList, loadCategories, readCategoryLists, removeCategoryList } from './store.ts'

const NOW = Date.parse('2026-03-01T12:00:00Z')
let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'postern-categories-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const add = (name: string, category: Category, text: string, more: object = {}) =>
  addCategoryList(dir, new TextEncoder().encode(text), { name, category, now: NOW, ...more })

describe('lists are files of the data directory', () => {
  test('added, replaced, removed, and what is loaded follows', () => {
    expect(loadCategories(dir).has('vpn')).toBe(false)
    expect(add('a', 'vpn', '192.0.2.0/24\n')).toMatchObject({ replaced: false, meta: { count: 1 } })
    const before = loadCategories(dir)
    expect(before.has('vpn')).toBe(true)
    expect(add('a', 'tor', '192.0.2.0/24\n198.51.100.1\n').replaced).toBe(true)
    expect(before.has('vpn')).toBe(true)
    expect(loadCategories(dir).has('vpn')).toBe(false)
    expect(loadCategories(dir).has('tor')).toBe(true)
    expect(readdirSync(join(dir, 'intel', 'categories'))).toEqual(['a.json'])
    removeCategoryList(dir, 'a')
    expect(loadCategories(dir).has('tor')).toBe(false)
    expect(() => removeCategoryList(dir, 'a')).toThrow('no list named a')
  })

  test('a list that is refused leaves the older one', () => {
    add('a', 'vpn', '192.0.2.0/24\n')
    expect(() => add('a', 'vpn', 'AS64500\n')).toThrow('AS64500')
    expect(readCategoryLists(dir)).toHaveLength(1)
  })

  test('one that shrank by more than half is refused when that is not expected', () => {
    add('a', 'vpn', '192.0.2.0\n192.0.2.2\n192.0.2.4\n192.0.2.6\n192.0.2.8\n')
    expect(() => add('a', 'vpn', '192.0.2.0\n192.0.2.2\n', { mayShrink: false })).toThrow('2 values')
    expect(readCategoryLists(dir)[0]?.meta.count).toBe(5)
    expect(add('a', 'vpn', '192.0.2.0\n192.0.2.2\n192.0.2.4\n', { mayShrink: false }).meta.count).toBe(3)
    expect(add('a', 'vpn', '192.0.2.0\n').meta.count).toBe(1)
  })

  test('its day: as given, else as stated, else as served', () => {
    const day = (text: string, more: object) => add('a', 'vpn', text, more).meta.listDate
    const stated = '# updated 2026-01-02\n192.0.2.0/24\n'
    expect(day(stated, { listDate: '2026-01-01', servedDate: '2026-01-03' })).toBe('2026-01-01')
    expect(day(stated, { servedDate: '2026-01-03' })).toBe('2026-01-02')
    expect(day('192.0.2.0/24\n', { servedDate: '2026-01-03' })).toBe('2026-01-03')
    expect(day('192.0.2.0/24\n', {})).toBeUndefined()
  })

  test('a damaged file is told when somebody asks', () => {
    add('a', 'vpn', '192.0.2.0/24\n')
    writeFileSync(join(dir, 'intel', 'categories', 'a.json'), '{"meta":')
    const categories = loadCategories(dir)
    expect(() => categories.has('vpn')).toThrow('a.json')
  })
})

describe('looking up', () => {
  const of = (type: 'ip' | 'email' | 'domain' | 'address' | 'url', value: string) =>
    loadCategories(dir).of({ type, value })

  test('every list that covers an address, with its entry and day', () => {
    add('a', 'vpn', '192.0.2.0/24\n', { listDate: '2026-02-01' })
    add('b', 'hosting', '192.0.2.0/28\n2001:db8::/32\n')
    const vpn = { category: 'vpn', source: 'a', date: Date.parse('2026-02-01'), entry: '192.0.2.0/24' }
    const hosting = { category: 'hosting', source: 'b', date: NOW }
    expect(of('ip', '192.0.2.5')).toEqual([vpn, { ...hosting, entry: '192.0.2.0/28' }])
    expect(of('ip', '::ffff:192.0.2.99')).toEqual([vpn])
    expect(of('ip', '2001:db8::5')).toEqual([{ ...hosting, entry: '2001:db8::/32' }])
    expect(of('ip', '203.0.113.1')).toEqual([])
    expect(of('ip', 'nonsense')).toEqual([])
    expect(of('url', 'https://192.0.2.5/')).toEqual([])
  })

  test('a mail domain and the names below it, by themselves or in an address', () => {
    add('a', 'disposable-mail', 'throwaway.example\n')
    const entry = { entry: 'throwaway.example' }
    expect(of('email', 'Someone@Throwaway.Example')).toMatchObject([entry])
    expect(of('domain', 'a.b.throwaway.example')).toMatchObject([entry])
    expect(of('domain', 'notthrowaway.example')).toEqual([])
    expect(of('email', 'no address')).toEqual([])
  })

  test('a postal address', () => {
    add('a', 'mail-drop', '12 High Street, Sampletown ZZ 00001\n')
    expect(of('address', '12 High St Suite 9, Sampletown ZZ 00001')).toMatchObject([
      { category: 'mail-drop' },
    ])
  })

  test('what the program knows by itself', () => {
    expect(of('ip', '175.45.179.255')).toMatchObject([{ category: 'dprk', entry: '175.45.176.0/22' }])
    expect(of('ip', '175.45.180.0')).toEqual([])
    expect(of('email', 'any@someone.anonaddy.com')).toMatchObject([{ category: 'alias-mail' }])
    expect(of('email', 'any@icloud.com')).toEqual([])
    for (const { source, values } of KNOWN_LISTS) {
      expect(URL.parse(source)?.protocol).toBe('https:')
      expect(values.length).toBeGreaterThan(0)
    }
  })
})
