import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-trust-off.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

const task = (command: string, more: object = {}) =>
  JSON.stringify({ tasks: [{ label: 'env', command, runOptions: { runOn: 'folderOpen' }, ...more }] })

test.each<[string, Files, string[]]>([
  [
    'trust is off and a task runs',
    {
      '.vscode/settings.json': '{\n  "security.workspace.trust.enabled": false\n}',
      '.vscode/tasks.json': task('node x'),
    },
    ['strong 6 .vscode/settings.json:2:4'],
  ],
  [
    'trust is off',
    { '.vscode/settings.json': '{"security.workspace.trust.enabled": false}' },
    ['strong 5 .vscode/settings.json:1:3'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'tasks are allowed',
    { '.vscode/settings.json': '{"task.allowAutomaticTasks": "on"}' },
    ['context 2 .vscode/settings.json:1:3'],
  ],
  [
    'usual settings',
    { '.vscode/settings.json': '{"editor.formatOnSave": true, "security.workspace.trust.enabled": true}' },
    [],
  ],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
