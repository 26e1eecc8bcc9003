/** A Windows program or library (PE/COFF), as far as its headers and tables tell. */
export interface PeReading {
  library: boolean
  /** It has no window: `console`; else `window`, `driver` or `other`. */
  subsystem: 'window' | 'console' | 'driver' | 'other'
  dotnet: boolean
  sections: { name: string; size: number; writable: boolean; executable: boolean }[]
  /** Libraries it asks Windows to load, lower case, in order. */
  imports: string[]
  /** Strings of its version resource: `CompanyName`, `ProductName`, `OriginalFilename` and others. */
  version: ReadonlyMap<string, string>
  /** Where its certificate table stands in the file; undefined when it has none. */
  certificates: { offset: number; size: number } | undefined
  /** Bytes behind the last section that are not the certificate table. */
  overlay: number
  /** Offset of the checksum and of the certificate entry, which a signature leaves out. */
  unhashed: { checksum: number; entry: number }
}

const SECTIONS = 96
const IMPORTS = 500
const NAME = 260
const RESOURCES = 64
const VERSION_BYTES = 64 * 1024

/**
 * Reads a PE file by Microsoft's "PE Format". Tables that lie beyond the bytes are left empty. Never throws.
 *
 * @param size bytes of the whole file, when fewer are given.
 * @returns undefined when its headers are not those of a PE file.
 */
export function readPe(bytes: Uint8Array, size = bytes.length): PeReading | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    return read(file, size)
  } catch {
    return undefined
  }
}

interface Section {
  name: string
  address: number
  virtualSize: number
  offset: number
  size: number
  flags: number
}

function read(file: Buffer, size: number): PeReading | undefined {
  if (file.toString('latin1', 0, 2) !== 'MZ') return undefined
  const header = file.readUInt32LE(0x3c)
  if (file.toString('latin1', header, header + 4) !== 'PE\0\0') return undefined
  const optional = header + 24
  const wide = file.readUInt16LE(optional) === 0x20b
  const directories = optional + (wide ? 112 : 96)
  const count = file.readUInt32LE(directories - 4)
  const directory = (index: number) =>
    index < count
      ? {
          at: file.readUInt32LE(directories + index * 8),
          size: file.readUInt32LE(directories + index * 8 + 4),
        }
      : { at: 0, size: 0 }
  const sections = sectionsOf(file, optional + file.readUInt16LE(header + 20), file.readUInt16LE(header + 6))
  const security = directory(4)
  const last = Math.max(0, ...sections.map((section) => section.offset + section.size))
  const within = security.at > 0 && security.size > 8 && security.at + security.size <= size
  const subsystem = file.readUInt16LE(optional + 68)
  return {
    library: (file.readUInt16LE(header + 22) & 0x2000) !== 0,
    subsystem:
      subsystem === 2 ? 'window' : subsystem === 3 ? 'console' : subsystem === 1 ? 'driver' : 'other',
    dotnet: directory(14).at > 0,
    sections: sections.map(({ name, size: bytes, flags }) => ({
      name,
      size: bytes,
      writable: (flags & 0x80000000) !== 0,
      executable: (flags & 0x20000000) !== 0,
    })),
    imports: attempt(() => importsOf(file, sections, directory(1).at), []),
    version: attempt(() => versionOf(file, sections, directory(2).at), new Map()),
    certificates: within ? { offset: security.at, size: security.size } : undefined,
    overlay: Math.max(0, size - last - (within ? security.size : 0)),
    unhashed: { checksum: optional + 64, entry: directories + 32 },
  }
}

function attempt<T>(reading: () => T, otherwise: T): T {
  try {
    return reading()
  } catch {
    return otherwise
  }
}

