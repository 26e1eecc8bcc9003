import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './conceal-invisible.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

test.each<[string, Files, string[]]>([
  ['a payload', { 'a.js': `eval(decode(\`${'\ufe01\ufe0a'.repeat(20)}\`))\n` }, ['decisive 11 a.js:1:14']],
  ['a name', { 'a.js': 'const { a, \u3164 } = x\n' }, ['strong 6 a.js:1:10']],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  ['emoji', { 'a.js': "const a = '❤️👨‍👩‍👧'\n" }, []],
  ['a table', { 'a.js': "const a = ['\u200b', '\u200c', '\u200d']\n" }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
