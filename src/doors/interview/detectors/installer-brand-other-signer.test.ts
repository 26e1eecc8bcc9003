import { expect, test } from 'vitest'
import { fixture, infoPlist } from '../installers/testing.ts'
import { artifactOf, fileOf, hits } from '../testing.ts'
import detector from './installer-brand-other-signer.ts'

const bundle = (executable: Uint8Array) =>
  artifactOf({
    'Zoom.app/Contents/Info.plist': infoPlist({
      CFBundleIdentifier: 'us.zoom.xos',
      CFBundleExecutable: 'zoom.us',
    }),
    'Zoom.app/Contents/MacOS/zoom.us!': executable,
  })

test('Zoom, signed by somebody else on Windows', async () => {
  const [found] = hits(detector, await fileOf('meeting.exe', fixture('zoom-other.exe')))
  expect(found).toMatchObject({ strength: 'decisive', where: { file: 'meeting.exe' } })
  expect(found?.why).toMatch(/Zoom Meetings.*signed by “Example Trading Ltd”/)
})

test('and on macOS, by another team', async () => {
  const [found] = hits(detector, await bundle(fixture('zoom-other.macho')))
  expect(found?.why).toMatch(/us\.zoom\.xos.*Example Trading/)
})

test('by Zoom', async () => {
  expect(hits(detector, await fileOf('meeting.exe', fixture('zoom-signed.exe')))).toEqual([])
  expect(hits(detector, await bundle(fixture('zoom-signed.macho')))).toEqual([])
})

test('a program of its own name', async () => {
  expect(hits(detector, await fileOf('viewer.exe', fixture('viewer-signed.exe')))).toEqual([])
})
