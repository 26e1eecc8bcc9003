import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './conceal-nonscript-code.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

const code = "const a = require('axios')\nconst f = () => { a.get(process.env.U) }\nmodule.exports = f\n"

test.each<[string, Files, string[]]>([
  ['a font', { 'public/a.woff2': code }, ['decisive 12 public/a.woff2:1:1']],
  [
    'behind a picture',
    { 'a.gif': `GIF89a${'.'.repeat(100)};${code}` },
    ['strong 7 a.gif:undefined:undefined'],
  ],
  [
    'words that are started',
    { 'package.json': '{"scripts":{"start":"node en.dict"}}', 'en.dict': code },
    ['decisive 12 en.dict:1:1'],
  ],
  [
    'a copy that is started',
    { 'package.json': '{"scripts":{"start":"node a.js.bak"}}', 'a.js.bak': code },
    ['decisive 12 a.js.bak:1:1'],
  ],
  ['words', { 'en.dict': code }, ['strong 5 en.dict:1:1']],
  ['no ending', { '.vscode/cancel': code }, ['strong 5 .vscode/cancel:1:1']],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  ['a list of words', { 'en.dic': '3\nconst\nfunction\nrequire\n' }, []],
  ['a copy that says so', { 'a.js.bak': code }, []],
  ['styles', { 'a.css': '.a { color: red }\n@import "b";\n' }, []],
  ['data', { 'a.json': JSON.stringify({ code }) }, []],
  ['a pointer', { 'a.png': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n' }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
