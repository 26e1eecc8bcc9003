import { expect, test } from 'vitest'
import type { ArtifactFile } from '../artifact.ts'
import { artifactOf, hits } from '../testing.ts'
import detector from './installer-image-holds-program.ts'

/** Files as they would lie in an image: images themselves are opened elsewhere. */
async function inImage(image: string, ...names: string[]) {
  const artifact = await artifactOf(Object.fromEntries(names.map((name) => [name, 'x'])))
  const files = artifact.files.map(
    (file): ArtifactFile => ({
      ...file,
      path: `${image} › ${file.path}`,
      extension: file.extension,
      type: file.type,
      name: file.name,
    }),
  )
  return { ...artifact, files }
}

test.each([
  ['a shortcut', 'offer.iso', ['offer.lnk', 'a.dll'], /shortcut or script/],
  ['a script', 'offer.vhdx', ['offer.pdf', 'start.js'], /shortcut or script/],
  ['a program', 'offer.img', ['viewer.exe'], /holds a program/],
] as const)('%s in an image', async (_, image, names, title) => {
  expect(hits(detector, await inImage(image, ...names))[0]?.title).toMatch(title)
})

test('a system with hundreds of files, documents, and what macOS hands out', async () => {
  const many = Array.from({ length: 200 }, (_, i) => `boot/file${i}.exe`)
  expect(hits(detector, await inImage('linux.iso', ...many))).toEqual([])
  expect(hits(detector, await inImage('photos.iso', 'a.jpg', 'b.jpg'))).toEqual([])
  expect(hits(detector, await inImage('Notes.dmg', 'install.command'))).toEqual([])
})
