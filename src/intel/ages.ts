import type { Category } from '../core/category.ts'
import { categoriesVersion, readCategoryLists } from './categories/store.ts'
import { indicatorsVersion, readLists } from './store.ts'
import { readSyncState } from './sync-state.ts'

export type ListKind = 'indicators' | 'sanctions' | Category

/** A list in force. */
export interface ListInForce {
  name: string
  kind: ListKind
  /** How many values it has. */
  count: number
  /** The day on which its makers issued it, as 2026-01-31; absent: unknown. */
  listDate?: string | undefined
  /** When it was loaded here, RFC 3339. */
  addedAt: string
  /** Of the file that was loaded. */
  sha256: string
  /** Of indicators the format of the file, of sanctions the list that it is. */
  format?: string
  /** The list’s own version, when it says one. */
  version?: string | undefined
  /** When its server last said that there is no newer one, RFC 3339; absent: it is not fetched. */
  confirmed?: string | undefined
}

/** A list in force and how old it is. */
export interface ListAge extends ListInForce {
  /** Whole days since it was issued or, where that is unknown, loaded. */
  days: number
  /**
   * It is older than {@link OLD_DAYS}. One without a day of issue counts from when its server last said that there is
   * no newer one; a stated day is never made younger by that, for a mirror may stand still.
   */
  old: boolean
}

/** Days after which a list is called old. */
export const OLD_DAYS = 30

const DAY_MS = 86_400_000

/**
 * How old a list of a data directory is.
 *
 * @param now milliseconds since the epoch
 */
export function ageOf(dataDir: string, inForce: ListInForce, now: number): ListAge {
  const state = readSyncState(dataDir, inForce.name)
  const list = state?.addedAt === inForce.addedAt ? { ...inForce, confirmed: state.checkedAt } : inForce
  const since = (time: string) => Math.max(0, Math.floor((now - Date.parse(time)) / DAY_MS))
  const days = since(list.listDate ?? list.addedAt)
  const newest = list.listDate ?? list.confirmed ?? list.addedAt
  return { ...list, days, old: since(newest) > OLD_DAYS }
}

const known = new Map<string, { version: string; lists: ListInForce[] }>()

/**
 * Every list of indicators and of categories of a data directory with its age, by name. Files are read again only
 * when one has changed.
 *
 * @param now milliseconds since the epoch
 * @throws PosternError `E_INDICATORS` when a list is damaged
 */
export function listAges(dataDir: string, now: number): ListAge[] {
  const version = `${indicatorsVersion(dataDir)} ${categoriesVersion(dataDir)}`
  let lists = known.get(dataDir)
  if (lists?.version !== version) {
    lists = { version, lists: listsInForce(dataDir) }
    known.set(dataDir, lists)
  }
  return lists.lists.map((list) => ageOf(dataDir, list, now))
}

function listsInForce(dataDir: string): ListInForce[] {
  return [
    ...readLists(dataDir).map(({ meta }) => ({ ...meta, kind: 'indicators' as const })),
    ...readCategoryLists(dataDir).map(({ meta: { category, ...meta } }) => ({ ...meta, kind: category })),
  ].sort((one, other) => (one.name < other.name ? -1 : 1))
}
