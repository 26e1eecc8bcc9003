import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAuthenticode } from './authenticode.ts'
import { readPe } from './pe.ts'
import { fixture } from './testing.ts'

const signed = fixture('signed.exe')

const signatureOf = (bytes: Uint8Array, size = bytes.length) => {
  const pe = readPe(bytes, size)
  if (!pe) throw new Error('no PE file')
  return readAuthenticode(bytes, pe)
}

test('who signed, and that it was this file', () => {
  expect(signatureOf(signed)).toEqual({
    state: 'signed',
    signers: [
      {
        commonName: 'Example Meetings Ltd',
        organisation: 'Example Meetings Ltd',
        unit: '',
        issuer: 'Example Test CA',
        selfIssued: false,
      },
    ],
    fileMatches: true,
    keyMatches: true,
  })
})

test('a file without a signature', () => {
  expect(signatureOf(fixture('plain.dll')).state).toBe('none')
})

test('a signature beyond what is read is not taken for none', () => {
  expect(signatureOf(signed.subarray(0, 4_700), signed.length).state).toBe('unread')
})

test('a byte of the program changed: the signature is not for this file', () => {
  const changed = Buffer.from(signed)
  changed[0x420] = (changed[0x420] ?? 0) ^ 1
  expect(signatureOf(changed)).toMatchObject({ state: 'signed', fileMatches: false, keyMatches: true })
})

test('the hash in the signature changed: the key did not sign that', () => {
  const changed = Buffer.from(signed)
  const { offset } = readPe(signed)?.certificates ?? { offset: 0 }
  // The hash follows the algorithm of the digest: SEQUENCE, SHA-256, NULL, then an OCTET STRING of 32 bytes.
  const at = changed.indexOf(Buffer.from('300d060960864801650304020105000420', 'hex'), offset)
  expect(at).toBeGreaterThan(offset)
  changed[at + 17] = (changed[at + 17] ?? 0) ^ 1
  expect(signatureOf(changed)).toMatchObject({ fileMatches: false, keyMatches: false })
})

test('nothing is thrown, whatever was changed', () => {
  fc.assert(
    fc.property(fc.nat(signed.length - 1), fc.nat(255), fc.nat(signed.length), (at, value, length) => {
      const changed = Buffer.from(signed.subarray(0, Math.max(length, at + 1)))
      changed[at] = value
      const pe = readPe(changed)
      if (pe) readAuthenticode(changed, pe)
    }),
    { numRuns: 300 },
  )
})
