import { expect, test } from 'vitest'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { artifactOf, hits } from '../testing.ts'
import detector from './installer-drag-to-terminal.ts'

/** Files as they would lie in a disk image: images themselves are opened elsewhere. */
async function inImage(contents: Record<string, string>, link?: string): Promise<Artifact> {
  const artifact = await artifactOf(contents)
  const files = artifact.files.map(
    (file): ArtifactFile => ({
      ...file,
      path: `Zoom.dmg › ${file.path}`,
      inner: file.path,
      name: file.name,
      extension: file.extension,
      type: file.type,
      text: () => file.text(),
      ...(link && file.name === 'link' ? { target: link } : {}),
    }),
  )
  return { ...artifact, files }
}

const titles = (artifact: Artifact) =>
  hits(detector, artifact)
    .map(({ title }) => title)
    .join()

test('an image that offers the terminal', async () => {
  const image = await inImage({ link: '' }, '/System/Applications/Utilities/Terminal.app')
  expect(titles(image)).toMatch(/offers the terminal/)
})

test('an image whose note asks to drag', async () => {
  const image = await inImage({
    'README.txt': 'To install:\nDrag Install.command into the Terminal window.\n',
  })
  const [found] = hits(detector, image)
  expect(found).toMatchObject({ strength: 'decisive', where: { line: 2 } })
})

test('a file whose very name asks', async () => {
  expect(titles(await inImage({ 'Drag Into Terminal.msh': 'true' }))).toMatch(/asks to drag/)
})

test('a script with a note on how to get around the warning', async () => {
  const image = await inImage({
    'Install.command': '#!/bin/sh\ntrue\n',
    'READ ME.txt': 'Right-click the icon, then choose Open.',
  })
  expect(titles(image)).toMatch(/get around/)
})

test('an honest image and an honest project', async () => {
  expect(
    titles(await inImage({ link: '', 'README.txt': 'Drag Notes to Applications.' }, '/Applications')),
  ).toBe('')
  const project = { 'package.json': '{}', 'README.md': 'Drag the folder into the terminal to see its path.' }
  expect(titles(await artifactOf(project))).toBe('')
})

test('notes of a small program count a little', async () => {
  const found = hits(detector, await artifactOf({ 'README.md': 'Run `xattr -cr Notes.app` once.' }))
  expect(found).toMatchObject([{ strength: 'context' }])
})
