import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PosternError } from '../core/errors.ts'
import { readCsv } from './csv.ts'
import { readEntry } from './entry.ts'
import type { Group } from './list.ts'
import { parseList } from './parse.ts'

const parse = (text: string) => parseList(new TextEncoder().encode(text))
const values = (groups: Group[], type: string) =>
  groups.filter((group) => group.type === type).flatMap((group) => group.values)
const failure = (text: string) => {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof PosternError) return `${error.code} ${error.message}`
    throw error
  }
  return undefined
}

describe('readEntry', () => {
  test.each([
    ['Evil.Example', 'domain', 'evil.example'],
    ['*.evil.example', 'domain', 'evil.example'],
    ['||evil.example^', 'domain', 'evil.example'],
    ['bücher.example', 'domain', 'xn--bcher-kva.example'],
    ['hxxps://www.evil[.]example/Login/', 'url', 'evil.example/Login'],
    ['evil.example/a?b=1#c', 'url', 'evil.example/a?b=1'],
    ['https://evil.example', 'domain', 'evil.example'],
    ['http://203.0.113.9/', 'ip', '203.0.113.9'],
    ['Mallory[at]evil.example', 'email', 'mallory@evil.example'],
    ['2001:DB8::1', 'ip', '2001:db8::1'],
    ['A'.repeat(64), 'sha256', 'a'.repeat(64)],
    ['npm:evil-kit', 'package', 'npm:evil-kit'],
    ['npm:@s/x@1.0.0', 'package', 'npm:@s/x@1.0.0'],
    ['pkg:npm/%40s/x@1.0.0', 'package', 'npm:@s/x@1.0.0'],
    ['PyPI:Foo_Bar', 'package', 'pypi:foo-bar'],
  ])('%s', (text, type, value) => expect(readEntry(text)).toEqual({ type, value }))

  test.each(['', 'word', 'two words.example', '@', 'a@', '-'.repeat(3000), '://'])('nothing: %s', (text) =>
    expect(readEntry(text)).toBeUndefined(),
  )
})

describe('plain text', () => {
  test('values of every kind, comments, and lines of a hosts file', () => {
    const { groups, format } = parse(
      '# a list, made by hand\r\nevil.example # bad\n\n0.0.0.0 bad.example worse.example\n127.0.0.1\tlocalhost\nmallory@evil.example\nhttps://evil.example/x\n203.0.113.9\n',
    )
    expect(format).toBe('text')
    expect(values(groups, 'domain')).toEqual(['evil.example', 'bad.example', 'worse.example'])
    expect(values(groups, 'email')).toEqual(['mallory@evil.example'])
    expect(values(groups, 'url')).toEqual(['evil.example/x'])
    expect(values(groups, 'ip')).toEqual(['203.0.113.9'])
  })

  test('names the line that is none', () =>
    expect(failure('evil.example\nthis is prose\n')).toMatch(/^E_INDICATORS line 2: “this is prose”/))
  test('an empty list is an error', () => expect(failure('# nothing\n')).toMatch(/^E_INDICATORS no line/))
  test('binary is an error', () =>
    expect(() => parseList(new Uint8Array([0xff, 0xfe, 0x80]))).toThrow('not UTF-8'))
})

describe('CSV', () => {
  test('columns are found by their names', () => {
    const { groups, format } = parse(
      'type,indicator,date\ndomain,"evil.example",2026-01-31\nurl,"https://b.example/x,y",2026-02-01\n',
    )
    expect(format).toBe('csv')
    expect(groups).toEqual([
      { type: 'domain', judgement: 'block', date: '2026-01-31', values: ['evil.example'] },
      { type: 'url', judgement: 'block', date: '2026-02-01', values: ['b.example/x,y'] },
    ])
  })

  test('without such a header the first column counts', () => {
    expect(values(parse('evil.example;seen in mail\nworse.example;seen too\n').groups, 'domain')).toEqual([
      'evil.example',
      'worse.example',
    ])
  })

  test('a column can allow', () => {
    expect(parse('domain,judgement\ngood.example,allow\n').groups[0]?.judgement).toBe('allow')
  })

  test('names the line of a date or quote that is none', () => {
    expect(failure('domain,date\nevil.example,soon\n')).toMatch(/^E_INDICATORS line 2: “soon”/)
    expect(failure('domain,date\n"evil.example,2026-01-31\n')).toMatch(/^E_INDICATORS line 2: a quote/)
  })

  test('what is written is read back', () => {
    const field = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 })
      .map((text) => `x${text.trim()}x`)
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const width = rows[0]?.length ?? 0
          const even = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? 'x'))
          const text = `${Array.from({ length: width }, (_, at) => `c${at}`).join(',')}\n${even
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
            .join('\r\n')}`
          expect([...readCsv(text)].slice(1).map(({ fields }) => fields)).toEqual(even)
        },
      ),
    )
  })
})

describe('eth-phishing-detect', () => {
  const path = createRequire(import.meta.url).resolve('eth-phishing-detect/src/config.json')
  const bytes = readFileSync(path)
  const config = JSON.parse(bytes.toString()) as { version: number; blacklist: string[]; whitelist: string[] }

  test('its own configuration file, whole', () => {
    const parsed = parseList(bytes)
    const judged = (judgement: string) =>
      new Set(parsed.groups.filter((group) => group.judgement === judgement).flatMap((group) => group.values))
    expect(parsed.format).toBe('eth-phishing-detect')
    expect(parsed.version).toBe(String(config.version))
    expect(parsed.passedOver).toBeLessThan(10)
    expect(judged('block').has(config.blacklist[0] as string)).toBe(true)
    expect(judged('allow').has(config.whitelist[0] as string)).toBe(true)
    expect(judged('block').size + parsed.passedOver).toBeGreaterThanOrEqual(new Set(config.blacklist).size)
  })

  test('the newer names of its fields', () => {
    const { groups } = parse(
      '{"version":3,"blocklist":["evil.example"],"allowlist":["good.example"],"fuzzylist":["metamask.io"],"tolerance":2}',
    )
    expect(groups.map(({ judgement, values: all }) => [judgement, ...all])).toEqual([
      ['block', 'evil.example'],
      ['allow', 'good.example'],
    ])
  })

  test('names the field that is wrong', () => {
    expect(failure('{"blacklist":["evil.example",7]}')).toMatch(/^E_INDICATORS field blacklist\.1/)
    expect(failure('{"blacklist":["not a domain"]}')).toMatch(/^E_INDICATORS field blacklist\.0/)
    expect(failure('[1]')).toMatch(/^E_INDICATORS no line/)
    expect(failure('{"blacklist"')).toMatch(/^E_INDICATORS the list looks like JSON/)
  })
})

test('any text gives a list or an error of ours, never another', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.json(),
        fc.array(fc.domain()).map((all) => all.join('\n')),
      ),
      (text) => {
        failure(text)
      },
    ),
  )
})
