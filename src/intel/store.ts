import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PosternError } from '../core/errors.ts'
import type { IndicatorLookup } from '../core/indicator.ts'
import { ENTRIES_READ, Groups, type ParsedList, type StoredList, storedListSchema } from './list.ts'
import { lookupOf } from './lookup.ts'
import { addOsvRecord } from './osv.ts'
import { osvTexts } from './osv-files.ts'
import { parseList } from './parse.ts'

const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/i
const MAX_LISTS = 200

const folderOf = (dataDir: string) => join(dataDir, 'intel')

function fileOf(dataDir: string, name: string): string {
  if (!NAME.test(name) || name.includes('..'))
    throw new PosternError(
      'E_USAGE',
      `“${name}” is not a list’s name: letters, digits, dots, hyphens, at most 64`,
    )
  return join(folderOf(dataDir), `${name}.json`)
}

/** Files of the folder; whoever writes one is not seen until it is whole. */
function listFiles(dataDir: string): string[] {
  try {
    return readdirSync(folderOf(dataDir))
      .filter((file) => file.endsWith('.json') && NAME.test(file.slice(0, -5)))
      .sort()
      .slice(0, MAX_LISTS)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new PosternError('E_UNREADABLE', `${folderOf(dataDir)}: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

/**
 * A text that changes whenever a list is added, replaced or removed. Cheap: it looks at the folder, not into files.
 */
export function indicatorsVersion(dataDir: string): string {
  return listFiles(dataDir)
    .map((file) => {
      const stat = statSync(join(folderOf(dataDir), file), { throwIfNoEntry: false })
      return stat ? `${file}:${stat.mtimeMs}:${stat.size}:${stat.ino}` : ''
    })
    .join('|')
}

const loaded = new Map<string, { version: string; lookup: IndicatorLookup }>()

/**
 * The indicators of all lists of a data directory; read again only when {@link indicatorsVersion} has changed.
 *
 * @throws PosternError `E_INDICATORS` for a list file that is damaged: better an error than a list silently missing.
 */
export async function loadIndicators(dataDir: string): Promise<IndicatorLookup> {
  const version = indicatorsVersion(dataDir)
  const known = loaded.get(dataDir)
  if (known?.version === version) return known.lookup
  const lookup = lookupOf(readLists(dataDir))
  loaded.set(dataDir, { version, lookup })
  return lookup
}

/** The lists of a data directory, by name. @throws PosternError `E_INDICATORS`, naming the file and field. */
export function readLists(dataDir: string): StoredList[] {
  return listFiles(dataDir).map((file) => readStored(join(folderOf(dataDir), file)))
}

function readStored(path: string): StoredList {
  try {
    return storedListSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new PosternError('E_INDICATORS', `${path}: this list is damaged; add it again or remove it`, {
      cause: error,
    })
  }
}

/** What a list that was added holds. */
export interface Added {
  meta: StoredList['meta']
  passedOver: number
  replaced: boolean
}

interface AddOptions {
  name: string
  /** The day on which its makers issued it: `2026-01-31`. */
  listDate?: string | undefined
  /** Milliseconds since the epoch. */
  now: number
}

/**
 * Parses a list and keeps it under a name, in place of one that had it before. The file appears whole or not at all.
 *
 * @throws PosternError `E_INDICATORS`, `E_TOO_LARGE`, `E_USAGE`
 */
export function addList(dataDir: string, bytes: Uint8Array, options: AddOptions): Added {
  checkOptions(dataDir, options)
  return keep(dataDir, parseList(bytes), createHash('sha256').update(bytes).digest('hex'), options)
}

/** What a list of malicious packages came to, record by record. */
export interface OsvAdded extends Added {
  /** Records that were taken back by their makers. */
  withdrawn: number
  /** Records of faults in packages that are no malware. */
  faults: number
}

/**
 * Adds records in the format of OSV, as {@link addList} does with other lists.
 *
 * @param path a JSON file, NDJSON, a folder of JSON files or an `all.zip` of osv.dev
 * @throws PosternError `E_INDICATORS` with file and line, `E_UNREADABLE`, `E_TOO_LARGE`, `E_USAGE`
 */
export async function addOsv(dataDir: string, path: string, options: AddOptions): Promise<OsvAdded> {
  checkOptions(dataDir, options)
  const groups = new Groups()
  const counts = { added: 0, withdrawn: 0, 'no-malware': 0, 'no-package': 0 }
  for await (const { value, where } of osvTexts(path)) {
    counts[addOsvRecord(groups, value, where)]++
    if (groups.size > ENTRIES_READ)
      throw new PosternError('E_INDICATORS', `${where}: a list may have ${ENTRIES_READ} values and no more`)
  }
  if (groups.size === 0)
    throw new PosternError(
      'E_INDICATORS',
      `${path}: no record names a malicious package (an id such as MAL-2025-1)`,
    )
  const list: ParsedList = { format: 'osv', groups: groups.done(), passedOver: counts['no-package'] }
  const sha256 = createHash('sha256').update(JSON.stringify(list.groups)).digest('hex')
  const added = keep(dataDir, list, sha256, options)
  return { ...added, withdrawn: counts.withdrawn, faults: counts['no-malware'] }
}

function checkOptions(dataDir: string, { name, listDate, now }: AddOptions): void {
  fileOf(dataDir, name)
  if (listDate !== undefined && !isPastDay(listDate, now))
    throw new PosternError('E_USAGE', `“${listDate}” is not a day up to today, such as 2026-01-31`)
}

function keep(dataDir: string, list: ParsedList, sha256: string, options: AddOptions): Added {
  const { name, listDate, now } = options
  const { format, groups, version, passedOver } = list
  const path = fileOf(dataDir, name)
  const meta: StoredList['meta'] = {
    name,
    format,
    addedAt: new Date(now).toISOString(),
    ...(listDate === undefined ? {} : { listDate }),
    ...(version === undefined ? {} : { version }),
    count: groups.reduce((sum, { values }) => sum + values.length, 0),
    sha256,
  }
  const replaced = statSync(path, { throwIfNoEntry: false }) !== undefined
  const whole: StoredList = { meta, groups }
  mkdirSync(folderOf(dataDir), { recursive: true, mode: 0o700 })
  const partial = join(folderOf(dataDir), `.${name}.${randomUUID()}.partial`)
  try {
    writeFileSync(partial, JSON.stringify(whole), { mode: 0o600, flush: true })
    renameSync(partial, path)
  } finally {
    rmSync(partial, { force: true })
  }
  return { meta, passedOver, replaced }
}

function isPastDay(text: string, now: number): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return time <= now + 86_400_000 && new Date(time).toISOString().startsWith(text)
}

/** Removes a list. @throws PosternError `E_NOT_FOUND` when there is none of that name. */
export function removeList(dataDir: string, name: string): void {
  const path = fileOf(dataDir, name)
  if (!statSync(path, { throwIfNoEntry: false }))
    throw new PosternError('E_NOT_FOUND', `there is no list named ${name}`)
  rmSync(path)
}
