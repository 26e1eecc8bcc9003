import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { PosternError } from '../core/errors.ts'
import type { Delivery } from './connector.ts'

/** HMAC-SHA256 in lower-case hexadecimal. */
export function hmac(secret: string, ...signed: (string | Buffer)[]): string {
  const mac = createHmac('sha256', secret)
  for (const part of signed) mac.update(part)
  return mac.digest('hex')
}

/**
 * Passes when `given` is the HMAC-SHA256 of what is signed under one of the secrets. All secrets are tried and
 * compared in constant time, so that the answer's time tells nothing of them.
 *
 * @param given hexadecimal; anything else does not pass
 * @throws PosternError `E_SIGNATURE`
 */
export function checkHmac(
  given: string | undefined,
  secrets: readonly string[],
  ...signed: (string | Buffer)[]
): void {
  if (given === undefined) throw new PosternError('E_SIGNATURE', 'the webhook is not signed')
  const claimed = Buffer.from(/^[0-9a-f]{64}$/i.test(given) ? given.toLowerCase() : '0'.repeat(64))
  let passes = false
  for (const secret of secrets)
    if (timingSafeEqual(Buffer.from(hmac(secret, ...signed)), claimed)) passes = true
  if (!passes) throw new PosternError('E_SIGNATURE', 'the signature is not of this webhook')
}

/** A header's value after a prefix; a header that came twice counts as none. */
export function headerAfter({ headers }: Delivery, name: string, prefix = ''): string | undefined {
  const value = headers[name]
  return typeof value === 'string' && value.startsWith(prefix) ? value.slice(prefix.length) : undefined
}

/** Names a delivery by its bytes, for vendors that send no id, or none that is signed. */
export function digestOf(body: Buffer): string {
  return `sha256:${createHash('sha256').update(body).digest('hex')}`
}

/** Milliseconds by which a sender's clock may be ahead. */
const AHEAD = 5 * 60_000

/**
 * @param at and `now`: milliseconds since 1970
 * @throws PosternError `E_SIGNATURE` when it was signed too long ago, or in the future.
 */
export function checkAge(at: number, now: number, maxAge: number): void {
  if (!(now - at <= maxAge && at - now <= AHEAD))
    throw new PosternError('E_SIGNATURE', 'the signature is too old, or the clocks differ')
}
