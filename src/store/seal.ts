import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { PosternError } from '../core/errors.ts'

const FORMAT = 1
const NONCE_LENGTH = 12
const TAG_LENGTH = 16

/** Keeps personal data unreadable in the database. Every method is bound to one key. */
export interface Seal {
  /**
   * Encrypts with AES-256-GCM under a fresh nonce.
   * @param place table, column and row, such as `subjects.raw:0198…`: a value copied to another place does not open.
   */
  close(plain: Uint8Array | string, place: string): Uint8Array
  /** @throws PosternError `E_KEY` when the bytes were not sealed with this key for this place. */
  open(sealed: Uint8Array, place: string): Buffer
  openText(sealed: Uint8Array, place: string): string
  /** HMAC-SHA-256, to find a value without being able to read it. The kind keeps equal values of two kinds apart. */
  digest(kind: string, value: string): Uint8Array
}

/**
 * Derives the encryption and digest keys (HKDF, RFC 5869) from the operator's key.
 * @param key 32 bytes.
 */
export function createSeal(key: Uint8Array): Seal {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `postern/${purpose}`, 32))
  const encryption = derive('encryption')
  const digests = derive('digest')
  const open = (sealed: Uint8Array, place: string): Buffer => {
    try {
      if (sealed[0] !== FORMAT) throw new Error(`format ${sealed[0]}`)
      const nonce = sealed.subarray(1, 1 + NONCE_LENGTH)
      const decipher = createDecipheriv('aes-256-gcm', encryption, nonce, { authTagLength: TAG_LENGTH })
      decipher.setAAD(Buffer.from(place))
      decipher.setAuthTag(sealed.subarray(-TAG_LENGTH))
      const body = sealed.subarray(1 + NONCE_LENGTH, -TAG_LENGTH)
      return Buffer.concat([decipher.update(body), decipher.final()])
    } catch (error) {
      throw new PosternError('E_KEY', `${place} does not open with this key`, { cause: error })
    }
  }
  return {
    open,
    openText: (sealed, place) => open(sealed, place).toString('utf8'),
    close(plain, place) {
      const nonce = randomBytes(NONCE_LENGTH)
      const cipher = createCipheriv('aes-256-gcm', encryption, nonce, { authTagLength: TAG_LENGTH })
      cipher.setAAD(Buffer.from(place))
      const body = cipher.update(typeof plain === 'string' ? Buffer.from(plain) : plain)
      return Buffer.concat([Buffer.of(FORMAT), nonce, body, cipher.final(), cipher.getAuthTag()])
    },
    digest: (kind, value) => createHmac('sha256', digests).update(`${kind}\0${value}`).digest(),
  }
}
