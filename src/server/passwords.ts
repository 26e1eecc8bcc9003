import { hash, verify } from '@node-rs/argon2'

/** Fewest and most characters of a password: long enough to resist guessing, short enough to hash in no time. */
export const PASSWORD_LENGTH = { min: 12, max: 200 }

/** argon2id with 19 MiB, 2 passes, 1 lane: the library's defaults, which are OWASP's recommendation. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'))
}

let decoy: Promise<string> | undefined

/**
 * Compares in the same time whether or not there is a hash to compare with, so that the time tells nobody which
 * e-mail addresses are known.
 */
export async function checkPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no one has this password')
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFC'))
  return matches && passwordHash !== undefined
}
