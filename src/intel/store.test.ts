import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addList, indicatorsVersion, loadIndicators, readLists, removeList } from './store.ts'

const NOW = Date.parse('2026-03-01T12:00:00Z')
const bytes = (text: string) => new TextEncoder().encode(text)
let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'postern-intel-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const add = (name: string, text: string, listDate?: string) =>
  addList(dir, bytes(text), { name, listDate, now: NOW })

describe('lists are files of the data directory', () => {
  test('added, listed, replaced, removed', () => {
    expect(readLists(dir)).toEqual([])
    expect(add('mine', 'evil.example\n', '2026-02-01')).toMatchObject({
      replaced: false,
      meta: { count: 1, format: 'text', listDate: '2026-02-01' },
    })
    expect(add('mine', 'evil.example\nworse.example\n').replaced).toBe(true)
    expect(readLists(dir).map(({ meta }) => meta.count)).toEqual([2])
    expect(readdirSync(join(dir, 'intel'))).toEqual(['mine.json'])
    removeList(dir, 'mine')
    expect(readLists(dir)).toEqual([])
    expect(() => removeList(dir, 'mine')).toThrow('no list named mine')
  })

  test('a list that cannot be read leaves the older one', () => {
    add('mine', 'evil.example\n')
    expect(() => add('mine', 'this is prose\n')).toThrow('line 1')
    expect(readLists(dir)).toHaveLength(1)
  })

  test.each(['../x', '', 'a/b', '.hidden', 'x'.repeat(65)])('refuses the name %s', (name) =>
    expect(() => add(name, 'evil.example\n')).toThrow('name'),
  )
  test.each(['2026-02-30', 'yesterday', '2031-01-01'])('refuses the day %s', (day) =>
    expect(() => add('a', 'evil.example\n', day)).toThrow('day'),
  )

  test('a damaged file is told, not passed over', async () => {
    add('mine', 'evil.example\n')
    writeFileSync(join(dir, 'intel', 'mine.json'), '{"meta":')
    await expect(loadIndicators(dir)).rejects.toThrow('mine.json')
  })
})

test('the version changes with every change, and what is loaded follows it', async () => {
  const versions = [indicatorsVersion(dir)]
  expect((await loadIndicators(dir)).size).toBe(0)
  for (const change of [
    () => add('a', 'evil.example\n'),
    () => add('b', 'x.example\n'),
    () => add('a', 'other.example\n'),
    () => removeList(dir, 'b'),
  ]) {
    change()
    versions.push(indicatorsVersion(dir))
  }
  expect(new Set(versions).size).toBe(versions.length)
  const lookup = await loadIndicators(dir)
  expect(lookup.size).toBe(1)
  expect(await loadIndicators(dir)).toBe(lookup)
})

describe('looking up', () => {
  const list = `evil.example\nmallory@mail.example\nhttps://shared.example/bad/page\n203.0.113.9\n${'a'.repeat(64)}\n`
  const find = async (type: 'domain' | 'email' | 'url' | 'ip' | 'sha256', value: string) => {
    add('mine', list, '2026-02-01')
    return (await loadIndicators(dir)).find({ type, value })
  }

  test('a domain and every name below it', async () => {
    const hit = {
      type: 'domain',
      value: 'evil.example',
      source: 'mine',
      judgement: 'block',
      date: Date.parse('2026-02-01'),
    }
    expect(await find('domain', 'evil.example')).toEqual(hit)
    expect(await find('domain', 'A.B.Evil.Example')).toEqual(hit)
    expect(await find('domain', 'notevil.example')).toBeUndefined()
    expect(await find('domain', 'example')).toBeUndefined()
  })

  test('a URL by host and path, else by its host', async () => {
    expect((await find('url', 'http://www.shared.example:8080/bad/page/?utm=1#x'))?.value).toBe(
      'shared.example/bad/page',
    )
    expect(await find('url', 'https://shared.example/bad')).toBeUndefined()
    expect((await find('url', 'https://x.evil.example/any'))?.type).toBe('domain')
    expect((await find('url', 'http://203.0.113.9/a'))?.type).toBe('ip')
  })

  test('the rest as they stand', async () => {
    expect(await find('email', 'Mallory@Mail.example')).toBeDefined()
    expect(await find('email', 'x@mail.example')).toBeUndefined()
    expect(await find('sha256', 'A'.repeat(64))).toBeDefined()
  })

  test('the more exact, then the newer, then the one that allows', async () => {
    const judge = async (value: string) =>
      (await loadIndicators(dir)).find({ type: 'domain', value })?.judgement
    add('old', 'evil.example\nb.good.example\n', '2026-01-01')
    add('new', 'domain,judgement\ngood.example,allow\nevil.example,allow\n', '2026-02-01')
    expect(await judge('evil.example')).toBe('allow')
    expect(await judge('a.good.example')).toBe('allow')
    expect(await judge('x.b.good.example')).toBe('block')
    add('tie', 'good.example\n', '2026-02-01')
    expect(await judge('good.example')).toBe('allow')
  })
})
