import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-nonscript.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

const task = (command: string, more: object = {}) =>
  JSON.stringify({ tasks: [{ label: 'env', command, runOptions: { runOn: 'folderOpen' }, ...more }] })

const scripts = (scripts: Record<string, string>) => JSON.stringify({ name: 'x', scripts })

test.each<[string, Files, string[]]>([
  [
    'a font',
    { '.vscode/tasks.json': task('node ./public/fonts/fa-solid.woff2') },
    ['decisive 13 .vscode/tasks.json:1:37'],
  ],
  [
    'a list of words',
    {
      '.vscode/tasks.json': task('node', { args: [`\${workspaceFolder}/.vscode/en.dict`] }),
      '.vscode/en.dict': 'x',
    },
    ['decisive 13 .vscode/tasks.json:1:37'],
  ],
  [
    'without an ending',
    { '.vscode/tasks.json': task('cd . && node .vscode/cancel'), '.vscode/cancel': 'x' },
    ['decisive 13 .vscode/tasks.json:1:37'],
  ],
  [
    'a script among the settings',
    { '.vscode/tasks.json': task('node .vscode/setup.js'), '.vscode/setup.js': '' },
    ['strong 6 .vscode/tasks.json:1:37'],
  ],
  [
    'behind the settings of a starter',
    { 'package.json': scripts({ test: 'ts-node -P tsconfig.json logo.png' }), 'tsconfig.json': '{}' },
    ['decisive 13 package.json:1:32'],
  ],
  [
    'behind an option that takes nothing',
    { 'package.json': scripts({ test: 'python3 -P a.json b.py' }), 'a.json': '{}' },
    ['decisive 13 package.json:1:32'],
  ],
  [
    'from a script',
    { 'package.json': scripts({ postinstall: 'python3 assets/logo.png' }) },
    ['decisive 13 package.json:1:39'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'a script',
    { 'package.json': scripts({ start: 'node server.js', build: 'node build.mjs data.json' }) },
    [],
  ],
  [
    'settings handed to a tool',
    {
      'package.json': scripts({ build: 'tsc -p tsconfig.json', lint: 'bash -c "cat a.txt"' }),
      'tsconfig.json': '{}',
    },
    [],
  ],
  [
    'settings of a starter',
    {
      'package.json': scripts({ test: 'ts-node --transpile-only -P tsconfig.test.json src/run.ts' }),
      'tsconfig.test.json': '{}',
    },
    [],
  ],
  ['a folder', { 'package.json': scripts({ start: 'node .' }) }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
