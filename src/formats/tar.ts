import {
  type ArchiveBudget,
  type ArchiveContents,
  type ArchiveMember,
  NAME_LENGTH,
  TOO_MANY_BYTES,
  TOO_MANY_MEMBERS,
} from './archive.ts'

const BLOCK = 512
/** Extended headers and long names beyond this are left out. */
const EXTENSION_LENGTH = 1024 * 1024

/** What extended headers say about the entry that follows them, or about all. */
interface Extension {
  path?: string
  linkpath?: string
  size?: number
}

interface Header {
  name: string
  mode: number
  size: number
  type: string
  target: string
  /** Bytes after the header block that belong to it: the rest of a GNU sparse map. */
  extra: number
}

/**
 * Whether bytes begin as a tar archive does, of whatever age: by the checksum of the first header, as archives from
 * before POSIX have no magic number.
 */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && (bytes[0] ?? 0) !== 0 && hasChecksum(viewOf(bytes), 0)
}

/**
 * Reads a tar archive: POSIX ustar and pax, GNU and what came before. Members' bytes are views of the archive's. It
 * never throws: where programs would disagree it goes on with what any of them might see (past damaged headers and
 * past the end mark), and says so.
 *
 * Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html,
 * https://www.gnu.org/software/tar/manual/html_node/Standard.html
 *
 * @param budget its members are drawn down; its bytes only by hard links, which repeat what is there.
 */
export function readTar(bytes: Uint8Array, budget: ArchiveBudget): ArchiveContents {
  const view = viewOf(bytes)
  const members: ArchiveMember[] = []
  const byName = new Map<string, ArchiveMember>()
  const all: Extension = {}
  let next: Extension = {}
  let skipped = 0
  let at = 0
  const contents = (problem: string): ArchiveContents => ({ members, problem })

  while (at + BLOCK <= view.length) {
    if (isZero(view, at)) {
      at += BLOCK
      continue
    }
    const header = readHeader(view, at)
    if (header === undefined) {
      skipped++
      at += BLOCK
      continue
    }
    const extension = { ...all, ...next }
    const start = at + BLOCK + header.extra
    const stated = extension.size !== undefined && !isMeta(header.type) ? extension.size : header.size
    const size = hasNoBody(header.type) && isHeaderOrEnd(view, start) ? 0 : stated
    const body = bytes.subarray(Math.min(start, bytes.length), Math.min(start + size, bytes.length))
    at = start + Math.ceil(size / BLOCK) * BLOCK
    if (isMeta(header.type)) {
      if (header.type === 'g') Object.assign(all, readPax(body))
      else Object.assign(next, readMeta(header.type, body))
      continue
    }
    next = {}
    if (budget.members <= 0) return contents(TOO_MANY_MEMBERS)
    budget.members--
    const member = memberOf(header, extension, size, body)
    if (header.type === '1') link(member, byName, budget)
    members.push(member)
    if (member.kind === 'file') byName.set(member.name, member)
  }
  if (members.length === 0) return contents('it is damaged: there is no entry in it')
  if (skipped > 0) return contents('it is damaged: parts of it are no entries')
  if (at < view.length && !view.subarray(at).every((byte) => byte === 0)) return contents('it is cut off')
  return contents('')
}

function memberOf(header: Header, extension: Extension, size: number, body: Uint8Array): ArchiveMember {
  const name = (extension.path ?? header.name).slice(0, NAME_LENGTH)
  const target = (extension.linkpath ?? header.target).slice(0, NAME_LENGTH)
  const kind = kindOf(header.type, name)
  const member: ArchiveMember = { name, kind, size, executable: (header.mode & 0o111) !== 0 }
  if (kind === 'link') member.target = target
  if (kind !== 'file') return member
  member.bytes = body
  if (header.type === 'S') member.problem = 'it has holes, and is read without them'
  if (body.length < size) member.problem = 'the archive is cut off in it'
  return member
}

/** A hard link is the file it names, when that file came before it. */
function link(member: ArchiveMember, byName: ReadonlyMap<string, ArchiveMember>, budget: ArchiveBudget) {
  const original = byName.get(member.target ?? '')
  if (original?.bytes === undefined) return
  member.kind = 'file'
  member.size = original.size
  delete member.target
  if (original.bytes.length > budget.bytes) {
    member.problem = TOO_MANY_BYTES
    return
  }
  budget.bytes -= original.bytes.length
  member.bytes = original.bytes
}

