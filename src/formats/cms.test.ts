import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashName, readSignedData, signerOf } from './cms.ts'
import { readMsi } from './msi.ts'
import { fixture } from './testing.ts'

const signature = readMsi(fixture('signed.msi'))?.signature ?? new Uint8Array()

test('what was signed, by whom, and that the key fits', () => {
  const signed = readSignedData(signature)
  expect(signed).toMatchObject({
    contentType: '1.3.6.1.4.1.311.2.1.4',
    signers: [{ organisation: 'Example Trading Ltd', issuer: 'Example Test CA' }],
    keyMatches: true,
  })
  expect(signed?.content.length).toBeGreaterThan(32)
})

test('the key did not sign something else', () => {
  expect(readSignedData(signature, Buffer.from('something else'))?.keyMatches).toBe(false)
})

test('whom a certificate was made out to', () => {
  expect(signerOf(new X509Certificate(fixture('certificate.der')))).toEqual({
    commonName: 'Example Trading Ltd',
    organisation: 'Example Trading Ltd',
    unit: '',
    issuer: 'Example Test CA',
    selfIssued: false,
  })
})

test('names of hashes', () => {
  expect(hashName('2.16.840.1.101.3.4.2.1')).toBe('sha256')
  expect(hashName('1.2.3')).toBeUndefined()
})

test('nothing is thrown, whatever was changed', () => {
  fc.assert(
    fc.property(fc.nat(signature.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Buffer.from(signature)
      changed[at] = (changed[at] ?? 0) ^ flip
      readSignedData(changed)
    }),
    { numRuns: 200 },
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(readSignedData(bytes)).toBeUndefined()
    }),
  )
})
