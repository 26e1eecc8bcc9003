import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ListFolder } from './list-folder.ts'

/** What is remembered of a list that was fetched: `<data>/intel/sync/NAME.json`. */
const syncStateSchema = z.strictObject({
  url: z.string(),
  as: z.string(),
  /** As the server sent them. */
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** `addedAt` of the list that came of it: another one in force was added by hand since. */
  addedAt: z.string(),
  /** When the server last said that this is its newest, RFC 3339. */
  checkedAt: z.iso.datetime(),
})

export type SyncState = z.infer<typeof syncStateSchema>

const folderOf = (dataDir: string) => new ListFolder(join(dataDir, 'intel', 'sync'))

/** Undefined when the list was never fetched, or what is remembered is damaged: it is then fetched anew. */
export function readSyncState(dataDir: string, name: string): SyncState | undefined {
  const folder = folderOf(dataDir)
  if (!folder.has(name)) return undefined
  try {
    return syncStateSchema.parse(JSON.parse(readFileSync(folder.fileOf(name), 'utf8')))
  } catch {
    return undefined
  }
}

export const writeSyncState = (dataDir: string, name: string, state: SyncState): void =>
  folderOf(dataDir).write(name, JSON.stringify(state))

/** Forgets what is remembered of a list, if anything is. */
export function removeSyncState(dataDir: string, name: string): void {
  const folder = folderOf(dataDir)
  if (folder.has(name)) folder.remove(name)
}
