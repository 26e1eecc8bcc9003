/** A stream in a compound file. */
export interface CompoundStream {
  name: string
  /** Bytes. */
  size: number
  /** Its bytes, as far as they lie within the file; at most `limit`. */
  read(limit?: number): Buffer
}

const ENTRIES = 20_000
const STREAM = 32 * 2 ** 20
const HEADER_FAT_SECTORS = 109
/** Numbers above are marks: end of a chain, free, part of a table. */
const LAST_SECTOR = 0xfffffffa
const MINI_STREAM_BELOW = 4_096

/**
 * Lists the streams of a compound file ([MS-CFB]), in which Windows installers and Office 97 keep their parts. Folders
 * are not told apart. Chains that lead in circles or beyond the file are cut.
 *
 * @throws Error when the header is not that of a compound file.
 */
export function readCompoundFile(bytes: Uint8Array): CompoundStream[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (file.length < 512 || file.readUInt32LE(0) !== 0xe011cfd0) throw new Error('no compound file')
  const shift = file.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new Error('sectors of an unknown size')
  const size = 2 ** shift
  const sectors = Math.ceil(Math.max(0, file.length - size) / size)
  const sector = (index: number) => file.subarray((index + 1) * size, (index + 2) * size)
  const fat = tableOf(fatSectors(file, sector, size, sectors).map(sector))
  const chain = (start: number, most: number) => chainOf(fat, start, Math.min(most, sectors))
  const joined = (start: number, length: number) =>
    Buffer.concat(chain(start, Math.ceil(length / size)).map(sector)).subarray(0, length)

  const directory = joined(file.readUInt32LE(48), ENTRIES * 128)
  const root = directory.subarray(0, 128)
  const miniFat = tableOf([joined(file.readUInt32LE(60), file.readUInt32LE(64) * size)])
  let mini: Buffer | undefined
  const fromMini = (start: number, length: number) => {
    mini ??= root.length < 128 ? Buffer.alloc(0) : joined(root.readUInt32LE(116), root.readUInt32LE(120))
    const pieces = chainOf(miniFat, start, Math.ceil(length / 64))
    return Buffer.concat(pieces.map((at) => (mini as Buffer).subarray(at * 64, at * 64 + 64))).subarray(
      0,
      length,
    )
  }
  return streamsOf(directory, (start, length) =>
    length < MINI_STREAM_BELOW ? fromMini(start, length) : joined(start, length),
  )
}

function streamsOf(directory: Buffer, read: (start: number, length: number) => Buffer): CompoundStream[] {
  const streams: CompoundStream[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = directory.readUInt16LE(at + 64)
    if (directory[at + 66] !== 2 || nameLength < 2 || nameLength > 64) continue
    const start = directory.readUInt32LE(at + 116)
    const size = directory.readUInt32LE(at + 120)
    streams.push({
      name: directory.toString('utf16le', at, at + nameLength - 2),
      size,
      read: (limit = STREAM) => read(start, Math.min(size, limit)),
    })
  }
  return streams
}

/** The sectors that hold the table of chains: the first named in the header, the others in sectors of their own. */
function fatSectors(
  file: Buffer,
  sector: (index: number) => Buffer,
  size: number,
  sectors: number,
): number[] {
  const found: number[] = []
  const add = (index: number) => {
    if (index < sectors && found.length <= sectors) found.push(index)
  }
  for (let i = 0; i < HEADER_FAT_SECTORS; i++) add(file.readUInt32LE(76 + i * 4))
  let next = file.readUInt32LE(68)
  for (let i = 0; i < file.readUInt32LE(72) && i <= sectors && next < sectors; i++) {
    const table = sector(next)
    if (table.length < size) break
    for (let at = 0; at < size - 4; at += 4) add(table.readUInt32LE(at))
    next = table.readUInt32LE(size - 4)
  }
  return found
}

function tableOf(parts: readonly Buffer[]): Uint32Array {
  const whole = Buffer.concat(parts)
  const table = new Uint32Array(Math.floor(whole.length / 4))
  for (let i = 0; i < table.length; i++) table[i] = whole.readUInt32LE(i * 4)
  return table
}

/** Follows a chain; one that leads in circles ends after `most` steps. */
function chainOf(table: Uint32Array, start: number, most: number): number[] {
  const chain: number[] = []
  for (let at = start; at < LAST_SECTOR && chain.length < most; at = table[at] ?? LAST_SECTOR) chain.push(at)
  return chain
}
