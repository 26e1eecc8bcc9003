import { createHash } from 'node:crypto'
import { constants, inflateSync } from 'node:zlib'

/** A commit object by its name. */
export interface CommitObject {
  sha: string
  bytes: Uint8Array
}

/** What may still be spent on git's objects. A reader draws it down. */
export interface ObjectBudget {
  /** Commits that may still be read. */
  commits: number
  /** Bytes that may still be unpacked. */
  bytes: number
}

export const TOO_MANY_COMMITS = 'it holds more commits than are read'

const INDEX_MAGIC = 0xff744f63
const NAMES_AT = 8 + 256 * 4
const OBJECTS = 2_000_000
/** A commit is its message and little more. */
const COMMIT_LENGTH = 1024 * 1024
/** Packed data that unpacks to that much is not longer than this. */
const PACKED_LENGTH = COMMIT_LENGTH + 4_096
/** The longest chain that git itself writes (`pack.depth`). */
const CHAIN = 4_095
/** Bytes that are set aside at once for what is unpacked: most commits are shorter. */
const CHUNK = 1_024
/** Bytes of bases that are kept, as the next commit is often made from the same. */
const KEPT = 16 * 1024 * 1024

const COMMIT = 1
const OFFSET_DELTA = 6
const NAME_DELTA = 7

interface Header {
  type: number
  /** Where the packed data begins. */
  data: number
  /** Where the object stands that a delta changes. */
  base?: number
}

/**
 * Reads the commits of a pack, and nothing else of it: what is no commit is told by its header and never unpacked.
 * Names are computed from what was read, not taken from the index. Never throws.
 *
 * Source: https://git-scm.com/docs/gitformat-pack
 *
 * @param index the pack's `.idx`, version 2
 * @param found is handed each commit, so that a long history is never held as it is stored
 * @returns what could not be read, in words; empty when all commits were
 */
export function readPackedCommits(
  pack: Uint8Array,
  index: Uint8Array,
  budget: ObjectBudget,
  found: (commit: CommitObject) => void,
): string {
  const places = placesOf(index)
  const view = Buffer.from(pack.buffer, pack.byteOffset, pack.length)
  if (places === undefined) return 'its index is damaged or of a kind that is not read'
  if (view.length < 32 || view.toString('latin1', 0, 4) !== 'PACK')
    return 'it is damaged: it does not begin as a pack'
  const reader = new PackReader(view, places, budget)
  let damaged = 0
  for (const at of places.offsets.toSorted()) {
    const type = reader.typeAt(at)
    if (type === undefined) damaged++
    if (type !== COMMIT) continue
    if (budget.commits <= 0 || budget.bytes <= 0) return TOO_MANY_COMMITS
    budget.commits--
    const bytes = reader.object(at)
    if (bytes === undefined) damaged++
    else found({ sha: commitName(bytes), bytes })
  }
  return damaged === 0 ? '' : `${damaged} of its objects could not be read`
}

/**
 * Reads a loose object (`objects/ab/cdef…`) when it is a commit. Never throws.
 *
 * @returns undefined for other objects and for what is damaged.
 */
export function readLooseCommit(bytes: Uint8Array, budget: ObjectBudget): CommitObject | undefined {
  if (budget.commits <= 0 || budget.bytes <= 0 || !beginsAsCommit(bytes)) return undefined
  const object = unpack(bytes.subarray(0, PACKED_LENGTH), COMMIT_LENGTH)
  budget.bytes -= object?.length ?? COMMIT_LENGTH
  const end = object?.subarray(0, 32).indexOf(0) ?? -1
  if (object === undefined || end === -1) return undefined
  const content = object.subarray(end + 1)
  if (object.toString('latin1', 0, end) !== `commit ${content.length}`) return undefined
  budget.commits--
  return { sha: commitName(content), bytes: content }
}

/** By its first bytes, so that files are not unpacked. */
function beginsAsCommit(bytes: Uint8Array): boolean {
  try {
    const start = inflateSync(bytes.subarray(0, 64), {
      finishFlush: constants.Z_SYNC_FLUSH,
      chunkSize: CHUNK,
    })
    return start.toString('latin1', 0, 7) === 'commit '
  } catch {
    return false
  }
}

/** The name git gives a commit: its SHA-1 with its kind and length before it. */
const commitName = (bytes: Uint8Array) =>
  createHash('sha1').update(`commit ${bytes.length}\0`).update(bytes).digest('hex')

interface Places {
  offsets: Uint32Array
  /** Where the object of a name stands; undefined when the pack has none. */
  find(name: Buffer): number | undefined
}

function placesOf(index: Uint8Array): Places | undefined {
  const view = Buffer.from(index.buffer, index.byteOffset, index.length)
  if (view.length < NAMES_AT || view.readUInt32BE(0) !== INDEX_MAGIC || view.readUInt32BE(4) !== 2)
    return undefined
  const count = view.readUInt32BE(NAMES_AT - 4)
  const offsetsAt = NAMES_AT + count * 24
  if (count > OBJECTS || offsetsAt + count * 4 > view.length) return undefined
  const offsets = new Uint32Array(count)
  for (let i = 0; i < count; i++) offsets[i] = view.readUInt32BE(offsetsAt + i * 4)
  return {
    offsets,
    find(name) {
      let [low, high] = [0, count]
      while (low < high) {
        const middle = (low + high) >>> 1
        const at = NAMES_AT + middle * 20
        const order = view.compare(name, 0, 20, at, at + 20)
        if (order === 0) return offsets[middle]
        if (order < 0) low = middle + 1
        else high = middle
      }
      return undefined
    },
  }
}

