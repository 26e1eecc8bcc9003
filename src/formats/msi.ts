import { type CompoundStream, readCompoundFile } from './compound-file.ts'

/** What a Windows installer package does besides laying down files. */
export interface MsiReading {
  /** The Property table: `ProductName`, `Manufacturer` and others. */
  properties: ReadonlyMap<string, string>
  /** The CustomAction table. */
  actions: MsiAction[]
  /** Names of the actions that a sequence starts. */
  sequenced: ReadonlySet<string>
  /** It carries a `DigitalSignature` stream: the PKCS#7 inside, not compared with the file. */
  signature: Uint8Array | undefined
  /** What could not be read, in words; empty when all was. */
  problem: string
}

export interface MsiAction {
  name: string
  /** The low six bits of the type: what `source` and `target` mean (Windows Installer, "Custom Action Types"). */
  type: number
  source: string
  target: string
}

const SIZE = 64 * 2 ** 20
const SIGNATURE = 2 ** 20
const STRINGS = 200_000
const ROWS = 5_000
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._'
const SEQUENCES = ['InstallExecuteSequence', 'InstallUISequence', 'AdminExecuteSequence']

/**
 * Reads the tables of an MSI package. Never throws.
 *
 * @returns undefined when the bytes are no MSI package (other files use the same container).
 */
export function readMsi(bytes: Uint8Array): MsiReading | undefined {
  if (bytes.length > SIZE) return undefined
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // The stream of the string pool has this name in every package.
  if (!file.includes(encodedName('_StringPool'))) return undefined
  try {
    return readTables(readCompoundFile(file))
  } catch (error) {
    return {
      properties: new Map(),
      actions: [],
      sequenced: new Set(),
      signature: undefined,
      problem: `it is damaged: ${(error as Error).message}`,
    }
  }
}

/** Names of tables: a mark, then two characters of the alphabet in one. */
function encodedName(table: string): Buffer {
  let name = String.fromCharCode(0x4840)
  for (let i = 0; i < table.length; i += 2) {
    const low = ALPHABET.indexOf(table[i] as string)
    const second = table[i + 1]
    name += second
      ? String.fromCharCode(0x3800 + low + (ALPHABET.indexOf(second) << 6))
      : String.fromCharCode(0x4800 + low)
  }
  return Buffer.from(name, 'utf16le')
}

function readTables(streams: readonly CompoundStream[]): MsiReading {
  const stream = (name: string): Buffer => {
    const wanted = encodedName(name).toString('utf16le')
    return streams.find((candidate) => candidate.name === wanted)?.read() ?? Buffer.alloc(0)
  }
  const pool = readStrings(stream('_StringPool'), stream('_StringData'))
  const columns = readColumns(stream('_Columns'), pool)
  const rows = (table: string) => readRows(stream(table), columns.get(table) ?? [], pool)
  const signature = streams.find(({ name }) => name === '\u0005DigitalSignature')
  return {
    properties: new Map(rows('Property').map(([name, value]) => [String(name), String(value)])),
    actions: rows('CustomAction').map(([name, type, source, target]) => ({
      name: String(name),
      type: Number(type) & 0x3f,
      source: String(source),
      target: String(target),
    })),
    sequenced: new Set(SEQUENCES.flatMap((table) => rows(table).map(([name]) => String(name)))),
    signature: signature?.read(SIGNATURE),
    problem: '',
  }
}

interface Pool {
  text: (index: number) => string
  /** Bytes of a reference to a string. */
  wide: boolean
}

function readStrings(pool: Buffer, data: Buffer): Pool {
  const utf8 = pool.length >= 4 && (pool.readUInt32LE(0) & 0xffff) === 65001
  const wide = pool.length >= 4 && (pool.readUInt32LE(0) & 0x80000000) !== 0
  const strings: string[] = ['']
  let start = 0
  for (let at = 4; at + 4 <= pool.length && strings.length < STRINGS; at += 4) {
    let length = pool.readUInt16LE(at)
    const uses = pool.readUInt16LE(at + 2)
    if (length === 0 && uses !== 0 && at + 8 <= pool.length) {
      // A long string: its length takes two entries.
      at += 4
      length = pool.readUInt16LE(at) + uses * 65_536
    }
    strings.push(data.toString(utf8 ? 'utf8' : 'latin1', start, start + length))
    start += length
  }
  return { text: (index) => strings[index] ?? '', wide }
}

interface Column {
  text: boolean
  width: number
}

const widthOf = (type: number, pool: Pool) =>
  (type & 0x800) !== 0 ? (pool.wide ? 3 : 2) : type & 0x4 && (type & 0xff) === 4 ? 4 : 2

/** `_Columns` says what the others look like; it is four columns itself: table, number, name, type. */
function readColumns(stream: Buffer, pool: Pool): Map<string, Column[]> {
  const text = { text: true, width: pool.wide ? 3 : 2 }
  const number = { text: false, width: 2 }
  const columns = new Map<string, Column[]>()
  for (const [table, index, , type] of readRows(stream, [text, number, text, number], pool)) {
    const of = columns.get(String(table)) ?? []
    const bits = Number(type)
    of[Number(index) - 1] = { text: (bits & 0x800) !== 0, width: widthOf(bits, pool) }
    columns.set(String(table), of)
  }
  return columns
}

/** Tables stand column by column. */
function readRows(stream: Buffer, columns: readonly Column[], pool: Pool): (string | number)[][] {
  if (columns.length === 0 || columns.length > 64) return []
  const width = columns.reduce((sum, column) => sum + (column?.width ?? 2), 0)
  const count = Math.min(Math.floor(stream.length / width), ROWS * 4)
  const whole = Math.floor(stream.length / width)
  const rows: (string | number)[][] = []
  for (let row = 0; row < count; row++) {
    let start = 0
    rows.push(
      columns.map((column) => {
        const value = stream.readUIntLE(start * whole + row * column.width, column.width)
        start += column.width
        return column.text ? pool.text(value) : value - (column.width === 4 ? 0x80000000 : 0x8000)
      }),
    )
  }
  return rows
}
