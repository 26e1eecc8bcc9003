import { createHash } from 'node:crypto'
import { hashName, readSignedData } from './cms.ts'
import { type CodeSignature, UNREAD, UNSIGNED } from './code-signature.ts'
import { derChildren, derContent, derOid, readDer } from './der.ts'
import type { PeReading } from './pe.ts'

/** Revision 2.0, PKCS#7 SignedData: what Windows signs with. */
const PKCS7 = 2
const INDIRECT_DATA = '1.3.6.1.4.1.311.2.1.4'

/**
 * Reads the Authenticode signature of a PE file, and computes whether it was made for this very file.
 * Source: Microsoft, "Windows Authenticode Portable Executable Signature Format".
 *
 * @param bytes the file; when it is longer than they are, the signature is `unread`.
 */
export function readAuthenticode(bytes: Uint8Array, pe: PeReading): CodeSignature {
  if (!pe.certificates) return UNSIGNED
  const { offset, size } = pe.certificates
  if (offset + size > bytes.length) return UNREAD
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const length = file.readUInt32LE(offset)
  if (file.readUInt16LE(offset + 6) !== PKCS7 || length > size || length < 9) return UNREAD
  const signed = readSignedData(bytes.subarray(offset + 8, offset + length))
  if (!signed || signed.signers.length === 0) return UNREAD
  return {
    state: 'signed',
    signers: signed.signers,
    fileMatches: signed.contentType === INDIRECT_DATA ? fileMatches(file, pe, signed.content) : undefined,
    keyMatches: signed.keyMatches,
  }
}

/** SpcIndirectDataContent: what was hashed, then algorithm and hash. */
function fileMatches(file: Buffer, pe: PeReading, content: Uint8Array): boolean | undefined {
  // The content is that of the SEQUENCE: the two elements alone.
  const whole = { tag: 0x30, start: 0, content: 0, contentEnd: content.length, end: content.length }
  const digest = derChildren(content, whole)[1]
  const [algorithm, value] = digest ? derChildren(content, digest) : []
  const name = algorithm && hashName(derOid(content, readDer(content, algorithm.content)))
  if (!name || !value || !pe.certificates) return undefined
  const { checksum, entry } = pe.unhashed
  const { offset, size } = pe.certificates
  if (checksum + 4 > entry || entry + 8 > offset) return undefined
  const hash = createHash(name)
    .update(file.subarray(0, checksum))
    .update(file.subarray(checksum + 4, entry))
    .update(file.subarray(entry + 8, offset))
    .update(file.subarray(offset + size))
  return Buffer.compare(hash.digest(), derContent(content, value)) === 0
}
