import { PosternError } from '../core/errors.ts'

const BLOCK_START = 0x314159265359
const STREAM_END = 0x177245385090
/** Symbols after which the Huffman table may change. */
const GROUP = 50
const LONGEST_CODE = 20
/** Runs of more than this many doublings would be longer than any block. */
const RUN_BITS = 21

/**
 * Unpacks bzip2, block by block (at most 900,000 bytes before runs are undone), so that a file need never stand in
 * memory whole. Streams that follow each other, as parallel packers write them, are one file. Sums are verified.
 *
 * Source of the format: https://github.com/dsnet/compress/blob/master/doc/bzip2-format.pdf
 *
 * @param limit bytes that may come out
 * @throws PosternError `E_INDICATORS` for what is damaged, cut off or larger than the limit
 * @example
 * for (const block of bunzip2(bytes, 2 ** 29)) parser.write(decoder.decode(block, { stream: true }))
 */
export function* bunzip2(bytes: Uint8Array, limit: number): Generator<Uint8Array> {
  const bits = new BitReader(bytes)
  let left = limit
  do {
    if (bits.read(24) !== 0x425a68) throw damaged('it is no bzip2')
    const level = bits.read(8) - 0x30
    if (level < 1 || level > 9) throw damaged('it names a block size that there is not')
    const inverse = new Uint32Array(level * 100_000)
    let sum = 0
    for (;;) {
      const magic = bits.read(24) * 2 ** 24 + bits.read(24)
      const stated = bits.read(32)
      if (magic === STREAM_END) {
        if (stated !== sum >>> 0) throw damaged('its sum is wrong')
        break
      }
      if (magic !== BLOCK_START) throw damaged('a block does not begin where one should')
      const block = readBlock(bits, inverse, left)
      if (crcOf(block) !== stated) throw damaged('a block’s sum is wrong')
      sum = ((sum << 1) | (sum >>> 31)) ^ stated
      left -= block.length
      yield block
    }
    bits.toByte()
  } while (bits.more())
}

const damaged = (why: string) => new PosternError('E_INDICATORS', `the bzip2 file is damaged: ${why}`)

