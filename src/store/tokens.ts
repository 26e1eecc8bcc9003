import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, in URL-safe base64. Only {@link hashToken} of it is ever stored. */
export function createToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * SHA-256 of a token. Enough for 256 random bits (no word list can reach them), and finding a row by it leaks
 * nothing through time: what is compared is not what the caller sent.
 */
export function hashToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest()
}
