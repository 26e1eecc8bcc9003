import { expect, test } from 'vitest'
import reader from './hook-managers.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('lists of hooks in package.json and YAML', () => {
  const files = {
    'package.json':
      '{"husky":{"hooks":{"pre-commit":"a"}},"lint-staged":{"*.js":["b","c"]},"simple-git-hooks":{"pre-push":"d"}}',
    'lefthook.yml': 'pre-commit:\n  commands:\n    lint:\n      run: |\n        e\n  jobs:\n    - run: f\n',
    '.pre-commit-config.yaml': 'repos:\n  - repo: local\n    hooks:\n      - id: x\n        entry: "g h"\n',
  }
  expect(seen(files).map((line) => line.trim())).toEqual([
    'clone package.json:1:104 d',
    'clone package.json:1:61 b',
    'clone package.json:1:61 c',
    'clone package.json:1:34 a',
    'clone lefthook.yml:5:9 e',
    'clone lefthook.yml:7:12 f',
    'clone .pre-commit-config.yaml:5:17 g h',
  ])
})

test('YAML that nests or repeats itself without end is told, not followed', () => {
  expect(readStarts(reader, { 'lefthook.yml': '['.repeat(5_000) }).unknown[0]?.why).toContain('deeper')
  const bomb = `a: &a [x]\n${Array.from({ length: 50 }, (_, at) => `b${at}: &b${at} [*a, *a]`).join('\n')}\n`
  expect(readStarts(reader, { 'lefthook.yml': bomb }).starts).toEqual([])
})
