import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asksForPassword } from './password.ts'

const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'))
const ascii = (text: string) => new TextEncoder().encode(text)

test.each([
  ['a PDF with /Encrypt', 'pdf', ascii('%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 9 0 R >>'), true],
  ['a PDF without', 'pdf', ascii('%PDF-1.7\ntrailer << /Root 1 0 R >>'), false],
  ['a PDF that writes of it', 'pdf', ascii('%PDF-1.7\n(/Encrypt is a key)'), false],
  ['a RAR 4 with encrypted headers', 'rar', hex('526172211a0700 0000 73 8000 0d00 000000000000'), true],
  [
    'a RAR 4 with an encrypted file',
    'rar',
    hex('526172211a0700 0000 73 0000 0d00 000000000000 0000 74 0480 2000 00000000'),
    true,
  ],
  [
    'a RAR 4 without',
    'rar',
    hex('526172211a0700 0000 73 0000 0d00 000000000000 0000 74 0080 2000 00000000'),
    false,
  ],
  ['a RAR 5 with encrypted headers', 'rar', hex('526172211a070100 00000000 05 04 00 00 00 0f'), true],
  [
    'a RAR 5 with an encrypted file',
    'rar',
    hex('526172211a070100 00000000 03 01 00 00 00000000 07 02 01 03 00 02 01 00'),
    true,
  ],
  ['a RAR 5 without', 'rar', hex('526172211a070100 00000000 03 01 00 00 00000000 03 05 00 00'), false],
  ['a 7z with AES', '7z', hex(`377abcaf271c0004${'00'.repeat(24)}0106f10701`), true],
  ['a 7z without', '7z', hex(`377abcaf271c0004${'00'.repeat(24)}01030101`), false],
])('%s', (_, type, bytes, expected) => {
  expect(asksForPassword(bytes, type)).toBe(expected)
})

test('never throws and always ends', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('526172211a0700', '526172211a070100', '377abcaf271c'),
      fc.uint8Array({ maxLength: 300 }),
      (start, rest) => {
        const bytes = new Uint8Array([...hex(start), ...rest])
        for (const type of ['rar', '7z', 'pdf', 'zip'])
          expect(typeof asksForPassword(bytes, type)).toBe('boolean')
      },
    ),
  )
})
