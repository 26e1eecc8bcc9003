import { expect, test } from 'vitest'
import { carrying, zipped } from '../files/testing.ts'
import { sightings } from '../testing.ts'
import detector from './attachment-executable.ts'

const ATTACKS: [string, string, RegExp][] = [
  ['a program', carrying('setup.exe', 'x'), /is a program/],
  ['a program by content', carrying('data.dat', '\x7fELF\x02\x01'), /is a program/],
  [
    'a shortcut',
    carrying('scan', Buffer.from('4c0000000114020000000000c000000000000046', 'hex')),
    /is a program/,
  ],
  ['a script inside an archive', carrying('a.zip', await zipped({ 'kyc.vbs': 'x' })), /inside an archive/],
  [
    'a program inside a locked archive',
    carrying('a.zip', await zipped({ 'kyc.scr': 'x' }, 'secret')),
    /inside an archive/,
  ],
  ['a disk image', carrying('photos.iso', 'x'), /disk image/],
  [
    'a profile for a telephone',
    carrying('mail.mobileconfig', '<?xml version="1.0"?><plist/>'),
    /is a program/,
  ],
  ['a script in Python', carrying('fix.py', '#!/usr/bin/env python3'), /of a kind/],
]
const INNOCENT: [string, string][] = [
  ['a PDF', carrying('statement.pdf', '%PDF-1.7')],
  ['photos', carrying('a.zip', await zipped({ 'front.jpg': '\xff\xd8\xff', 'back.jpg': '\xff\xd8\xff' }))],
  [
    'a signature',
    carrying('signature.asc', '-----BEGIN PGP SIGNATURE-----', { type: 'application/pgp-signature' }),
  ],
  ['a page named after its site', carrying('example.com', 'plain words')],
]
test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
