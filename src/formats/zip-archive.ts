import { crc32 } from 'node:zlib'
import {
  type ArchiveBudget,
  type ArchiveContents,
  type ArchiveMember,
  ASKS_PASSWORD,
  NAME_LENGTH,
  TOO_MANY_BYTES,
  TOO_MANY_MEMBERS,
  unpackedLimit,
} from './archive.ts'
import { inflate } from './inflate.ts'

/** Said of members packed by a method other than storing and DEFLATE. */
export const OTHER_METHOD = 'it is packed by a method that is not read'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
/** How far from its end the end record may stand: its comment has at most 65,535 bytes. */
const END_SEARCHED = 65_557
/** How many times its own size the packed data of an archive may be: beyond that its files lie over each other. */
const PACKED_READ = 2
const UNICODE_PATH = 0x7075
const ZIP64 = 0x0001

/** A record of the central directory, or of a local header that no central directory lists. */
interface Entry {
  name: string
  method: number
  encrypted: boolean
  packedSize: number
  size: number
  mode: number
  /** Of the local header, from the start of the bytes. */
  offset: number
}

/**
 * Reads a ZIP archive by its central directory, and the members that lie between those it lists, as some programs
 * see the ones and some the others. With no central directory it goes by the local headers alone. Members' bytes
 * are unpacked in memory within a budget that is drawn down; it never throws.
 *
 * Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 *
 * @param bytes with the archive anywhere in it: what stands before it (a program, the header of a .crx) is skipped.
 */
export async function readZipArchive(bytes: Uint8Array, budget: ArchiveBudget): Promise<ArchiveContents> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const { entries, problem } = listed(view, budget)
  const known = entries.map((entry) => ({ from: entry.offset, to: endOf(view, entry) }))
  const hidden = unlisted(view, known, budget)
  const members: ArchiveMember[] = []
  let packed = 0
  for (const entry of [...entries, ...hidden]) {
    packed += entry.packedSize
    members.push(await memberOf(view, entry, budget, packed > view.length * PACKED_READ))
  }
  if (problem !== '') return { members, problem }
  if (budget.members <= 0) return { members, problem: TOO_MANY_MEMBERS }
  if (entries.length > 0 && hidden.length > 0)
    return { members, problem: 'it holds files that are not in its own list' }
  return {
    members,
    problem: entries.length === 0 && hidden.length > 0 ? 'it is damaged: its list is missing' : '',
  }
}

function listed(view: Buffer, budget: ArchiveBudget): { entries: Entry[]; problem: string } {
  const directory = findDirectory(view)
  if (directory === undefined) return { entries: [], problem: 'it is damaged: its list is missing' }
  const entries: Entry[] = []
  let at = directory.at
  while (at + 46 <= view.length && view.readUInt32LE(at) === CENTRAL) {
    if (budget.members <= 0) return { entries, problem: TOO_MANY_MEMBERS }
    budget.members--
    const nameLength = view.readUInt16LE(at + 28)
    const extraLength = view.readUInt16LE(at + 30)
    const madeBy = view.readUInt8(at + 5)
    const unix = madeBy === 3 || madeBy === 19
    const nameAt = at + 46
    const extra = view.subarray(nameAt + nameLength, nameAt + nameLength + extraLength)
    const entry: Entry = {
      name: nameOf(view.subarray(nameAt, nameAt + nameLength), extra),
      method: view.readUInt16LE(at + 10),
      encrypted: (view.readUInt16LE(at + 8) & 1) === 1,
      packedSize: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      mode: unix ? view.readUInt16LE(at + 40) : 0,
      offset: view.readUInt32LE(at + 42),
    }
    widen(entry, extra)
    entry.offset += directory.shift
    entries.push(entry)
    at = nameAt + nameLength + extraLength + view.readUInt16LE(at + 32)
  }
  const stated = directory.count
  if (entries.length % 0x10000 !== stated % 0x10000)
    return { entries, problem: 'it is damaged: its list is not as long as it says' }
  return { entries, problem: '' }
}

