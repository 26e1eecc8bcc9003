import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PosternError } from '../core/errors.ts'

const KEY_LENGTH = 32

function decode(text: string, from: string): Uint8Array {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== KEY_LENGTH)
    throw new PosternError('E_KEY', `${from} must hold ${KEY_LENGTH} bytes in base64`)
  return key
}

/**
 * The encryption key, from outside the database: `POSTERN_KEY`, or the `key` file of the data directory, which is
 * made (readable by its owner alone) when there is neither.
 *
 * @returns 32 bytes.
 * @throws PosternError `E_KEY` when it is not 32 bytes in base64.
 */
export function loadKey(dataDir: string, fromEnvironment = process.env.POSTERN_KEY): Uint8Array {
  if (fromEnvironment) return decode(fromEnvironment, 'POSTERN_KEY')
  const path = join(dataDir, 'key')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, `${randomBytes(KEY_LENGTH).toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return decode(readFileSync(path, 'utf8'), path)
}