function sectionsOf(file: Buffer, table: number, count: number): Section[] {
  const sections: Section[] = []
  for (let i = 0; i < Math.min(count, SECTIONS); i++) {
    const at = table + i * 40
    if (at + 40 > file.length) break
    sections.push({
      name: file.toString('latin1', at, at + 8).replace(/\0.*$/s, ''),
      virtualSize: file.readUInt32LE(at + 8),
      address: file.readUInt32LE(at + 12),
      size: file.readUInt32LE(at + 16),
      offset: file.readUInt32LE(at + 20),
      flags: file.readUInt32LE(at + 36),
    })
  }
  return sections
}

/** Where a virtual address stands in the file; -1 when in no section. */
function offsetOf(sections: readonly Section[], address: number): number {
  const section = sections.find(
    (candidate) =>
      address >= candidate.address &&
      address < candidate.address + Math.max(candidate.size, candidate.virtualSize),
  )
  return section ? section.offset + address - section.address : -1
}

function stringAt(file: Buffer, at: number): string {
  const end = file.indexOf(0, at)
  return file.toString('latin1', at, Math.min(end === -1 ? file.length : end, at + NAME))
}

function importsOf(file: Buffer, sections: readonly Section[], table: number): string[] {
  const imports: string[] = []
  const start = offsetOf(sections, table)
  if (table === 0 || start < 0) return imports
  for (let i = 0; i < IMPORTS; i++) {
    const at = start + i * 20
    if (at + 20 > file.length) break
    const name = file.readUInt32LE(at + 12)
    if (name === 0) break
    const offset = offsetOf(sections, name)
    if (offset >= 0 && offset < file.length) imports.push(stringAt(file, offset).toLowerCase())
  }
  return imports
}

/** The strings of the first version resource: type 16, any name, any language. */
function versionOf(file: Buffer, sections: readonly Section[], table: number): Map<string, string> {
  const root = offsetOf(sections, table)
  const strings = new Map<string, string>()
  if (table === 0 || root < 0) return strings
  const entry = (at: number, wanted?: number): number | undefined => {
    const count = file.readUInt16LE(at + 12) + file.readUInt16LE(at + 14)
    for (let i = 0; i < Math.min(count, RESOURCES); i++) {
      const id = file.readUInt32LE(at + 16 + i * 8)
      if (wanted === undefined || id === wanted) return file.readUInt32LE(at + 20 + i * 8) & 0x7fffffff
    }
    return undefined
  }
  const names = entry(root, 16)
  const languages = names === undefined ? undefined : entry(root + names)
  const data = languages === undefined ? undefined : entry(root + languages)
  if (data === undefined) return strings
  const start = offsetOf(sections, file.readUInt32LE(root + data))
  const size = Math.min(file.readUInt32LE(root + data + 4), VERSION_BYTES)
  if (start >= 0) collectStrings(file.subarray(start, start + size), strings)
  return strings
}

const CONTAINERS = /^(?:VS_VERSION_INFO|StringFileInfo|[0-9a-fA-F]{8})$/

/** VS_VERSIONINFO is a tree of blocks, each with length, value length, type, key, value and children. */
function collectStrings(block: Buffer, strings: Map<string, string>, depth = 0): void {
  if (block.length < 8 || depth > 4) return
  const valueLength = block.readUInt16LE(2)
  const text = block.readUInt16LE(4) === 1
  const { value: key, end } = wideString(block, 6)
  const start = aligned(end)
  if (!CONTAINERS.test(key)) {
    if (text && valueLength > 0) strings.set(key, wideString(block, start).value.trim())
    return
  }
  let at = aligned(start + (text ? valueLength * 2 : valueLength))
  for (let i = 0; i < RESOURCES && at + 8 <= block.length; i++) {
    const length = block.readUInt16LE(at)
    if (length < 8) return
    collectStrings(block.subarray(at, at + length), strings, depth + 1)
    at = aligned(at + length)
  }
}

const aligned = (at: number) => (at + 3) & ~3

function wideString(block: Buffer, at: number): { value: string; end: number } {
  let end = at
  while (end + 1 < block.length && end - at < 2_000 && (block[end] !== 0 || block[end + 1] !== 0)) end += 2
  return { value: block.toString('utf16le', at, end), end: end + 2 }
}
