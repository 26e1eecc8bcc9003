import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  opendirSync,
  openSync,
  readlinkSync,
  readSync,
  statSync,
} from 'node:fs'
import { PosternError } from '../core/errors.ts'
import type { FileTree, TreeEntry } from '../core/tree.ts'
import { reasonOf } from './reason.ts'

/** How much of a folder is taken in. */
export interface TreeLimits {
  /** Files and links. */
  entries: number
  /** Folders in each other. */
  depth: number
}

const LIMITS: TreeLimits = { entries: 200_000, depth: 200 }

/** Files of one folder are at most this share of all entries, so that one folder cannot crowd out the others. */
const FOLDER_SHARE = 4
/** Beyond the limit, entries are only counted, and so many at most. */
const COUNTED = 2_000_000
/** For one reason so many paths are named; the rest is counted. */
const NAMED = 20

/** What a person's programs look for by its name, taken even of a folder with too many entries. */
const COMES_FIRST =
  /^\.|^(?:package\.json|setup\.(?:py|cfg)|pyproject\.toml|conftest\.py|makefile|justfile|gemfile|rakefile|build\.rs|cargo\.toml|binding\.gyp|deno\.jsonc?|[a-z]+\.config\.[cm]?[jt]s|.*\.code-workspace)$/i

/** What git keeps of versions, packed: nothing in it runs by itself. Paths below `.git`. */
const GIT_STORE =
  /^(?:modules\/(?:[^/]+\/){1,8})?(?:objects\/(?:[0-9a-f]{2}|pack|info)|lfs\/objects|logs|refs|index)$/

interface Folder {
  /** On disk. */
  place: string
  /** From the root of the tree, with a `/` at its end unless empty. */
  path: string
  depth: number
}

/**
 * Takes in a folder: the names, sizes and modes of what lies in it, level by level, so that what lies near the root
 * is there even when the limit is reached; `node_modules` comes after all else. Nothing is followed: a symbolic link
 * is an entry that says where it leads, and devices, pipes and sockets are never opened. Files are read only when
 * their entry is asked. What is left out is told in `unknown`.
 *
 * @throws PosternError `E_UNREADABLE` when the path is no folder that can be read.
 * @example
 * readTree('./take-home', { entries: 10_000 }).entries[0]?.path // '.vscode/tasks.json'
 */
export function readTree(path: string, options: Partial<TreeLimits> = {}): FileTree {
  const limits = { ...LIMITS, ...options }
  const root = path.replace(/(?<=.)\/+$/, '')
  requireFolder(root)
  const walk = new Walk(limits)
  walk.run({ place: root, path: '', depth: 0 })
  return { entries: walk.entries, unknown: walk.told() }
}

function requireFolder(path: string): void {
  let stats: ReturnType<typeof statSync>
  try {
    stats = statSync(path)
  } catch (error) {
    throw new PosternError('E_UNREADABLE', `${path}: ${reasonOf(error)}`)
  }
  if (!stats.isDirectory()) throw new PosternError('E_UNREADABLE', `${path}: not a folder`)
}

class Walk {
  readonly entries: TreeEntry[] = []
  readonly #limits: TreeLimits
  readonly #folderLimit: number
  readonly #left = new Map<string, { paths: string[]; count: number }>()
  readonly #stores = new Set<string>()
  /** Folders of the level that is walked, of the next one, and those that come after all others. */
  #now: Folder[] = []
  #next: Folder[] = []
  #late: Folder[] = []
  #beyond = 0
  #counted = 0

  constructor(limits: TreeLimits) {
    this.#limits = limits
    this.#folderLimit = Math.max(1, Math.ceil(limits.entries / FOLDER_SHARE))
  }

