import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PosternError } from '../core/errors.ts'
import { Groups } from './list.ts'
import { addOsvRecord } from './osv.ts'
import { looksLikeOsv } from './osv-files.ts'
import { addOsv, loadIndicators, readLists } from './store.ts'

const NOW = Date.parse('2026-03-01T12:00:00Z')
let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'postern-osv-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const EVERY = [{ type: 'SEMVER', events: [{ introduced: '0' }] }]
const record = (name: string, affected: object = { ranges: EVERY }, more: object = {}) => ({
  modified: '2025-06-02T00:00:00Z',
  published: '2025-06-01T00:00:00Z',
  schema_version: '1.5.0',
  id: 'MAL-2025-1',
  affected: [{ package: { ecosystem: 'npm', name }, ...affected }],
  ...more,
})

const values = (value: object) => {
  const groups = new Groups()
  const outcome = addOsvRecord(groups, value, 'here')
  return [outcome, ...groups.done().flatMap((group) => group.values)]
}

describe('one record', () => {
  test.each<[string, object, string[]]>([
    ['every version', { ranges: EVERY }, ['npm:x']],
    ['every version beside listed ones', { ranges: EVERY, versions: ['1.0.0'] }, ['npm:x']],
    ['listed versions', { versions: ['1.0.0', '1.0.1'] }, ['npm:x@1.0.0', 'npm:x@1.0.1']],
    [
      'ranges',
      {
        ranges: [
          {
            type: 'SEMVER',
            events: [
              { introduced: '1.0.0' },
              { fixed: '1.0.5' },
              { introduced: '2.0.0' },
              { last_affected: '2.1.0' },
            ],
          },
        ],
      },
      ['npm:x@>=1.0.0,<1.0.5', 'npm:x@>=2.0.0,<=2.1.0'],
    ],
    [
      'commits say nothing of versions',
      { versions: ['1.0.0'], ranges: [{ ...EVERY[0], type: 'GIT' }] },
      ['npm:x@1.0.0'],
    ],
    ['nothing said is every version', {}, ['npm:x']],
  ])('%s', (_, affected, expected) => expect(values(record('x', affected))).toEqual(['added', ...expected]))

  test('names as registries compare them; ecosystems that are not known', () => {
    const of = (ecosystem: string, name: string) => values(record('', { package: { ecosystem, name } }))
    expect(of('PyPI', 'Foo_Bar')).toEqual(['added', 'pypi:foo-bar'])
    expect(of('npm', '@s/x')).toEqual(['added', 'npm:@s/x'])
    expect(of('crates.io', 'x')).toEqual(['added', 'crates.io:x'])
    expect(of('Debian:12', 'x')).toEqual(['no-package'])
  })

  test('what is withdrawn or no malware is left out', () => {
    expect(values(record('x', {}, { withdrawn: '2025-07-01T00:00:00Z' }))).toEqual(['withdrawn'])
    expect(values(record('x', {}, { id: 'GHSA-aaaa-bbbb-cccc' }))).toEqual(['no-malware'])
    expect(values(record('x', {}, { id: 'GHSA-aaaa-bbbb-cccc', aliases: ['MAL-2025-2'] }))[0]).toBe('added')
  })

  test.each([
    [null, 'the whole'],
    [{ id: 'MAL-1', affected: 3 }, 'field affected'],
    [{ id: 'MAL-1', affected: [{ package: { ecosystem: 'npm' } }] }, 'field affected.0.package.name'],
    [{ affected: [] }, 'field id'],
  ])('%j is told with its field', (value, words) =>
    expect(() => addOsvRecord(new Groups(), value, 'here')).toThrow(words),
  )

  test('any JSON adds or throws what is expected', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          addOsvRecord(new Groups(), value, 'here')
        } catch (error) {
          expect(error).toBeInstanceOf(PosternError)
        }
      }),
    )
  })
})

