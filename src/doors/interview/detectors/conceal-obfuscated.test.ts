import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './conceal-obfuscated.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

const names = Array.from({ length: 60 }, (_, at) => `var _0x${(0x1a2b + at).toString(16)} = ${at};`).join('')

test.each<[string, Files, string[]]>([
  ['hexadecimal names', { 'src/a.js': names }, ['strong 6 src/a.js:1:5']],
  [
    'that is started',
    { 'package.json': '{"scripts":{"start":"node src/a.js"}}', 'src/a.js': names },
    ['decisive 11 src/a.js:1:5'],
  ],
  ['a mark', { 'src/b.js': `${'// text\n'.repeat(40)}global['!']='8-1';\n` }, ['strong 6 src/b.js:41:1']],
  ['brackets alone', { 'src/d.js': `x=${'[]+(![]+[])'.repeat(100)}` }, ['strong 6 src/d.js:1:3']],
  [
    'letters',
    { 'src/e.js': `x('${'\\x72\\x65\\x71\\x75\\x69\\x72\\x65\\x20'.repeat(30)}')` },
    ['strong 6 src/e.js:1:4'],
  ],
  [
    'a packer',
    { 'src/f.js': `${'// text\n'.repeat(40)}eval(function(p,a,c,k,e,d){return p}('a'))` },
    ['strong 6 src/f.js:41:1'],
  ],
  [
    'a packer in a text that is run',
    {
      'src/g.js': `${'// text\n'.repeat(40)}const s = "eval(function(p,a,c,k,e,d){return p}('a'))"; eval(s)`,
    },
    ['strong 6 src/g.js:41:11'],
  ],
  [
    'a turned table, renamed',
    {
      'src/c.js': `const q=${'1;'.repeat(100)}while(true){try{const s=-parseInt(h(0x1))/0x1+parseInt(h(0x2))/0x2*(parseInt(h(0x3))/0x3);if(s===z)break}catch(e){}}`,
    },
    ['strong 6 src/c.js:1:233'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  ['a table of characters', { 'src/a.js': `const t = '${'\\x00\\x01\\x02\\x1f'.repeat(100)}'` }, []],
  ['a bought player', { 'public/vendor/player.js': names }, ['context 2 public/vendor/player.js:1:5']],
  ['a package brought along', { 'node_modules/a/a.js': names }, ['context 2 node_modules/a/a.js:1:5']],
  [
    'colours',
    {
      'src/a.js': `${'// text\n'.repeat(40)}f(parseInt(h[0], 16) / 15, parseInt(h[1], 16) / 15, parseInt(h.at(2), 16) / 15)`,
    },
    [],
  ],
  [
    'brightness',
    {
      'src/a.js': `${'// text\n'.repeat(40)}x = parseInt(h.at(0), 16) / 4 + parseInt(h.at(1), 16) / 2 + parseInt(h.at(2), 16) / 8`,
    },
    [],
  ],
  [
    'classes of signs',
    { 'src/a.js': `const r = /[${'\\x20\\x22\\x27\\x23\\x2b\\x2c\\x2d\\x2e'.repeat(9)}]/` },
    [],
  ],
  [
    'what an unpacker is tried on',
    { 'src/a.js': `${'// text\n'.repeat(40)}const packed = "eval(function(p,a,c,k,e,r){return p})"` },
    [],
  ],
  ['minified', { 'dist/a.min.js': 'var a=function(b,c){return b+c},d=parseInt("1",10);'.repeat(50) }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
