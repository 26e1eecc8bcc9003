import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Category, CategoryLookup } from '../../core/category.ts'
import { PosternError } from '../../core/errors.ts'
import { type AddOptions, checkAddOptions, checkShrinking, ListFolder } from '../list-folder.ts'
import { type CategoryList, categoryListSchema } from './list.ts'
import { categoryLookupOf } from './lookup.ts'
import { parseCategoryList } from './parse.ts'

const folderOf = (dataDir: string) => new ListFolder(join(dataDir, 'intel', 'categories'))

/** A text that changes whenever a list of a category is added, replaced or removed. */
export const categoriesVersion = (dataDir: string): string => folderOf(dataDir).version()

/** What a list that was added holds. */
export interface AddedCategoryList {
  meta: CategoryList['meta']
  passedOver: number
  replaced: boolean
}

/**
 * Parses a list of one category and keeps it under a name, in place of one that had it before. Its day is the
 * one given, else the one that the list states, else the one of the server.
 *
 * @throws PosternError `E_INDICATORS`, `E_TOO_LARGE`, `E_USAGE`, `E_CONFLICT`
 */
export function addCategoryList(
  dataDir: string,
  bytes: Uint8Array,
  options: AddOptions & { category: Category },
): AddedCategoryList {
  const folder = folderOf(dataDir)
  checkAddOptions(folder, options)
  const { name, category, now } = options
  const { values, passedOver, statedDate } = parseCategoryList(bytes, category)
  const listDate = options.listDate ?? statedDate ?? options.servedDate
  const replaced = folder.has(name)
  if (replaced) checkShrinking(() => readStored(folder.fileOf(name)).meta.count, values.length, options)
  const meta: CategoryList['meta'] = {
    name,
    category,
    addedAt: new Date(now).toISOString(),
    ...(listDate === undefined ? {} : { listDate }),
    count: values.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const whole: CategoryList = { meta, values }
  folder.write(name, JSON.stringify(whole))
  return { meta, passedOver, replaced }
}

/** The lists of a data directory, by name. @throws PosternError `E_INDICATORS`, naming the file. */
export const readCategoryLists = (dataDir: string): CategoryList[] =>
  folderOf(dataDir).files().map(readStored)

function readStored(path: string): CategoryList {
  try {
    return categoryListSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new PosternError('E_INDICATORS', `${path}: this list is damaged; add it again or remove it`, {
      cause: error,
    })
  }
}

/** Whether there is a list of a category of a name, whole or damaged. */
export const hasCategoryList = (dataDir: string, name: string): boolean => folderOf(dataDir).has(name)

/** Removes a list. @throws PosternError `E_NOT_FOUND` when there is none of that name. */
export const removeCategoryList = (dataDir: string, name: string): void => folderOf(dataDir).remove(name)

const loaded = new Map<string, { version: string; lookup: CategoryLookup }>()

function current(dataDir: string): CategoryLookup {
  const version = categoriesVersion(dataDir)
  const known = loaded.get(dataDir)
  if (known?.version === version) return known.lookup
  const lookup = categoryLookupOf(readCategoryLists(dataDir))
  loaded.set(dataDir, { version, lookup })
  return lookup
}

/**
 * The categories of all lists of a data directory as they stand at the first question: what asks nothing costs
 * nothing. Files are read again only when they have changed.
 *
 * @returns a lookup whose questions throw PosternError `E_INDICATORS` when a list is damaged
 */
export function loadCategories(dataDir: string): CategoryLookup {
  let lookup: CategoryLookup | undefined
  const get = () => {
    lookup ??= current(dataDir)
    return lookup
  }
  return { of: (observable) => get().of(observable), has: (category) => get().has(category) }
}
