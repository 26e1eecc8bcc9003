import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './conceal-bidi.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

test.each<[string, Files, string[]]>([
  [
    'an override',
    { 'a.js': 'if (level != "user\u202e \u2066// Check if admin\u2069 \u2066") {\n' },
    ['strong 7 a.js:1:19'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  ['a closed text', { 'a.js': 'const a = "\u202bשלום\u202c"\n' }, []],
  ['a comparison', { 'a.js': 'const d = c =="\u202a"?"ltr":c =="\u202b"?"rtl":null\n' }, []],
  ['a table', { 'a.js': 'const a = /[\u202a-\u202e]/\n' }, []],
  ['a translation', { 'locales/he.js': 'export default { a: "\u202eab" }\n' }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