class BitReader {
  readonly #bytes: Uint8Array
  #at = 0
  #held = 0
  #count = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** @param count at most 32 */
  read(count: number): number {
    if (count > 24) return this.read(count - 16) * 0x10000 + this.read(16)
    while (this.#count < count) {
      const next = this.#bytes[this.#at++]
      if (next === undefined) throw damaged('it is cut off')
      this.#held = (this.#held << 8) | next
      this.#count += 8
    }
    this.#count -= count
    return (this.#held >>> this.#count) & ((1 << count) - 1)
  }

  toByte(): void {
    this.#count -= this.#count % 8
  }

  /** Whether another stream follows; zeros at the end are padding. */
  more(): boolean {
    const at = this.#at - this.#count / 8
    return at < this.#bytes.length && this.#bytes[at] !== 0
  }
}

function readBlock(bits: BitReader, inverse: Uint32Array, limit: number): Uint8Array {
  if (bits.read(1) === 1) throw damaged('it is randomised, as only versions before 1.0 wrote')
  const origin = bits.read(24)
  const alphabet = readAlphabet(bits)
  const tables = bits.read(3)
  if (tables < 2 || tables > 6) throw damaged('a block has a wrong number of tables')
  const selectors = readSelectors(bits, tables)
  const codes = Array.from({ length: tables }, () => readCode(bits, alphabet.length + 2))
  const counts = new Uint32Array(256)
  const length = undoMoveToFront(bits, { alphabet, selectors, codes, inverse, counts })
  if (origin >= length) throw damaged('a block begins outside itself')
  return undoSort(inverse, { length, origin, counts, limit })
}

function readAlphabet(bits: BitReader): Uint8Array {
  const rows = bits.read(16)
  const used: number[] = []
  for (let row = 0; row < 16; row++) {
    if (((rows >>> (15 - row)) & 1) === 0) continue
    const columns = bits.read(16)
    for (let column = 0; column < 16; column++)
      if ((columns >>> (15 - column)) & 1) used.push(row * 16 + column)
  }
  if (used.length === 0) throw damaged('a block uses no byte')
  return Uint8Array.from(used)
}

function readSelectors(bits: BitReader, tables: number): Uint8Array {
  const count = bits.read(15)
  if (count === 0) throw damaged('a block has no selectors')
  const order = Array.from({ length: tables }, (_, table) => table)
  const selectors = new Uint8Array(count)
  for (let at = 0; at < count; at++) {
    let place = 0
    while (bits.read(1) === 1) if (++place >= tables) throw damaged('a selector names no table')
    const [table = 0] = order.splice(place, 1)
    order.unshift(table)
    selectors[at] = table
  }
  return selectors
}

/** A canonical Huffman code: of each length the largest code, what to add to get an index, and the symbols. */
interface Code {
  largest: Int32Array
  offset: Int32Array
  symbols: Uint16Array
}

function readCode(bits: BitReader, size: number): Code {
  const lengths = new Uint8Array(size)
  let length = bits.read(5)
  for (let symbol = 0; symbol < size; symbol++) {
    for (;;) {
      if (length < 1 || length > LONGEST_CODE) throw damaged('a code is too long')
      if (bits.read(1) === 0) break
      length += bits.read(1) === 0 ? 1 : -1
    }
    lengths[symbol] = length
  }
  const code: Code = {
    largest: new Int32Array(LONGEST_CODE + 1).fill(-1),
    offset: new Int32Array(LONGEST_CODE + 1),
    symbols: new Uint16Array(size),
  }
  let next = 0
  let index = 0
  for (let of = 1; of <= LONGEST_CODE; of++) {
    code.offset[of] = index - next
    for (let symbol = 0; symbol < size; symbol++) {
      if (lengths[symbol] !== of) continue
      code.symbols[index++] = symbol
      next++
    }
    code.largest[of] = next - 1
    next *= 2
  }
  return code
}

function readSymbol(bits: BitReader, { largest, offset, symbols }: Code): number {
  let code = 0
  for (let length = 1; length <= LONGEST_CODE; length++) {
    code = code * 2 + bits.read(1)
    if (code > (largest[length] as number)) continue
    const symbol = symbols[code + (offset[length] as number)]
    if (symbol !== undefined) return symbol
  }
  throw damaged('a code means nothing')
}

interface Packed {
  alphabet: Uint8Array
  selectors: Uint8Array
  codes: readonly Code[]
  /** Receives the bytes. */
  inverse: Uint32Array
  /** Receives how often each byte occurs. */
  counts: Uint32Array
}

/** Undoes Huffman codes, runs of the first place and move-to-front. @returns how many bytes the block has */
function undoMoveToFront(bits: BitReader, { alphabet, selectors, codes, inverse, counts }: Packed): number {
  const order = Uint8Array.from(alphabet)
  const end = alphabet.length + 1
  let [length, run, bit, selector, left] = [0, 0, 0, 0, 0]
  let code: Code | undefined
  for (;;) {
    if (left-- === 0) {
      left = GROUP - 1
      code = codes[selectors[selector++] ?? -1]
    }
    if (!code) throw damaged('a block has too few selectors')
    const symbol = readSymbol(bits, code)
    if (symbol < 2) {
      if (bit > RUN_BITS) throw damaged('a run is too long')
      run += (symbol + 1) << bit++
      continue
    }
    if (run > 0) {
      if (length + run > inverse.length) throw damaged('a block is too long')
      const byte = order[0] as number
      counts[byte] = (counts[byte] as number) + run
      inverse.fill(byte, length, length + run)
      length += run
      run = bit = 0
    }
    if (symbol === end) return length
    if (length >= inverse.length) throw damaged('a block is too long')
    const byte = order[symbol - 1] as number
    order.copyWithin(1, 0, symbol - 1)
    order[0] = byte
    counts[byte] = (counts[byte] as number) + 1
    inverse[length++] = byte
  }
}

interface Sorted {
  length: number
  origin: number
  counts: Uint32Array
  limit: number
}

/** Undoes the Burrows-Wheeler transform, then the runs: four equal bytes are followed by how many more there are. */
function undoSort(inverse: Uint32Array, { length, origin, counts, limit }: Sorted): Uint8Array {
  const starts = new Uint32Array(256)
  for (let byte = 1; byte < 256; byte++)
    starts[byte] = (starts[byte - 1] as number) + (counts[byte - 1] as number)
  for (let at = 0; at < length; at++) {
    const byte = (inverse[at] as number) & 0xff
    const place = starts[byte] as number
    starts[byte] = place + 1
    inverse[place] = ((inverse[place] as number) & 0xff) | (at << 8)
  }
  let out = new Uint8Array(Math.min(length * 2, limit))
  let [size, before, equal] = [0, -1, 0]
  let at = (inverse[origin] as number) >>> 8
  for (let step = 0; step < length; step++) {
    const entry = inverse[at] as number
    const byte = entry & 0xff
    at = entry >>> 8
    const times = equal === 4 ? byte : 1
    if (size + times > out.length) out = grown(out, size + times, limit)
    if (equal === 4) {
      out.fill(before, size, size + times)
      size += times
      equal = 0
      before = -1
      continue
    }
    out[size++] = byte
    equal = byte === before ? equal + 1 : 1
    before = byte
  }
  return out.subarray(0, size)
}

function grown(out: Uint8Array, needed: number, limit: number): Uint8Array<ArrayBuffer> {
  if (needed > limit) throw new PosternError('E_INDICATORS', 'the bzip2 file unpacks to more than is read')
  const larger = new Uint8Array(Math.min(limit, Math.max(needed, out.length * 2)))
  larger.set(out)
  return larger
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24
  for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1
  return sum
})

function crcOf(bytes: Uint8Array): number {
  let sum = -1
  for (let at = 0; at < bytes.length; at++)
    sum = (sum << 8) ^ (CRC[(sum >>> 24) ^ (bytes[at] as number)] as number)
  return ~sum >>> 0
}
