import { expect, test } from 'vitest'
import reader from './git-hooks.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('hooks in the folders of git, husky and projects', () => {
  const hook = '#!/bin/sh\n# one\n\n# two\n  run\n'
  const files = {
    '.git/hooks/post-checkout': hook,
    '.git/hooks/pre-push.sample': hook,
    '.githooks/pre-commit.js': 'run()',
    'web/.husky/pre-commit': hook,
    '.husky/_/husky.sh': hook,
    '.husky/.gitignore': '_',
    'src/hooks/use-state.js': '',
    'a.zip › hooks/pre-push': hook,
  }
  expect(seen(files)).toEqual([
    'clone .git/hooks/post-checkout:5:3 file .git/hooks/post-checkout',
    'clone .githooks/pre-commit.js:1:1 file .githooks/pre-commit.js',
    'clone web/.husky/pre-commit:5:3 in web file web/.husky/pre-commit',
    'clone a.zip › hooks/pre-push:5:3 in a.zip › file a.zip › hooks/pre-push',
  ])
})
