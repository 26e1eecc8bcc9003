import { ageOf, type ListAge, type ListKind, listAges } from '../../intel/ages.ts'
import { hasCategoryList, removeCategoryList } from '../../intel/categories/store.ts'
import { hasList, removeList } from '../../intel/store.ts'
import { removeSyncState } from '../../intel/sync-state.ts'
import { hasSanctions, readSanctionsMetas, removeSanctions } from '../../sanctions/store.ts'

/**
 * The lists of every kind that a data directory has, by name.
 *
 * @param now milliseconds since the epoch
 */
export function listsInForce(dataDir: string, now: number): ListAge[] {
  const sanctions = readSanctionsMetas(dataDir).map(({ name, list, parties, issued, addedAt, sha256 }) =>
    ageOf(
      dataDir,
      { name, kind: 'sanctions', format: list, count: parties, listDate: issued, addedAt, sha256 },
      now,
    ),
  )
  return [...listAges(dataDir, now), ...sanctions].sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Lists of these are kept apart, each with names of its own. */
export type Shelf = 'indicators' | 'sanctions' | 'categories'

export const shelfOf = (kind: ListKind): Shelf =>
  kind === 'indicators' || kind === 'sanctions' ? kind : 'categories'

/** Where a list of a name lies; it may be damaged. */
export function shelfWith(dataDir: string, name: string): Shelf | undefined {
  if (hasList(dataDir, name)) return 'indicators'
  if (hasSanctions(dataDir, name)) return 'sanctions'
  return hasCategoryList(dataDir, name) ? 'categories' : undefined
}

/** Removes a list of whatever kind. @throws PosternError `E_NOT_FOUND` when there is none of that name */
export function removeByName(dataDir: string, name: string): void {
  const shelf = shelfWith(dataDir, name)
  if (shelf === 'sanctions') removeSanctions(dataDir, name)
  else if (shelf === 'categories') removeCategoryList(dataDir, name)
  else removeList(dataDir, name)
  removeSyncState(dataDir, name)
}
