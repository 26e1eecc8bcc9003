import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './conceal-lookalike-names.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

test.each<[string, Files, string[]]>([
  ['a Cyrillic letter', { 'a.js': 'const chеck = 1\nchеck()\n' }, ['strong 5 a.js:1:7', 'strong 5 a.js:2:1']],
  ['the name of a file', { 'src/indеx.js': '' }, ['strong 6 src/indеx.js:undefined:undefined']],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  ['mathematics', { 'a.js': 'const Δx = 1, μs = 2, α1 = 3\n' }, []],
  ['a text', { 'a.js': "const a = 'привет world'\n" }, []],
  ['names with a letter that only looks like itself', { 'a.py': 'a = чертежа_ab.html\n' }, []],
  ['a table of letters', { 'a.js': 'const t = `\u{3b3}eftĀARγιrrow;柸ightArrow`\n' }, []],
  ['names in one script', { 'a.py': 'счёт = 1\n' }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
