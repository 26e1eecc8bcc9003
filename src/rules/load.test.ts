import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PosternError } from '../core/errors.ts'
import { loadRules } from './load.ts'
import { declaredIn } from './source.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'postern-rules-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), text)
  }
}

const bytes = (text: string) => new TextEncoder().encode(text)
const names = (text: string) =>
  loadRules([dir])
    .match(bytes(text), 'x')
    .map(({ rule, file }) => `${file}:${rule}`)
    .sort()

function failure(): string {
  try {
    loadRules([dir])
  } catch (error) {
    if (error instanceof PosternError) return `${error.code} ${error.message.replaceAll(dir, '')}`
    throw error
  }
  return ''
}

const LOADER = `rule Loader : js {
  meta:
    description = "runs what it fetched"
    score = 80
    postern = "block"
  strings:
    $a = "eval(" nocase
    $b = /atob\\(['"][A-Za-z0-9+\\/]{8}/
  condition: all of them
}`

test('a match says rule, file, tags, meta and where, in the order of the bytes', () => {
  write({ 'js/loader.yar': LOADER })
  const rules = loadRules([dir])
  expect(rules.size).toBe(1)
  const text = 'x = 1; EVAL(atob("aHR0cHM6")); eval(y)'
  expect(rules.match(bytes(text), 'x')).toEqual([
    {
      rule: 'Loader',
      file: join('js', 'loader.yar'),
      tags: ['js'],
      meta: { description: 'runs what it fetched', score: 80, postern: 'block' },
      strings: [
        { identifier: '$a', offset: 7, length: 5 },
        { identifier: '$b', offset: 12, length: 14 },
        { identifier: '$a', offset: 31, length: 5 },
      ],
    },
  ])
  expect(rules.match(bytes('eval(x)'), 'x')).toEqual([])
})

describe('each file stands for itself', () => {
  test('the same names, private and global rules', () => {
    const one = (text: string) => `rule A { strings: $a = "${text}" condition: $a }`
    write({
      'a.yar': one('red'),
      'b.yara': one('green'),
      'c.yar': 'global rule Small { condition: filesize < 5 }\nrule C { strings: $a = "red" condition: $a }',
      'd.yar':
        'private rule P { strings: $a = "green" condition: $a }\nrule D { condition: P }\nrule E { condition: not P }',
    })
    expect(names('green and more')).toEqual(['b.yara:A', 'd.yar:D'])
    expect(names('red')).toEqual(['a.yar:A', 'c.yar:C', 'c.yar:Small', 'd.yar:E'])
  })

  test('an open comment would hide the rules of the next file', () => {
    write({ 'a.yar': `${LOADER}\n/* open`, 'b.yar': 'rule B { condition: filesize > 0 } /* */' })
    expect(failure()).toContain('/a.yar: a comment is opened')
  })
})

describe('what does not compile is told with file, line and column', () => {
  test.each([
    ['rule A {\n  condition:\n    foo\n}', '/bad.yar:3:5: unknown identifier `foo`'],
    ['rule A { condition: true', '/bad.yar:1:'],
    [
      'include "other.yar"\nrule A { condition: filesize > 0 }',
      '/bad.yar:1:1: include statements not allowed',
    ],
    [
      'rule A { condition: filesize > 0 }\nrule A { condition: filesize > 0 }',
      '/bad.yar:2:6: duplicate rule',
    ],
    ['rule A { condition: for all i in (0..filesize) : (uint8(i) == 0) }', 'slow loop'],
  ])('%j', (text, words) => {
    write({ 'good.yar': LOADER, 'bad.yar': text })
    expect(failure()).toMatch(/^E_RULES /)
    expect(failure()).toContain(words)
  })

  test('an empty folder, an empty file, no text, no folder', () => {
    expect(failure()).toContain('holds no .yar')
    write({ 'a.yar': '// nothing' })
    expect(failure()).toContain('no rule')
    writeFileSync(join(dir, 'a.yar'), Uint8Array.of(0xff, 0xfe))
    expect(failure()).toContain('UTF-8')
    expect(() => loadRules([join(dir, 'none')])).toThrow('no such file')
  })
})

test('links are not followed, samples and other files are passed over', () => {
  write({ 'a.yar': LOADER, 'hit/x.yar': 'not a rule', 'README.md': 'not a rule' })
  symlinkSync('/etc', join(dir, 'etc'))
  symlinkSync(join(dir, 'README.md'), join(dir, 'link.yar'))
  expect(loadRules([dir]).size).toBe(1)
})

test('no folders, no rules', () => expect(loadRules([]).size).toBe(0))

test('what is too large is an error, not a miss', () => {
  write({ 'a.yar': LOADER })
  expect(() => loadRules([dir]).match(new Uint8Array(2 ** 26 + 1), 'big')).toThrow('big has')
})

test('any bytes are searched without a throw', () => {
  write({ 'a.yar': LOADER })
  const rules = loadRules([dir])
  fc.assert(fc.property(fc.uint8Array(), (data) => rules.match(data, 'x').length >= 0))
})

test('declared rules: comments, strings and patterns are not rules', () => {
  const text = `/* rule no1 {} */ // rule no2 {}
import "pe"
private global rule yes1 : tag { strings: $a = "rule no3 {" $b = /rule no4\\/x/ $c = { 4D /* rule no5 */ 5A } condition: any of them and 6 \\ 2 > 1 }
rule yes2{condition:true}`
  expect(declaredIn({ path: 'x', file: 'x', text })).toEqual({ names: ['yes1', 'yes2'], hasGlobal: true })
})
