import { createHash } from 'node:crypto'

const BLOCK = 4096

/**
 * The hash that Chromium's store states for a file of an extension: SHA-256 of each block of 4 KiB, and of blocks of
 * those hashes in turn, until one is left (https://source.chromium.org/chromium/chromium/src/+/main:extensions/browser/computed_hashes.cc).
 *
 * @returns in base64url without padding
 */
export function treeHash(bytes: Uint8Array): string {
  let level: Uint8Array = bytes
  do {
    const hashes: Buffer[] = []
    for (let at = 0; at === 0 || at < level.length; at += BLOCK)
      hashes.push(
        createHash('sha256')
          .update(level.subarray(at, at + BLOCK))
          .digest(),
      )
    level = Buffer.concat(hashes)
  } while (level.length > 32)
  return Buffer.from(level).toString('base64url')
}
