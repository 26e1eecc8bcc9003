import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixture, xar } from './testing.ts'
import { readXarSignature } from './xar.ts'

const certificate = fixture('certificate.der').toString('base64')

test('who signed a package', () => {
  const toc = `<xar><toc><signature style="RSA"><KeyInfo><X509Data><X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></signature></toc></xar>`
  expect(readXarSignature(xar(toc))).toMatchObject({
    state: 'signed',
    signers: [{ organisation: 'Example Trading Ltd', selfIssued: false }],
    fileMatches: undefined,
  })
})

test('a package that nobody signed', () => {
  expect(readXarSignature(xar('<xar><toc><file id="1"/></toc></xar>')).state).toBe('none')
})

test('a certificate that is none, and an archive that is none', () => {
  const toc =
    '<xar><toc><signature style="RSA"><X509Certificate>AAAA</X509Certificate></signature></toc></xar>'
  expect(readXarSignature(xar(toc)).state).toBe('unread')
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(readXarSignature(bytes).state).toBe('unread')
    }),
  )
})
