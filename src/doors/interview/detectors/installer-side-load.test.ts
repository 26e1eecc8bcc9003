import { expect, test } from 'vitest'
import { fixture } from '../installers/testing.ts'
import { artifactOf, hits } from '../testing.ts'
import detector from './installer-side-load.ts'

const viewer = fixture('viewer-signed.exe')
const library = fixture('plain.dll')

test('a signed viewer beside an unsigned version.dll', async () => {
  const [found] = hits(
    detector,
    await artifactOf({ 'reader/viewer.exe': viewer, 'reader/version.dll': library }),
  )
  expect(found).toMatchObject({ strength: 'decisive', where: { file: 'reader/version.dll' } })
  expect(found?.why).toMatch(/signed by “Example Trading Ltd”.*nobody signed it/)
})

test.each([
  ['in another folder', { 'reader/viewer.exe': viewer, 'other/version.dll': library }],
  ['of a name it does not load', { 'viewer.exe': viewer, 'extra.dll': library }],
  ['beside an unsigned program', { 'viewer.exe': fixture('zoom-unsigned.exe'), 'kernel32.dll': library }],
])('a library %s', async (_, files) => {
  expect(hits(detector, await artifactOf(files))).toEqual([])
})
