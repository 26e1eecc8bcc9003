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
  issued?: string | undefined
  /** When it was loaded here, RFC 3339. */
  loaded: string
  /** When its server last said that there is no newer one, RFC 3339; absent: it is not fetched. */
  confirmed?: string | undefined
}

/** A list in force and how old it is. */
export interface ListAge extends ListInForce {
  /** Whole days since it was issued or, where that is unknown, loaded. */
  days: number
  /** It is older than {@link OLD_DAYS}, and its server has not confirmed it since. */
  old: boolean
}

/** Days after which a list is called old. */
export const OLD_DAYS = 30

const DAY_MS = 86_400_000

/** @param now milliseconds since the epoch */
export function ageOf(list: ListInForce, now: number): ListAge {
  const since = (time: string) => Math.max(0, Math.floor((now - Date.parse(time)) / DAY_MS))
  const days = since(list.issued ?? list.loaded)
  const confirmed = list.confirmed === undefined ? days : since(list.confirmed)
  return { ...list, days, old: Math.min(days, confirmed) > OLD_DAYS }
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
  return lists.lists.map((list) => {
    const state = readSyncState(dataDir, list.name)
    return ageOf(state?.addedAt === list.loaded ? { ...list, confirmed: state.checkedAt } : list, now)
  })
}

function listsInForce(dataDir: string): ListInForce[] {
  const inForce = (kind: ListKind, { name, count, listDate, addedAt }: Meta): ListInForce => ({
    name,
    kind,
    count,
    ...(listDate === undefined ? {} : { issued: listDate }),
    loaded: addedAt,
  })
  return [
    ...readLists(dataDir).map(({ meta }) => inForce('indicators', meta)),
    ...readCategoryLists(dataDir).map(({ meta }) => inForce(meta.category, meta)),
  ].sort((one, other) => (one.name < other.name ? -1 : 1))
}

interface Meta {
  name: string
  count: number
  listDate?: string | undefined
  addedAt: string
}
