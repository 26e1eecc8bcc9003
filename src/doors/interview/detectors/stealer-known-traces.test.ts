import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './stealer-known-traces.ts'

const seen = async (files: Record<string, string>) =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, weight, where }) => `${strength} ${weight} ${where.file}:${where.line}`,
  )

test.each([
  [
    'a text of its own',
    { 'a.js': "const x = 1\nconsole.log('Upload LDB Finshed!!!')" },
    ['decisive 12 a.js:2'],
  ],
  [
    'paths together',
    {
      'a.py': 'h = "https://c.invalid"\nopen(home + "/.n2/pay")\nopen(home + "/.n2/bow")\nget(h + "/brow/")',
    },
    ['decisive 11 a.py:2'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each([
  ['paths that everybody has', { 'a.js': "app.use('/uploads', x)\napp.get('/client/', y)" }, []],
  ['a report', { 'README.md': 'It says Upload LDB Finshed!!!' }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})