function kindOf(type: string, name: string): ArchiveMember['kind'] {
  if (type === '1' || type === '2') return 'link'
  if (type === '5' || type === 'D' || (type <= '0' && name.endsWith('/'))) return 'folder'
  return type === '3' || type === '4' || type === '6' || type === 'V' ? 'other' : 'file'
}

/** Entries that say something about the next one. */
const isMeta = (type: string) => 'xgXLKN'.includes(type)

/** Kinds that state no size of their own, or one that programs ignore. */
const hasNoBody = (type: string) => type >= '1' && type <= '6'

function readMeta(type: string, body: Uint8Array): Extension {
  if (type === 'x' || type === 'X') return readPax(body)
  const text = decode(body.subarray(0, EXTENSION_LENGTH))
  return type === 'K' ? { linkpath: text } : type === 'L' ? { path: text } : {}
}

/** Records of an extended header: `LENGTH KEYWORD=VALUE\n`, the length counting itself. */
function readPax(body: Uint8Array): Extension {
  const found: Extension = {}
  const view = viewOf(body.subarray(0, EXTENSION_LENGTH))
  let at = 0
  while (at < view.length) {
    const space = view.indexOf(0x20, at)
    if (space === -1 || space - at > 10) break
    const length = Number(view.toString('latin1', at, space))
    if (!Number.isInteger(length) || length <= space - at || at + length > view.length) break
    const record = view.subarray(space + 1, at + length - 1)
    const equals = record.indexOf(0x3d)
    const key = record.toString('latin1', 0, Math.max(0, equals))
    const value = record.subarray(equals + 1)
    if (key === 'path' || key === 'GNU.sparse.name') found.path = decode(value)
    if (key === 'linkpath') found.linkpath = decode(value)
    if (key === 'size') {
      const size = Number(value.toString('latin1'))
      if (Number.isSafeInteger(size) && size >= 0) found.size = size
    }
    at += length
  }
  return found
}

function readHeader(view: Buffer, at: number): Header | undefined {
  if (!hasChecksum(view, at)) return undefined
  const size = number(view, at + 124, 12)
  if (size === undefined) return undefined
  const type = String.fromCharCode(view[at + 156] ?? 0)
  const name = decode(view.subarray(at, at + 100))
  const posix = view.toString('latin1', at + 257, at + 263) === 'ustar\0'
  const prefix = posix ? decode(view.subarray(at + 345, at + 500)) : ''
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    mode: number(view, at + 100, 8) ?? 0,
    size,
    type,
    target: decode(view.subarray(at + 157, at + 257)),
    extra: type === 'S' ? sparseMapLength(view, at) : 0,
  }
}

/** How many bytes of a GNU sparse map follow the header. */
function sparseMapLength(view: Buffer, at: number): number {
  if (view[at + 482] !== 1) return 0
  let length = BLOCK
  while (view[at + length + 504] === 1) length += BLOCK
  return length
}

/** The sum of the header's bytes, its own field as spaces; some old programs took the bytes as signed. */
function hasChecksum(view: Buffer, at: number): boolean {
  const stated = number(view, at + 148, 8)
  if (stated === undefined) return false
  let sum = 8 * 0x20
  let high = 0
  for (let i = 0; i < BLOCK; i++) {
    if (i >= 148 && i < 156) continue
    const byte = view[at + i] as number
    sum += byte
    high += byte >> 7
  }
  return stated === sum || stated === sum - 256 * high
}

/** A field of octal digits, or of base 256 when its first bit is set (GNU). Undefined when it is neither. */
function number(view: Buffer, at: number, length: number): number | undefined {
  const first = view[at] ?? 0
  if (first & 0x80) {
    if (first !== 0x80) return undefined
    let value = 0
    for (let i = 1; i < length; i++) value = value * 256 + (view[at + i] ?? 0)
    return Number.isSafeInteger(value) ? value : undefined
  }
  let value = 0
  let digits = 0
  for (let i = 0; i < length; i++) {
    const byte = view[at + i] ?? 0
    if (byte >= 0x30 && byte <= 0x37) {
      value = value * 8 + byte - 0x30
      digits++
    } else if (byte !== 0x20 && byte !== 0) return undefined
    else if (digits > 0) break
  }
  return value
}

const isHeaderOrEnd = (view: Buffer, at: number) =>
  at + BLOCK > view.length || isZero(view, at) || hasChecksum(view, at)

function isZero(view: Buffer, at: number): boolean {
  for (let i = at; i < at + BLOCK; i++) if (view[i] !== 0) return false
  return true
}

const UTF8 = new TextDecoder()

/** Text up to the first NUL. */
function decode(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  return UTF8.decode(end === -1 ? bytes : bytes.subarray(0, end))
}

const viewOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
