import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { readFile } from '../../check/read-file.ts'
import type { Category } from '../../core/category.ts'
import { PosternError } from '../../core/errors.ts'
import type { ListKind } from '../../intel/ages.ts'
import { addCategoryList } from '../../intel/categories/store.ts'
import type { AddOptions } from '../../intel/list-folder.ts'
import { looksLikeOsv } from '../../intel/osv-files.ts'
import { type Added, addList, addOsv } from '../../intel/store.ts'
import { looksLikeSanctions, SANCTIONS_FILE_BYTES } from '../../sanctions/read-file.ts'
import { addSanctions } from '../../sanctions/store.ts'
import { shelfOf, shelfWith } from './lists.ts'

/** A list that was added. */
export interface AddedList {
  name: string
  kind: ListKind
  count: number
  /** The day on which its makers issued it. */
  listDate?: string | undefined
  /** When it was loaded, RFC 3339. */
  addedAt: string
  replaced: boolean
  /** What it holds, in words: `17 indicators (csv)`. */
  holds: string
  /** What else there is to know of it, a sentence each. */
  notes: string[]
}

export interface AddFileOptions extends Omit<AddOptions, 'name'> {
  /** Default: the file’s name; of sanctions lists, the list’s own. */
  name?: string | undefined
  /** Default: sanctions when the file looks like such a list, else indicators. */
  as?: ListKind | undefined
  /** Of sanctions lists: told how many unpacked bytes have been read. */
  onProgress?: ((bytes: number) => void) | undefined
}

/**
 * Adds a file or folder as a list of a kind.
 *
 * @throws PosternError `E_INDICATORS`, `E_UNREADABLE`, `E_TOO_LARGE`, `E_USAGE`, `E_CONFLICT` when a list of another
 * kind has the name or the list shrank though it may not
 */
export async function addFile(dataDir: string, path: string, given: AddFileOptions): Promise<AddedList> {
  if (isFolder(path)) {
    if (given.as !== undefined && given.as !== 'indicators')
      throw new PosternError('E_USAGE', `${path}: a folder can only hold indicators, as OSV`)
    return ofOsv(dataDir, path, optionsOf(dataDir, path, given, 'indicators'))
  }
  const bytes = await readFile(path, SANCTIONS_FILE_BYTES)
  const as = given.as ?? ((await looksLikeSanctions(bytes)) ? 'sanctions' : 'indicators')
  if (as === 'sanctions') return ofSanctions(dataDir, path, bytes, given)
  const options = optionsOf(dataDir, path, given, as)
  if (as !== 'indicators') return ofCategory(dataDir, bytes, { ...options, category: as })
  return looksLikeOsv(path) ? ofOsv(dataDir, path, options) : ofIndicators(dataDir, bytes, options)
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

function optionsOf(dataDir: string, path: string, given: AddFileOptions, as: ListKind): AddOptions {
  const name =
    given.name ??
    basename(path)
      .replace(/\.[a-z]{2,6}$/i, '')
      .replace(/[^a-z0-9._-]+/gi, '-')
      .replace(/^[^a-z0-9]+/i, '')
  requireFree(dataDir, name, as)
  return { ...given, name }
}

function requireFree(dataDir: string, name: string, as: ListKind): void {
  const shelf = shelfWith(dataDir, name)
  if (shelf !== undefined && shelf !== shelfOf(as))
    throw new PosternError(
      'E_CONFLICT',
      `there is a list named ${name} among the ${shelf}: remove it or choose another name`,
    )
}

async function ofSanctions(
  dataDir: string,
  path: string,
  bytes: Uint8Array,
  { name, listDate, now, mayShrink, onProgress }: AddFileOptions,
): Promise<AddedList> {
  if (listDate !== undefined)
    throw new PosternError('E_USAGE', '--date: a sanctions list states itself on which day it was issued')
  if (name !== undefined) requireFree(dataDir, name, 'sanctions')
  const { meta, replaced } = await addSanctions(dataDir, bytes, {
    fileName: basename(path),
    name,
    now,
    mayShrink,
    onProgress,
  })
  return {
    name: meta.name,
    kind: 'sanctions',
    count: meta.parties,
    listDate: meta.issued,
    addedAt: meta.addedAt,
    replaced,
    holds: `${meta.parties} parties of ${meta.list}`,
    notes: [],
  }
}

function ofIndicators(dataDir: string, bytes: Uint8Array, options: AddOptions): AddedList {
  const added = addList(dataDir, bytes, options)
  return indicatorsAdded(added, [...undatedNote(added.meta)])
}

async function ofOsv(dataDir: string, path: string, options: AddOptions): Promise<AddedList> {
  const { withdrawn, faults, ...added } = await addOsv(dataDir, path, options)
  return indicatorsAdded(added, [
    ...(withdrawn > 0 ? [`${withdrawn} records were taken back by their makers and left out.`] : []),
    ...(faults > 0 ? [`${faults} records are of faults in honest packages and were left out.`] : []),
  ])
}

function indicatorsAdded({ meta, passedOver, replaced }: Added, notes: string[]): AddedList {
  const { name, count, format, version, listDate, addedAt } = meta
  return {
    name,
    kind: 'indicators',
    count,
    listDate,
    addedAt,
    replaced,
    holds: `${count} indicators (${format}${version ? `, version ${version}` : ''})`,
    notes: [...passedOverNote(passedOver), ...notes],
  }
}

function ofCategory(
  dataDir: string,
  bytes: Uint8Array,
  options: AddOptions & { category: Category },
): AddedList {
  const { meta, passedOver, replaced } = addCategoryList(dataDir, bytes, options)
  const { name, category, count, listDate, addedAt } = meta
  return {
    name,
    kind: category,
    count,
    listDate,
    addedAt,
    replaced,
    holds: `${count} values of ${category}`,
    notes: [...passedOverNote(passedOver), ...undatedNote(meta)],
  }
}

const passedOverNote = (count: number) =>
  count > 0 ? [`${count} values are of no known kind and were passed over.`] : []

const undatedNote = ({ listDate }: { listDate?: string | undefined }) =>
  listDate === undefined ? ['On which day it was issued is not known: its age is counted from today.'] : []