/** Where the central directory begins, how many records it says to have, and how far offsets are shifted. */
function findDirectory(view: Buffer): { at: number; count: number; shift: number } | undefined {
  const lowest = Math.max(0, view.length - END_SEARCHED)
  for (let end = view.length - 22; end >= lowest; end--) {
    if (view.readUInt32LE(end) !== END) continue
    const found = directory64(view, end) ?? {
      count: view.readUInt16LE(end + 10),
      size: view.readUInt32LE(end + 12),
      offset: view.readUInt32LE(end + 16),
      end,
    }
    if (found.count === 0 && found.size === 0) return { at: found.end, count: 0, shift: 0 }
    const at = found.end - found.size
    if (at >= 0 && view.readUInt32LE(at) === CENTRAL)
      return { at, count: found.count, shift: at - found.offset }
    const plain = found.offset
    if (plain + 46 <= view.length && view.readUInt32LE(plain) === CENTRAL)
      return { at: plain, count: found.count, shift: 0 }
  }
  return undefined
}

function directory64(view: Buffer, end: number) {
  const locator = end - 20
  if (locator < 0 || view.readUInt32LE(locator) !== LOCATOR_64) return undefined
  const stated = Number(view.readBigUInt64LE(locator + 8))
  const at = [locator - 56, stated].find(
    (place) => place >= 0 && place + 56 <= view.length && view.readUInt32LE(place) === END_64,
  )
  if (at === undefined) return undefined
  return {
    count: Number(view.readBigUInt64LE(at + 32)),
    size: Number(view.readBigUInt64LE(at + 40)),
    offset: Number(view.readBigUInt64LE(at + 48)),
    end: at,
  }
}

/** Members in the gaps between those that are listed. */
function unlisted(view: Buffer, known: { from: number; to: number }[], budget: ArchiveBudget): Entry[] {
  const found: Entry[] = []
  let at = 0
  const scan = (to: number) => {
    while (at + 30 <= to && budget.members > 0) {
      const next = view.indexOf('PK\x03\x04', at, 'latin1')
      if (next === -1 || next + 30 > to) return
      const entry = localEntry(view, next, to)
      if (entry === undefined) at = next + 4
      else {
        budget.members--
        found.push(entry)
        at = Math.max(next + 30, endOf(view, entry))
      }
    }
  }
  for (const { from, to } of known.toSorted((a, b) => a.from - b.from)) {
    scan(from)
    at = Math.max(at, to)
  }
  scan(view.length)
  return found
}

function localEntry(view: Buffer, at: number, to: number): Entry | undefined {
  const flags = view.readUInt16LE(at + 6)
  const method = view.readUInt16LE(at + 8)
  const nameLength = view.readUInt16LE(at + 26)
  const extraLength = view.readUInt16LE(at + 28)
  const dataAt = at + 30 + nameLength + extraLength
  if (dataAt > to || nameLength === 0) return undefined
  const extra = view.subarray(at + 30 + nameLength, dataAt)
  const entry: Entry = {
    name: nameOf(view.subarray(at + 30, at + 30 + nameLength), extra),
    method,
    encrypted: (flags & 1) === 1,
    packedSize: view.readUInt32LE(at + 18),
    size: view.readUInt32LE(at + 22),
    mode: 0,
    offset: at,
  }
  widen(entry, extra)
  // With the sizes after the data (bit 3) the data goes on to the next header at most.
  if (entry.packedSize === 0 && (flags & 8) !== 0) {
    const next = view.indexOf('PK', dataAt, 'latin1')
    entry.packedSize = boundary(view, next, to) - dataAt
  }
  entry.packedSize = Math.min(entry.packedSize, to - dataAt)
  return entry
}

