import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PosternError } from '../core/errors.ts'
import { readSettings, type Settings } from '../core/settings.ts'

/** Where Postern keeps what is its own: `POSTERN_DATA`, or `./data`. */
export function dataDirectory(): string {
  return resolve(process.env.POSTERN_DATA ?? 'data')
}

/**
 * Reads `settings.json` of a data directory; without one the defaults hold.
 *
 * @throws PosternError `E_SETTINGS`, naming the file and the field.
 */
export function settingsOf(dataDir: string): Settings {
  const path = join(dataDir, 'settings.json')
  if (!existsSync(path)) return readSettings(undefined)
  try {
    return readSettings(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new PosternError('E_SETTINGS', `${path}: ${(error as Error).message}`, { cause: error })
  }
}
