import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './conceal-offscreen.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

test.each<[string, Files, string[]]>([
  [
    'behind blanks',
    { 'a.js': `module.exports = {};${' '.repeat(250)}global.x = require('y');\n` },
    ['decisive 12 a.js:1:271'],
  ],
  ['behind tabs, in Python', { 'a.py': `import os${'\t'.repeat(60)}; exec(x)\n` }, ['decisive 12 a.py:1:70']],
  ['below', { 'a.js': `const a = 1\n${'\n'.repeat(400)}eval(b)\n` }, ['strong 6 a.js:402:1']],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  ['a text', { 'a.js': `const a = 'x${' '.repeat(250)}y'\n` }, []],
  ['a comment', { 'a.js': `const a = 1${' '.repeat(250)}// why\n` }, []],
  ['deep indentation', { 'a.js': `if (a) {\n${' '.repeat(250)}b()\n}\n` }, []],
  ['an end', { 'a.js': `const a = 1${' '.repeat(250)}\n` }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
