import { expect, test } from 'vitest'
import { fixture } from '../installers/testing.ts'
import { fileOf, hits } from '../testing.ts'
import detector from './installer-signature-broken.ts'

test('a signature that was pasted onto another program', async () => {
  const changed = fixture('zoom-signed.exe')
  changed[0x420] = (changed[0x420] ?? 0) ^ 1
  const [found] = hits(detector, await fileOf('meeting.exe', changed))
  expect(found?.title).toMatch(/different file/)
})

test('a code directory that the key did not sign', async () => {
  const changed = fixture('zoom-signed.macho')
  changed.write('us.zoom.xoz', changed.indexOf('us.zoom.xos'))
  const [found] = hits(detector, await fileOf('meeting', changed))
  expect(found?.title).toMatch(/not made by the key/)
})

test.each(['zoom-signed.exe', 'zoom-signed.macho', 'plain.dll'])('leaves alone: %s', async (name) => {
  expect(hits(detector, await fileOf('a.exe', fixture(name)))).toEqual([])
})
