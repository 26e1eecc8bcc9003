import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PosternError } from '../core/errors.ts'
import type { IndicatorLookup } from '../core/indicator.ts'
import { ENTRIES_READ, Groups, type ParsedList, type StoredList, storedListSchema } from './list.ts'
import { type AddOptions, checkAddOptions, checkShrinking, ListFolder } from './list-folder.ts'
import { lookupOf } from './lookup.ts'
import { addOsvRecord } from './osv.ts'
import { osvTexts } from './osv-files.ts'
import { parseList } from './parse.ts'

const folderOf = (dataDir: string) => new ListFolder(join(dataDir, 'intel'))

/** A text that changes whenever a list of indicators is added, replaced or removed. */
export const indicatorsVersion = (dataDir: string): string => folderOf(dataDir).version()

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
  return folderOf(dataDir).files().map(readStored)
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

/**
 * Parses a list and keeps it under a name, in place of one that had it before. The file appears whole or not at all.
 *
 * @throws PosternError `E_INDICATORS`, `E_TOO_LARGE`, `E_USAGE`
 */
export function addList(dataDir: string, bytes: Uint8Array, options: AddOptions): Added {
  checkAddOptions(folderOf(dataDir), options)
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
  checkAddOptions(folderOf(dataDir), options)
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

function keep(dataDir: string, list: ParsedList, sha256: string, options: AddOptions): Added {
  const { name, listDate = options.servedDate, now } = options
  const { format, groups, version, passedOver } = list
  const folder = folderOf(dataDir)
  const replaced = folder.has(name)
  const meta: StoredList['meta'] = {
    name,
    format,
    addedAt: new Date(now).toISOString(),
    ...(listDate === undefined ? {} : { listDate }),
    ...(version === undefined ? {} : { version }),
    count: groups.reduce((sum, { values }) => sum + values.length, 0),
    sha256,
  }
  if (replaced) checkShrinking(() => readStored(folder.fileOf(name)).meta.count, meta.count, options)
  const whole: StoredList = { meta, groups }
  folder.write(name, JSON.stringify(whole))
  return { meta, passedOver, replaced }
}

/** Whether there is a list of indicators of a name, whole or damaged. */
export const hasList = (dataDir: string, name: string): boolean => folderOf(dataDir).has(name)

/** Removes a list. @throws PosternError `E_NOT_FOUND` when there is none of that name. */
export const removeList = (dataDir: string, name: string): void => folderOf(dataDir).remove(name)