class PackReader {
  readonly #view: Buffer
  readonly #places: Places
  readonly #budget: ObjectBudget
  readonly #types = new Map<number, number | undefined>()
  readonly #kept = new Map<number, Buffer>()
  #keptBytes = 0

  constructor(view: Buffer, places: Places, budget: ObjectBudget) {
    this.#view = view
    this.#places = places
    this.#budget = budget
  }

  /** The type of an object, of its base when it is a delta. */
  typeAt(at: number): number | undefined {
    const chain: number[] = []
    let type: number | undefined
    let next: number | undefined = at
    while (next !== undefined && chain.length <= CHAIN) {
      if (this.#types.has(next)) {
        type = this.#types.get(next)
        break
      }
      chain.push(next)
      const header: Header | undefined = this.#header(next)
      if (header !== undefined && header.type < OFFSET_DELTA) type = header.type
      next = header?.base
    }
    for (const place of chain) this.#types.set(place, type)
    return type
  }

  object(at: number): Buffer | undefined {
    const deltas: Header[] = []
    const places: number[] = []
    let next = at
    let bytes: Buffer | undefined
    while (bytes === undefined) {
      bytes = this.#kept.get(next)
      if (bytes !== undefined) break
      const header = this.#header(next)
      if (header === undefined || deltas.length > CHAIN) return undefined
      places.push(next)
      if (header.base === undefined) bytes = this.#unpack(header.data)
      else {
        deltas.push(header)
        next = header.base
        continue
      }
      if (bytes === undefined) return undefined
      this.#keep(places.pop() ?? at, bytes)
    }
    while (deltas.length > 0) {
      const delta = this.#unpack(deltas.pop()?.data ?? 0)
      bytes = delta === undefined ? undefined : applyDelta(bytes, delta)
      if (bytes === undefined) return undefined
      this.#budget.bytes -= bytes.length
      this.#keep(places.pop() ?? at, bytes)
    }
    return bytes
  }

  #unpack(at: number): Buffer | undefined {
    if (this.#budget.bytes <= 0) return undefined
    const bytes = unpack(this.#view.subarray(at, at + PACKED_LENGTH), COMMIT_LENGTH)
    this.#budget.bytes -= bytes?.length ?? COMMIT_LENGTH
    return bytes
  }

  #keep(at: number, bytes: Buffer): void {
    this.#kept.set(at, bytes)
    this.#keptBytes += bytes.length
    for (const [oldest, old] of this.#kept) {
      if (this.#keptBytes <= KEPT) break
      this.#kept.delete(oldest)
      this.#keptBytes -= old.length
    }
  }

  #header(at: number): Header | undefined {
    const view = this.#view
    // The pack's own checksum stands at its end.
    if (at < 12 || at + 2 > view.length - 20) return undefined
    let next = at
    let byte = view[next++] as number
    const type = (byte >> 4) & 7
    while (byte & 0x80 && next - at < 10) byte = view[next++] ?? 0
    if (type === NAME_DELTA) {
      const base = next + 20 > view.length ? undefined : this.#places.find(view.subarray(next, next + 20))
      return base === undefined ? undefined : { type, data: next + 20, base }
    }
    if (type !== OFFSET_DELTA) return type === 0 || type === 5 ? undefined : { type, data: next }
    byte = view[next++] ?? 0
    let distance = byte & 0x7f
    for (let i = 0; byte & 0x80 && i < 6; i++) {
      byte = view[next++] ?? 0
      distance = (distance + 1) * 128 + (byte & 0x7f)
    }
    return distance <= 0 || distance > at - 12 ? undefined : { type, data: next, base: at - distance }
  }
}

function unpack(bytes: Uint8Array, limit: number): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: limit, chunkSize: CHUNK })
  } catch {
    return undefined
  }
}

/** The object that a delta makes of its base; undefined when the two do not fit. */
function applyDelta(base: Buffer, delta: Buffer): Buffer | undefined {
  let at = 0
  const size = () => {
    let [value, shift, byte] = [0, 1, 0x80]
    while (byte & 0x80 && shift < 2 ** 42) {
      byte = delta[at++] ?? 0
      value += (byte & 0x7f) * shift
      shift *= 128
    }
    return value
  }
  if (size() !== base.length) return undefined
  const length = size()
  if (length > COMMIT_LENGTH) return undefined
  const made = Buffer.alloc(length)
  let filled = 0
  while (at < delta.length) {
    const order = delta[at++] as number
    if (order === 0) return undefined
    let from = delta
    let [start, count] = [at, order]
    if (order & 0x80) {
      from = base
      ;[start, count] = [0, 0]
      for (let i = 0; i < 4; i++) if (order & (1 << i)) start += (delta[at++] ?? 0) * 256 ** i
      for (let i = 0; i < 3; i++) if (order & (16 << i)) count += (delta[at++] ?? 0) * 256 ** i
      if (count === 0) count = 0x10000
    } else at += order
    if (start + count > from.length || filled + count > length) return undefined
    from.copy(made, filled, start, start + count)
    filled += count
  }
  return filled === length ? made : undefined
}
