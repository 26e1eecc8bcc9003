import { expect, test } from 'vitest'
import { readStarts, told } from './source/testing.ts'
import reader from './task-runners.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('Task, just and process files', () => {
  const files = {
    'Taskfile.yml':
      "version: '3'\ntasks:\n  a:\n    cmds:\n      - echo 1\n      - cmd: echo 2\n  b: echo 3\n",
    justfile: 'v := `git x`\n\nbuild a:\n  @echo 4\n',
    Procfile: 'web: node s.js\n',
  }
  expect(seen(files)).toEqual([
    'build Taskfile.yml:5:9 echo 1',
    'build Taskfile.yml:6:14 echo 2',
    'build Taskfile.yml:7:6 echo 3',
    'build justfile:1:3 git x',
    'build justfile:4:4 echo 4',
    'start Procfile:1:6 node s.js',
  ])
})
