import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileType } from './file-type.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** A ZIP of empty stored members. */
function zipOf(names: string[], content = ''): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const name of names) {
    const fields = Buffer.alloc(26)
    fields.writeUInt32LE(content.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04', 'latin1'),
      fields,
      Buffer.from(name + content, 'latin1'),
    ])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name)]),
    )
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

test.each([
  ['pdf', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\0\0')],
  ['pdf', bytes('junk before\n%PDF-1.4\n')],
  ['pe', Buffer.concat([bytes(`MZ${'\0'.repeat(58)}\x40\0\0\0`), bytes('PE\0\0')])],
  ['elf', bytes('\x7fELF\x02')],
  ['lnk', Buffer.from('4c0000000114020000000000c000000000000046', 'hex')],
  ['rar', bytes('Rar!\x1a\x07\x01\0')],
  ['7z', bytes("7z\xbc\xaf'\x1c")],
  ['gzip', bytes('\x1f\x8b\x08')],
  ['dmg', Buffer.concat([bytes('BZh9'), Buffer.alloc(600), bytes(`koly${'\0'.repeat(508)}`)])],
  ['zstd', Buffer.from('28b52ffd00', 'hex')],
  ['cpio', bytes('0707010000')],
  ['ar', bytes('!<arch>\ndebian-binary')],
  ['rpm', Buffer.from('edabeedb0300', 'hex')],
  ['squashfs', bytes('hsqs\0\0')],
  ['wim', bytes('MSWIM\0\0\0')],
  ['disk-image', bytes('vhdxfile\0')],
  ['disk-image', Buffer.concat([Buffer.alloc(600), bytes(`conectix${'\0'.repeat(504)}`)])],
  ['crx', bytes('Cr24\x03\0\0\0')],
  ['asar', Buffer.concat([Buffer.from('0400000024000000200000001b000000', 'hex'), bytes('{"files":{}}')])],
  ['chm', bytes('ITSF\x03\0\0\0')],
  ['applescript', bytes('FasdUAS 1.101.10')],
  ['python-bytecode', Buffer.from('cb0d0d0a00000000', 'hex')],
  ['text', bytes('a\r\r\nb\r\nc')],
  ['v8-bytecode', Buffer.from('8c05dec0', 'hex')],
  ['sqlite', bytes('SQLite format 3\0')],
  ['font', bytes('wOF2\0\x01\0\0')],
  ['png', bytes('\x89PNG\r\n\x1a\n')],
  ['jpeg', bytes('\xff\xd8\xff\xe0')],
  ['html', bytes('\n<!DOCTYPE html><p>hi')],
  ['html', bytes('<script>x()</script>')],
  ['svg', bytes('<?xml version="1.0"?><svg xmlns="x">')],
  ['xml', bytes('<?xml version="1.0"?><invoice/>')],
  ['script', bytes('#!/bin/sh\n')],
  ['rtf', bytes('{\\rtf1')],
  ['calendar', bytes('BEGIN:VCALENDAR\r\n')],
  ['message', bytes('From: a@example.org\r\n')],
  ['text', bytes('plain words')],
  ['empty', bytes('')],
  ['zip', zipOf(['a.txt'])],
  ['office', zipOf(['[Content_Types].xml', 'word/document.xml'])],
  ['office', zipOf(['mimetype'], 'application/vnd.oasis.opendocument.text')],
  ['jar', zipOf(['META-INF/MANIFEST.MF', 'A.class'])],
  ['apk', zipOf(['AndroidManifest.xml', 'META-INF/MANIFEST.MF'])],
])('tells %s', (type, content) => {
  expect(fileType(content)).toBe(type)
})

test('a member that holds the name of another kind does not change the archive’s', () => {
  expect(
    fileType(zipOf(['invoice.exe'], '[Content_Types].xml META-INF/MANIFEST.MF AndroidManifest.xml')),
  ).toBe('zip')
})

test('UTF-16 HTML is HTML', () => {
  expect(fileType(new Uint8Array([0xff, 0xfe, ...Buffer.from('<html><script>', 'utf16le')]))).toBe('html')
})

test('any bytes get an answer', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', 'MZ', 'PK\x03\x04', 'PK\x05\x06', '%PDF', '<'),
      fc.uint8Array({ maxLength: 400 }),
      (start, rest) => {
        expect(typeof fileType(new Uint8Array([...bytes(start), ...rest]))).toBe('string')
      },
    ),
  )
})
