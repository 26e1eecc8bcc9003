import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './conceal-gitignored.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

test.each<[string, Files, string[]]>([
  [
    'a script that pushes',
    { '.gitignore': 'node_modules\ntemp_auto_push.bat\n' },
    ['strong 6 .gitignore:2:1'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  ['usual names', { '.gitignore': 'node_modules\n*.bat\nconfig.json\n.env\n' }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
