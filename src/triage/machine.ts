import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import type { Unknown } from '../core/finding.ts'

/** A file that a look has read, kept by its hash so that it can be shown later to be the same. */
export interface Evidence {
  /** On the machine that is looked at. */
  path: string
  sha256: string
  /** Bytes. */
  size: number
  /** ISO 8601. */
  modified: string
}

/** What a machine's disk shows. Nothing is ever written, and no link is followed out of it. */
export interface Machine {
  /** Whether it is the one that this runs on, or the mounted disk of another. */
  live: boolean
  /** Home folders of people, as paths on the machine: `/home/ana`, `/Users/ana`, `/root`. */
  homes: readonly string[]
  /** Names in a folder; none when it is not there. */
  names(folder: string): string[]
  /** Whether something is there, a link included. */
  exists(path: string): boolean
  /** The text of a file, and the file as evidence; undefined when it is not there. */
  read(path: string): { text: string; bytes: Buffer; evidence: Evidence } | undefined
  /** Milliseconds since the epoch. */
  modified(path: string): number | undefined
  /** What could not be read, as it comes up. */
  unknown: Unknown[]
}

/** Larger files are told and not read: what is looked for is small. */
const READ_BYTES = 32 * 2 ** 20
const NAMES_READ = 20_000

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ELOOP'])

/**
 * Looks at a disk read-only.
 *
 * @param root `/` for this machine, or where the disk of another is mounted
 */
export function openMachine(root: string): Machine {
  const unknown: Unknown[] = []
  const at = (path: string) => join(root, path)
  const quiet = <T>(path: string, look: () => T): T | undefined => {
    try {
      return look()
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (!MISSING.has(code ?? '')) unknown.push({ what: path, why: message })
      return undefined
    }
  }
  const entries = (folder: string): Dirent[] =>
    quiet(folder, () => (isLinked(root, folder) ? [] : readdirSync(at(folder), { withFileTypes: true }))) ??
    []
  const names = (folder: string): string[] => {
    const all = entries(folder)
    if (all.length > NAMES_READ)
      unknown.push({ what: folder, why: `only ${NAMES_READ} of its ${all.length} names are looked at` })
    return all
      .slice(0, NAMES_READ)
      .map(({ name }) => name)
      .sort()
  }
  const read: Machine['read'] = (path) =>
    quiet(path, () => {
      if (isLinked(root, path)) return undefined
      const file = openSync(at(path), constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
      try {
        const stats = fstatSync(file)
        if (!stats.isFile()) return undefined
        if (stats.size > READ_BYTES) throw new Error(`${stats.size} bytes, more than are read`)
        const bytes = readAll(file, stats.size)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const evidence = { path, sha256, size: bytes.length, modified: stats.mtime.toISOString() }
        return { text: bytes.toString('utf8'), bytes, evidence }
      } finally {
        closeSync(file)
      }
    })
  const people = ['/home', '/Users'].flatMap((folder) =>
    entries(folder)
      .filter(
        (entry) => entry.isDirectory() && !['Shared', 'Public', 'Default', 'All Users'].includes(entry.name),
      )
      .map(({ name }) => `${folder}/${name}`),
  )
  return {
    live: root === '/',
    homes: [...people, '/root', '/var/root'].filter((home) => entries(home).length > 0),
    names,
    exists: (path) => lstatSync(at(path), { throwIfNoEntry: false }) !== undefined,
    read,
    modified: (path) => quiet(path, () => lstatSync(at(path)).mtimeMs),
    unknown,
  }
}

/** Files of `/proc` have no size; they are read until they end. */
function readAll(file: number, size: number): Buffer {
  const buffer = Buffer.alloc(size > 0 ? size : 65_536)
  let length = 0
  for (;;) {
    const got = readSync(file, buffer, length, buffer.length - length, null)
    length += got
    if (got === 0 || length === buffer.length) return buffer.subarray(0, length)
  }
}

/** Whether a path goes through a symbolic link: on a mounted disk it would lead into this machine. */
function isLinked(root: string, path: string): boolean {
  let at = root
  for (const name of path.split('/').filter(Boolean)) {
    at = join(at, name)
    if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink())
      return basename(at) !== 'root' || root !== '/'
  }
  return false
}
