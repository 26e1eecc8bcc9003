import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PosternError } from '../core/errors.ts'

const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/i
const MAX_LISTS = 200

/** A folder in which every list is one file, `NAME.json`, that appears whole or not at all. */
export class ListFolder {
  readonly path: string
  constructor(path: string) {
    this.path = path
  }

  /** The file of a list. @throws PosternError `E_USAGE` for what is no list's name. */
  fileOf(name: string): string {
    if (!NAME.test(name) || name.includes('..'))
      throw new PosternError(
        'E_USAGE',
        `“${name}” is not a list’s name: letters, digits, dots, hyphens, at most 64`,
      )
    return join(this.path, `${name}.json`)
  }

  has(name: string): boolean {
    return statSync(this.fileOf(name), { throwIfNoEntry: false }) !== undefined
  }

  /** The files of all lists, by name. @throws PosternError `E_UNREADABLE` */
  files(): string[] {
    try {
      return readdirSync(this.path)
        .filter((file) => file.endsWith('.json') && NAME.test(file.slice(0, -5)))
        .sort()
        .slice(0, MAX_LISTS)
        .map((file) => join(this.path, file))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw new PosternError('E_UNREADABLE', `${this.path}: ${(error as Error).message}`, { cause: error })
    }
  }

  /**
   * A text that changes whenever a list is added, replaced or removed. Cheap: it looks at the folder, not into files.
   */
  version(): string {
    return this.files()
      .map((file) => {
        const stat = statSync(file, { throwIfNoEntry: false })
        return stat ? `${file}:${stat.mtimeMs}:${stat.size}:${stat.ino}` : ''
      })
      .join('|')
  }

  write(name: string, text: string): void {
    const path = this.fileOf(name)
    mkdirSync(this.path, { recursive: true, mode: 0o700 })
    const partial = join(this.path, `.${name}.${randomUUID()}.partial`)
    try {
      writeFileSync(partial, text, { mode: 0o600, flush: true })
      renameSync(partial, path)
    } finally {
      rmSync(partial, { force: true })
    }
  }

  /** @throws PosternError `E_NOT_FOUND` when there is none of that name. */
  remove(name: string): void {
    if (!this.has(name)) throw new PosternError('E_NOT_FOUND', `there is no list named ${name}`)
    rmSync(this.fileOf(name))
  }
}

/** How a list is to be kept. */
export interface AddOptions {
  name: string
  /** The day on which its makers issued it: `2026-01-31`. */
  listDate?: string | undefined
  /** The day that a server gives it: counts when neither the operator nor the list itself says one. */
  servedDate?: string | undefined
  /** Milliseconds since the epoch. */
  now: number
  /** Whether it may have less than half the values of the list that it replaces. Default: true. */
  mayShrink?: boolean | undefined
}

/** @throws PosternError `E_USAGE` for a name or day that is none. */
export function checkAddOptions(folder: ListFolder, { name, listDate, now }: AddOptions): void {
  folder.fileOf(name)
  if (listDate !== undefined && !isPastDay(listDate, now))
    throw new PosternError('E_USAGE', `“${listDate}” is not a day up to today, such as 2026-01-31`)
}

function isPastDay(text: string, now: number): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return time <= now + 86_400_000 && new Date(time).toISOString().startsWith(text)
}

/**
 * Refuses a list that lost more than half its values where that is not expected: a download that was cut or emptied.
 *
 * @param countBefore of the list in force; when that cannot be read, any list may replace it
 * @throws PosternError `E_CONFLICT` with both counts
 */
export function checkShrinking(countBefore: () => number, after: number, options: AddOptions): void {
  if (options.mayShrink !== false) return
  let before = 0
  try {
    before = countBefore()
  } catch {
    return
  }
  if (after * 2 < before)
    throw new PosternError(
      'E_CONFLICT',
      `the new list has ${after} values, the one in force ${before}: a smaller one is taken with --accept-shrunk`,
    )
}