describe('files', () => {
  const records = [
    record('one'),
    record('two', { versions: ['1.0.0'] }),
    record('gone', {}, { withdrawn: '2025-07-01' }),
  ]
  const load = async (path: string) => {
    expect(looksLikeOsv(path)).toBe(true)
    const added = await addOsv(dir, path, { name: 'osv', now: NOW })
    expect(added).toMatchObject({ withdrawn: 1, faults: 0, meta: { count: 2, format: 'osv' } })
    const indicators = await loadIndicators(dir)
    const find = (value: string) => indicators.find({ type: 'package', value })?.value
    expect([
      find('npm:one'),
      find('npm:one@9.9.9'),
      find('npm:two@1.0.0'),
      find('npm:two'),
      find('npm:gone'),
    ]).toEqual(['npm:one', 'npm:one', 'npm:two@1.0.0', undefined, undefined])
    expect(readLists(dir)).toHaveLength(1)
  }
  const write = (name: string, content: string) => {
    writeFileSync(join(dir, name), content)
    return join(dir, name)
  }

  test('NDJSON', () => load(write('a.ndjson', `${records.map((one) => JSON.stringify(one)).join('\n')}\n`)))
  test('an array', () => load(write('a.json', JSON.stringify(records, null, 2))))
  test('a folder, with a record that spans lines', async () => {
    mkdirSync(join(dir, 'osv', 'npm'), { recursive: true })
    for (const [index, one] of records.entries())
      write(join('osv', 'npm', `${index}.json`), JSON.stringify(one, null, index))
    await load(join(dir, 'osv'))
  })
  test.each([0, 6])('a ZIP archive, level %i', async (level) => {
    const zip = new ZipWriter(new BlobWriter())
    for (const [index, one] of records.entries())
      await zip.add(`MAL-${index}.json`, new TextReader(JSON.stringify(one)), { level })
    await zip.add('README.md', new TextReader('no record'))
    const path = join(dir, 'all.zip')
    writeFileSync(path, Buffer.from(await (await zip.close()).arrayBuffer()))
    await load(path)
  })

  test.each([
    ['a.ndjson', `${JSON.stringify(record('one'))}\n{"id": MAL}\n`, 'a.ndjson line 2: not JSON'],
    ['b.json', '[\n {"id":"MAL-1",\n oops\n]', 'b.json line 3: not JSON'],
    [
      'c.ndjson',
      `${JSON.stringify(record('one'))}\n{"id":"MAL-1","affected":[{"versions":[1]}]}`,
      'c.ndjson line 2: field',
    ],
    ['d.json', JSON.stringify([{ id: 'GHSA-1', affected: [] }]), 'no record names a malicious package'],
  ])('%s: %j is told with file and line', async (name, content, words) => {
    await expect(addOsv(dir, write(name, content), { name: 'osv', now: NOW })).rejects.toThrow(words)
    expect(readLists(dir)).toEqual([])
  })

  test('a damaged archive, no file, other formats', async () => {
    await expect(
      addOsv(dir, write('x.zip', 'PK\u0003\u0004broken'), { name: 'osv', now: NOW }),
    ).rejects.toThrow('damaged')
    await expect(addOsv(dir, join(dir, 'none'), { name: 'osv', now: NOW })).rejects.toThrow('no such file')
    expect(looksLikeOsv(write('list.txt', 'evil.example\n'))).toBe(false)
    expect(looksLikeOsv(write('config.json', '{"version":2,"blacklist":["evil.example"]}'))).toBe(false)
    expect(looksLikeOsv(join(dir, 'none'))).toBe(false)
  })
})

test('a range answers by the order of versions; what cannot be compared counts as within', async () => {
  const affected = { ranges: [{ type: 'SEMVER', events: [{ introduced: '1.2.0' }, { fixed: '1.10.0' }] }] }
  const path = join(dir, 'a.json')
  writeFileSync(path, JSON.stringify(record('x', affected)))
  await addOsv(dir, path, { name: 'osv', now: NOW })
  const indicators = await loadIndicators(dir)
  const found = (version: string) => indicators.find({ type: 'package', value: `npm:x@${version}` })?.value
  expect(
    ['1.1.0', '1.2.0', '1.9.9', '1.10.0-rc.1', '1.10.0'].map((version) => found(version) !== undefined),
  ).toEqual([false, true, true, true, false])
  expect(found('1.5.0')).toBe('npm:x@>=1.2.0,<1.10.0')
  expect(found('odd')).toBeDefined()
  expect(indicators.find({ type: 'package', value: 'npm:x' })).toBeUndefined()
  expect(indicators.has('package')).toBe(true)
  expect(indicators.has('domain')).toBe(false)
})
