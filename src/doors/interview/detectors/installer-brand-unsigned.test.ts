import { expect, test } from 'vitest'
import { machO } from '../../../formats/testing.ts'
import { fixture, infoPlist } from '../installers/testing.ts'
import { artifactOf, fileOf, hits } from '../testing.ts'
import detector from './installer-brand-unsigned.ts'

const titles = (found: ReturnType<typeof hits>) => found.map(({ title }) => title).join()
const zoom = { CFBundleIdentifier: 'us.zoom.xos', CFBundleName: 'zoom.us', CFBundleExecutable: 'zoom.us' }

test('a Windows program that says it is Zoom, unsigned', async () => {
  const found = hits(detector, await fileOf('meeting.exe', fixture('zoom-unsigned.exe')))
  expect(titles(found)).toMatch(/its maker did not sign/)
  expect(found[0]?.why).toMatch(/product name “Zoom Meetings”.*nobody signed/)
})

test('a certificate in Zoom’s name that vouches for itself', async () => {
  const found = hits(detector, await fileOf('meeting.exe', fixture('zoom-self.exe')))
  expect(found[0]?.why).toMatch(/anybody can make/)
})

test('a bundle with Zoom’s id, signed ad hoc', async () => {
  const found = hits(
    detector,
    await artifactOf({
      'Zoom.app/Contents/Info.plist': infoPlist(zoom),
      'Zoom.app/Contents/MacOS/zoom.us!': machO({ identifier: 'us.zoom.xos' }),
    }),
  )
  expect(titles(found)).toMatch(/its maker did not sign/)
  expect(found[0]?.where.file).toBe('Zoom.app/Contents/MacOS/zoom.us')
})

test('a bundle with Zoom’s id whose program is a script', async () => {
  const files = {
    'Zoom.app/Contents/Info.plist': infoPlist(zoom),
    'Zoom.app/Contents/MacOS/zoom.us!': '#!/bin/sh\n',
  }
  expect(hits(detector, await artifactOf(files))).toHaveLength(1)
})

test('a file that is merely named so', async () => {
  const found = hits(detector, await fileOf('Ledger-Live-Desktop-2.91-mac', machO()))
  expect(titles(found)).toMatch(/is named like/)
  expect(hits(detector, await fileOf('ledger-exporter', machO()))).toEqual([])
})

test.each(['zoom-signed.exe', 'zoom-other.exe'])(
  'leaves to others what somebody signed: %s',
  async (name) => {
    expect(hits(detector, await fileOf('meeting.exe', fixture(name)))).toEqual([])
  },
)

test('a bundle that Zoom’s team signed', async () => {
  const files = {
    'Zoom.app/Contents/Info.plist': infoPlist(zoom),
    'Zoom.app/Contents/MacOS/zoom.us!': fixture('zoom-signed.macho'),
  }
  expect(hits(detector, await artifactOf(files))).toEqual([])
})

test('an unsigned program of nobody’s name, and a library of a known one', async () => {
  expect(
    hits(
      detector,
      await artifactOf({
        'Notes.app/Contents/Info.plist': infoPlist({
          CFBundleIdentifier: 'org.example.notes',
          CFBundleName: 'Notes',
          CFBundleExecutable: 'notes',
        }),
        'Notes.app/Contents/MacOS/notes!': machO({ identifier: 'org.example.notes' }),
        'zoom.dll': fixture('plain.dll'),
      }),
    ),
  ).toEqual([])
})
