import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { PosternError } from '../core/errors.ts'
import type { SanctionsScreen } from '../core/sanctions.ts'
import { partySchema, type SanctionsList } from './party.ts'
import { readSanctionsFile } from './read-file.ts'
import { sanctionsScreen } from './screen.ts'

const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/i
const ENDING = '.sanctions.gz'
const MAX_LISTS = 20
/** Bytes of a kept list, unpacked. */
const KEPT_BYTES = 512 * 2 ** 20

const metaSchema = z.strictObject({
  name: z.string(),
  list: z.string(),
  /** The day on which its makers issued it: `2026-01-31`. */
  issued: z.iso.date(),
  parties: z.number().int().positive(),
  /** When it was loaded here, RFC 3339. */
  addedAt: z.iso.datetime(),
  /** Of the file that was loaded. */
  sha256: z.string(),
})

/** What is known of a kept list without reading its parties. */
export type SanctionsMeta = z.infer<typeof metaSchema>

const folderOf = (dataDir: string) => join(dataDir, 'intel')

function fileOf(dataDir: string, name: string): string {
  if (!NAME.test(name) || name.includes('..'))
    throw new PosternError(
      'E_USAGE',
      `“${name}” is not a list’s name: letters, digits, dots, hyphens, at most 64`,
    )
  return join(folderOf(dataDir), name + ENDING)
}

/** Files of kept lists; one that is being written is not seen until it is whole. */
function files(dataDir: string): string[] {
  try {
    return readdirSync(folderOf(dataDir))
      .filter((file) => file.endsWith(ENDING) && NAME.test(file.slice(0, -ENDING.length)))
      .sort()
      .slice(0, MAX_LISTS)
      .map((file) => join(folderOf(dataDir), file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new PosternError('E_UNREADABLE', `${folderOf(dataDir)}: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

/**
 * A text that changes whenever a sanctions list is added, replaced or removed; empty when there is none. Cheap: it
 * looks at the folder, not into files.
 */
export function sanctionsVersion(dataDir: string): string {
  return files(dataDir)
    .map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false })
      return stat ? `${file}:${stat.mtimeMs}:${stat.size}:${stat.ino}` : ''
    })
    .join('|')
}

const loaded = new Map<string, { version: string; screen: SanctionsScreen | undefined }>()

/**
 * The sanctions lists of a data directory, ready to be asked; read again only when {@link sanctionsVersion} has
 * changed.
 *
 * @returns undefined when there is no list: nothing can be checked then
 * @throws PosternError `E_INDICATORS` for a list that is damaged: better an error than a list silently missing
 */
export function loadSanctions(dataDir: string): SanctionsScreen | undefined {
  const version = sanctionsVersion(dataDir)
  const known = loaded.get(dataDir)
  if (known?.version === version) return known.screen
  const screen = version === '' ? undefined : sanctionsScreen(files(dataDir).map(readKept))
  loaded.set(dataDir, { version, screen })
  return screen
}

/** What lists a data directory has, by name. @throws PosternError `E_INDICATORS`, naming the file. */
export function readSanctionsMetas(dataDir: string): SanctionsMeta[] {
  return files(dataDir).map(metaOf)
}

const metaOf = (file: string): SanctionsMeta =>
  whole(file, ([first = '']) => metaSchema.parse(JSON.parse(first)))

function readKept(file: string): SanctionsList {
  return whole(file, ([first = '', ...rows]) => {
    const { list, issued, parties: count } = metaSchema.parse(JSON.parse(first))
    const parties = rows.map((row) => partySchema.parse(JSON.parse(row)))
    if (parties.length !== count) throw new Error('parties are missing')
    return { list, issued, parties }
  })
}

function whole<T>(file: string, read: (lines: string[]) => T): T {
  try {
    const text = gunzipSync(readFileSync(file), { maxOutputLength: KEPT_BYTES }).toString('utf8')
    return read(text.split('\n'))
  } catch (error) {
    throw new PosternError('E_INDICATORS', `${file}: this list is damaged; add it again or remove it`, {
      cause: error,
    })
  }
}

interface AddOptions {
  /** For messages. */
  fileName: string
  /** What to call it; default: the list's own name, so that a newer issue replaces the older. */
  name?: string | undefined
  /** Milliseconds since the epoch. */
  now: number
  /** Whether it may have less than half the parties of the list that it replaces. Default: true. */
  mayShrink?: boolean | undefined
  /** Told, every now and then, how many unpacked bytes have been read. */
  onProgress?: ((bytes: number) => void) | undefined
}

/** A list that was added. */
export interface SanctionsAdded {
  meta: SanctionsMeta
  /** Whether a list had the name before. */
  replaced: boolean
}

/**
 * Reads a sanctions list as its makers publish it and keeps what is compared of it under a name, in place of one that
 * had it before. The file appears whole or not at all.
 *
 * @throws PosternError `E_INDICATORS`, naming file and line; `E_USAGE` for a name that is none; `E_CONFLICT` when it
 * shrank though it may not
 */
export async function addSanctions(
  dataDir: string,
  bytes: Uint8Array,
  { fileName, name, now, mayShrink = true, onProgress }: AddOptions,
): Promise<SanctionsAdded> {
  if (name !== undefined) fileOf(dataDir, name)
  const { list, issued, parties } = await readSanctionsFile(bytes, fileName, onProgress)
  const path = fileOf(dataDir, name ?? list)
  const meta: SanctionsMeta = {
    name: name ?? list,
    list,
    issued,
    parties: parties.length,
    addedAt: new Date(now).toISOString(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const replaced = hasSanctions(dataDir, meta.name)
  if (!mayShrink && replaced) checkShrinking(path, parties.length, fileName)
  const lines = [meta, ...parties].map((line) => JSON.stringify(line))
  mkdirSync(folderOf(dataDir), { recursive: true, mode: 0o700 })
  const partial = join(folderOf(dataDir), `.${meta.name}.${randomUUID()}.partial`)
  try {
    writeFileSync(partial, gzipSync(lines.join('\n')), { mode: 0o600, flush: true })
    renameSync(partial, path)
  } finally {
    rmSync(partial, { force: true })
  }
  return { meta, replaced }
}

/** A damaged list may be replaced by any. */
function checkShrinking(path: string, parties: number, fileName: string): void {
  let before = 0
  try {
    before = metaOf(path).parties
  } catch {
    return
  }
  if (parties * 2 < before)
    throw new PosternError(
      'E_CONFLICT',
      `${fileName}: the new list has ${parties} parties, the one in force ${before}: a smaller one is taken with --accept-shrunk`,
    )
}

/** Whether there is a sanctions list of a name, whole or damaged. */
export const hasSanctions = (dataDir: string, name: string): boolean =>
  statSync(fileOf(dataDir, name), { throwIfNoEntry: false }) !== undefined

/** Removes a sanctions list. @returns false when there is none of that name */
export function removeSanctions(dataDir: string, name: string): boolean {
  const present = hasSanctions(dataDir, name)
  if (present) rmSync(fileOf(dataDir, name))
  return present
}