/** The next place from `at` on where a record of a ZIP archive begins, or `to`. */
function boundary(view: Buffer, at: number, to: number): number {
  let next = at
  while (next !== -1 && next + 4 <= to) {
    const [third, fourth] = [view[next + 2], view[next + 3]]
    if ((third === 1 && fourth === 2) || (third === 3 && fourth === 4) || (third === 7 && fourth === 8))
      return next
    next = view.indexOf('PK', next + 2, 'latin1')
  }
  return to
}

/** Where the packed data of an entry begins; undefined when there is no local header. */
function dataOf(view: Buffer, entry: Entry): number | undefined {
  const at = entry.offset
  if (at < 0 || at + 30 > view.length || view.readUInt32LE(at) !== LOCAL) return undefined
  return at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28)
}

function endOf(view: Buffer, entry: Entry): number {
  const dataAt = dataOf(view, entry)
  return dataAt === undefined ? entry.offset : dataAt + entry.packedSize
}

async function memberOf(
  view: Buffer,
  entry: Entry,
  budget: ArchiveBudget,
  overlapping: boolean,
): Promise<ArchiveMember> {
  const kind = entry.name.endsWith('/') || entry.name.endsWith('\\') ? 'folder' : 'file'
  const member: ArchiveMember = {
    name: entry.name,
    kind,
    size: entry.size,
    executable: kind === 'file' && (entry.mode & 0o111) !== 0,
  }
  if (kind === 'folder' && entry.packedSize === 0) return member
  member.kind = 'file'
  const dataAt = dataOf(view, entry)
  if (entry.encrypted) member.problem = ASKS_PASSWORD
  else if (overlapping) member.problem = 'the files of the archive lie over each other'
  else if (dataAt === undefined) member.problem = 'it is damaged: it is not where the list says'
  else await unpack(member, entry, view.subarray(dataAt, dataAt + entry.packedSize), budget)
  if ((entry.mode & 0xf000) === 0xa000) {
    member.kind = 'link'
    member.target = Buffer.from(member.bytes?.subarray(0, NAME_LENGTH) ?? []).toString()
    delete member.bytes
  }
  return member
}

async function unpack(member: ArchiveMember, entry: Entry, packed: Buffer, budget: ArchiveBudget) {
  const limit = unpackedLimit(packed.length, budget)
  if (entry.method === 0) {
    if (packed.length > limit) member.problem = TOO_MANY_BYTES
    member.bytes = packed.subarray(0, limit)
  } else if (entry.method === 8) {
    const { bytes, problem } = await inflate('raw', packed, limit)
    if (problem !== '') member.problem = problem
    member.bytes = bytes
  } else {
    member.problem = OTHER_METHOD
    return
  }
  member.size = member.problem === undefined ? member.bytes.length : Math.max(member.bytes.length, entry.size)
  budget.bytes -= member.bytes.length
}

/** Sizes and offset of 64 bits, where the fields of 32 are full. */
function widen(entry: Entry, extra: Buffer): void {
  const field = extraField(extra, ZIP64)
  if (field === undefined) return
  let at = 0
  for (const key of ['size', 'packedSize', 'offset'] as const) {
    if (entry[key] !== 0xffffffff || at + 8 > field.length) continue
    entry[key] = Number(field.readBigUInt64LE(at))
    at += 8
  }
}

function extraField(extra: Buffer, id: number): Buffer | undefined {
  let at = 0
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + length)
    at += 4 + length
  }
  return undefined
}

const STRICT = new TextDecoder('utf-8', { fatal: true })

function nameOf(raw: Buffer, extra: Buffer): string {
  const unicode = extraField(extra, UNICODE_PATH)
  const valid = unicode !== undefined && unicode.length > 5 && unicode.readUInt32LE(1) === crc32(raw)
  const name = valid ? unicode.subarray(5) : raw
  try {
    return STRICT.decode(name).slice(0, NAME_LENGTH)
  } catch {
    return name.toString('latin1').slice(0, NAME_LENGTH)
  }
}
