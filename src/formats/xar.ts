import { X509Certificate } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { signerOf } from './cms.ts'
import type { CodeSignature } from './code-signature.ts'
import { UNREAD, UNSIGNED } from './code-signature.ts'

const TOC = 4 * 2 ** 20

/**
 * Reads who signed a XAR archive, which is what a macOS installer package (`.pkg`) is. The signature itself is not
 * compared with the file. Never throws.
 */
export function readXarSignature(bytes: Uint8Array): CodeSignature {
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    const header = file.readUInt16BE(4)
    const packed = Number(file.readBigUInt64BE(8))
    if (file.readUInt32BE(0) !== 0x78617221 || packed > TOC) return UNREAD
    const toc = inflateSync(file.subarray(header, header + packed), { maxOutputLength: TOC }).toString('utf8')
    const at = toc.search(/<(?:x-)?signature\s/)
    if (at === -1) return UNSIGNED
    const encoded = /<X509Certificate>([^<]{1,20000})</.exec(toc.slice(at))?.[1]
    if (!encoded) return UNREAD
    const certificate = new X509Certificate(Buffer.from(encoded.replace(/\s+/g, ''), 'base64'))
    return {
      state: 'signed',
      signers: [signerOf(certificate)],
      fileMatches: undefined,
      keyMatches: undefined,
    }
  } catch {
    return UNREAD
  }
}
