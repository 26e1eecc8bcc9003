import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describeError, type ErrorCode } from '../../core/errors.ts'
import type { ListAge } from '../../intel/ages.ts'
import { readSyncState, type SyncState, writeSyncState } from '../../intel/sync-state.ts'
import { type AddedList, addFile } from './add.ts'
import { type FetchedList, fetchList } from './fetch-list.ts'
import { listsInForce } from './lists.ts'
import type { ListSource } from './sources.ts'

/** What became of one list. */
export type Synced = { name: string; as: ListSource['as'] } & (
  | { status: 'updated'; added: AddedList }
  | { status: 'unchanged'; inForce: ListAge }
  /** The list of before stays in force when there was one. */
  | { status: 'failed'; error: { code: ErrorCode; message: string }; inForce: ListAge | undefined }
)

export interface SyncOptions {
  /** Whether addresses of this machine and of private networks may be asked. */
  allowPrivate: boolean
  /** Whether a list may lose more than half its values. */
  mayShrink: boolean
  /** Milliseconds since the epoch. */
  now: number
  onProgress(name: string, bytes: number, total: number | undefined): void
}

/**
 * Fetches lists one after another and puts those that changed in force. One that fails leaves what it would have
 * replaced, and the others are tried all the same.
 */
export async function* syncLists(
  dataDir: string,
  sources: readonly ListSource[],
  options: SyncOptions,
): AsyncGenerator<Synced> {
  for (const source of sources) {
    const { name, as } = source
    const before = listInForce(dataDir, name, options.now)
    try {
      const added = await syncOne(dataDir, source, before, options)
      if (added) yield { name, as, status: 'updated', added }
      else if (before) yield { name, as, status: 'unchanged', inForce: before }
    } catch (error) {
      yield { name, as, status: 'failed', error: describeError(error), inForce: before }
    }
  }
}

/** Undefined also when it is damaged: what is fetched then replaces it. */
function listInForce(dataDir: string, name: string, now: number): ListAge | undefined {
  try {
    return listsInForce(dataDir, now).find((list) => list.name === name)
  } catch {
    return undefined
  }
}

async function syncOne(
  dataDir: string,
  source: ListSource,
  inForce: ListAge | undefined,
  options: SyncOptions,
): Promise<AddedList | undefined> {
  const { name, url, as } = source
  const { now, allowPrivate, mayShrink } = options
  const before = stateOf(dataDir, source, inForce)
  const checkedAt = new Date(now).toISOString()
  const parent = join(dataDir, 'intel', 'sync')
  mkdirSync(parent, { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(parent, '.fetched-'))
  try {
    const fetched: FetchedList | undefined = await fetchList(url, folder, {
      allowPrivate,
      known: before,
      onProgress: (bytes, total) => options.onProgress(name, bytes, total),
    })
    if (!fetched) {
      if (before) writeSyncState(dataDir, name, { ...before, checkedAt })
      return undefined
    }
    const { path, servedDate, validators } = fetched
    const added = await addFile(dataDir, path, { name, as, servedDate, now, mayShrink })
    const { etag, lastModified } = validators
    writeSyncState(dataDir, name, {
      url,
      as,
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
      addedAt: added.addedAt,
      checkedAt,
    })
    return added
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is remembered of the last time, when what came of it is still what is in force. */
function stateOf(
  dataDir: string,
  { name, url, as }: ListSource,
  inForce: ListAge | undefined,
): SyncState | undefined {
  const state = readSyncState(dataDir, name)
  return state?.url === url && state.as === as && state.addedAt === inForce?.addedAt ? state : undefined
}