  run(root: Folder): void {
    this.#next = [root]
    for (const late of [false, true]) {
      if (late) this.#next = this.#late
      while (this.#next.length > 0) {
        this.#now = this.#next
        this.#next = []
        for (const folder of this.#now) if (this.#counted < COUNTED) this.#read(folder, late)
      }
    }
  }

  told(): FileTree['unknown'] {
    const unknown = [...this.#left].flatMap(([why, { paths, count }]) => {
      const named = paths.map((what) => ({ what, why }))
      return count > paths.length ? [...named, { what: `${count - paths.length} more`, why }] : named
    })
    if (this.#beyond === 0) return unknown
    const count = this.#counted >= COUNTED ? `more than ${this.#beyond}` : `${this.#beyond}`
    const why = `of a folder at most ${this.#limits.entries} files are read, those nearest to its top first`
    return [{ what: `${count} files and folders`, why }, ...unknown]
  }

  #read(folder: Folder, late: boolean): void {
    const names = this.#names(folder)
    const folders: Folder[] = []
    for (const entry of names) {
      const place = `${folder.place}/${entry.name}`
      const path = `${folder.path}${entry.name}`
      const store = gitStoreOf(path)
      if (store !== undefined) this.#leaveStore(store)
      else if (entry.isDirectory()) {
        if (folder.depth + 1 > this.#limits.depth)
          this.#leave(path, `folders are read ${this.#limits.depth} deep`)
        else folders.push({ place, path: `${path}/`, depth: folder.depth + 1 })
      } else if (this.entries.length >= this.#limits.entries) this.#beyond++
      else this.#take(entry, place, path)
    }
    const first = folders.filter(({ path }) => isHidden(path))
    for (const found of [...first, ...folders.filter(({ path }) => !isHidden(path))]) {
      if (this.#next.length + this.#late.length >= this.#limits.entries) this.#beyond++
      else if (!late && found.path.endsWith('node_modules/')) this.#late.push(found)
      else this.#next.push(found)
    }
  }

  /** What lies in a folder, sorted; of very many some, and all that comes first. */
  #names(folder: Folder): Dirent[] {
    const taken: Dirent[] = []
    const count = { folders: 0, files: 0, first: 0 }
    const fits = (entry: Dirent) => {
      if (entry.isDirectory()) return count.folders++ < this.#limits.entries
      if (count.files++ < this.#folderLimit) return true
      return COMES_FIRST.test(entry.name) && count.first++ < this.#folderLimit
    }
    try {
      const listing = opendirSync(folder.place, { bufferSize: 256 })
      try {
        for (let entry = listing.readSync(); entry !== null; entry = listing.readSync()) {
          if (++this.#counted > COUNTED) break
          if (fits(entry)) taken.push(entry)
          else this.#beyond++
        }
      } finally {
        listing.closeSync()
      }
    } catch (error) {
      this.#leave(folder.path.replace(/\/$/, '') || '.', reasonOf(error))
    }
    return taken.sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  #take(entry: Dirent, place: string, path: string): void {
    if (entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice()) {
      this.entries.push({ path, kind: 'other', size: 0, executable: false, read: () => refuse() })
      return
    }
    try {
      const stats = lstatSync(place)
      if (stats.isSymbolicLink()) {
        const target = readlinkSync(place)
        const size = stats.size
        this.entries.push({ path, kind: 'link', size, executable: false, target, read: () => refuse() })
      } else if (stats.isFile()) {
        const executable = (stats.mode & 0o111) !== 0
        const read = (limit: number) => readHead(place, limit)
        this.entries.push({ path, kind: 'file', size: stats.size, executable, read })
      } else this.entries.push({ path, kind: 'other', size: 0, executable: false, read: () => refuse() })
    } catch (error) {
      this.#leave(path, path.includes('\ufffd') ? 'its name is not UTF-8' : reasonOf(error))
    }
  }

  #leaveStore(git: string): void {
    if (this.#stores.has(git)) return
    this.#stores.add(git)
    this.#leave(git, 'the versions that git keeps are not read')
  }

  #leave(path: string, why: string): void {
    const told = this.#left.get(why) ?? { paths: [], count: 0 }
    this.#left.set(why, told)
    told.count++
    if (told.paths.length < NAMED) told.paths.push(path)
  }
}

const isHidden = (path: string) => path.lastIndexOf('/.', path.length - 2) !== -1 || path.startsWith('.')

/** The `.git` that a path is the store of, or undefined. */
function gitStoreOf(path: string): string | undefined {
  const at = `/${path}`.lastIndexOf('/.git/')
  return at !== -1 && GIT_STORE.test(path.slice(at + '.git/'.length)) ? path.slice(0, at + 4) : undefined
}

const refuse = (): never => {
  throw new Error('not a regular file')
}

/** @throws Error when it is no longer the regular file that it was, or cannot be read. */
function readHead(place: string, limit: number): Uint8Array {
  let file: number
  try {
    file = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    throw new Error(reasonOf(error))
  }
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) return refuse()
    const bytes = Buffer.allocUnsafeSlow(Math.min(limit, stats.size))
    let length = 0
    while (length < bytes.length) {
      const count = readSync(file, bytes, length, bytes.length - length, null)
      if (count === 0) break
      length += count
    }
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}
