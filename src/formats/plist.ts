import { Parser } from 'htmlparser2'

/** A value of a property list; data and dates are left out. */
export type PlistValue = string | number | boolean | PlistValue[] | { [key: string]: PlistValue }

/** Bytes of a property list that are read: those of applications have a few thousand. */
const SIZE = 256 * 1024
/** Objects may be named many times, so that a small file unfolds into a large tree. */
const NODES = 20_000
const DEPTH = 32

/**
 * Reads an Apple property list, XML or binary (`bplist00`). Never throws.
 *
 * @returns undefined when it is none, damaged, or larger than 256 KiB.
 * @example
 * readPlist(new TextEncoder().encode('<plist><dict><key>a</key><string>b</string></dict></plist>')) // { a: 'b' }
 */
export function readPlist(bytes: Uint8Array): PlistValue | undefined {
  if (bytes.length > SIZE) return undefined
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    if (file.toString('latin1', 0, 8) === 'bplist00') return readBinary(file)
    return readXml(file.toString('utf8'))
  } catch {
    return undefined
  }
}

/** A dictionary or array that is still open. */
interface Open {
  items: PlistValue[]
  entries: [string, PlistValue][] | undefined
  key: string
}

function readXml(text: string): PlistValue | undefined {
  const open: Open[] = []
  let result: PlistValue | undefined
  let leaf = ''
  let nodes = 0
  const put = (value: PlistValue) => {
    if (++nodes > NODES) throw new Error('too large')
    const into = open.at(-1)
    if (!into) result ??= value
    else if (into.entries) into.entries.push([into.key, value])
    else into.items.push(value)
  }
  const parser = new Parser(
    {
      onopentagname(name) {
        leaf = ''
        if (name !== 'dict' && name !== 'array') return
        if (open.length >= DEPTH) throw new Error('too deep')
        open.push({ items: [], entries: name === 'dict' ? [] : undefined, key: '' })
      },
      ontext(piece) {
        leaf += piece
      },
      onclosetag(name) {
        if (name === 'dict' || name === 'array') {
          const closed = open.pop()
          if (closed) put(closed.entries ? dictionary(closed.entries) : closed.items)
        } else if (name === 'key') {
          const into = open.at(-1)
          if (into) into.key = leaf
        } else if (name === 'string') put(leaf)
        else if (name === 'true' || name === 'false') put(name === 'true')
        else if (name === 'integer' || name === 'real') put(Number(leaf))
        leaf = ''
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  return result
}

/** Own keys only: a property list may name one `__proto__`. */
function dictionary(entries: (readonly [string, PlistValue | undefined])[]): { [key: string]: PlistValue } {
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [string, PlistValue] => entry[1] !== undefined),
  )
}

/** Source of the layout: Apple, CFBinaryPList.c. */
function readBinary(file: Buffer): PlistValue | undefined {
  const trailer = file.length - 32
  const offsetSize = file.readUInt8(trailer + 6)
  const refSize = file.readUInt8(trailer + 7)
  const top = Number(file.readBigUInt64BE(trailer + 16))
  const table = Number(file.readBigUInt64BE(trailer + 24))
  if (offsetSize < 1 || offsetSize > 6 || refSize < 1 || refSize > 6) return undefined
  let left = NODES

  const count = (at: number): { value: number; next: number } => {
    const short = file.readUInt8(at) & 15
    if (short < 15) return { value: short, next: at + 1 }
    const size = 2 ** (file.readUInt8(at + 1) & 15)
    return { value: file.readUIntBE(at + 2, Math.min(size, 6)), next: at + 2 + size }
  }

  const object = (index: number, depth: number): PlistValue | undefined => {
    if (left-- <= 0 || depth > DEPTH) throw new Error('too large')
    const at = file.readUIntBE(table + index * offsetSize, offsetSize)
    const marker = file.readUInt8(at)
    const references = (from: number, length: number) => {
      if (length > left) throw new Error('too large')
      return Array.from({ length }, (_, i) => file.readUIntBE(from + i * refSize, refSize))
    }
    switch (marker >> 4) {
      case 0:
        return marker === 9 ? true : marker === 8 ? false : undefined
      case 1: {
        const size = 2 ** (marker & 15)
        return size <= 4 ? file.readUIntBE(at + 1, size) : Number(file.readBigInt64BE(at + 1))
      }
      case 2:
        return (marker & 15) === 2 ? file.readFloatBE(at + 1) : file.readDoubleBE(at + 1)
      case 5: {
        const { value, next } = count(at)
        return file.toString('latin1', next, next + value)
      }
      case 6: {
        const { value, next } = count(at)
        return Buffer.from(file.subarray(next, next + value * 2).toString('binary'), 'binary')
          .swap16()
          .toString('utf16le')
      }
      case 10: {
        const { value, next } = count(at)
        return references(next, value).flatMap((reference) => {
          const item = object(reference, depth + 1)
          return item === undefined ? [] : [item]
        })
      }
      case 13: {
        const { value, next } = count(at)
        const keys = references(next, value)
        const values = references(next + value * refSize, value)
        return dictionary(
          keys.map((key, i) => [String(object(key, depth + 1)), object(values[i] as number, depth + 1)]),
        )
      }
      default:
        return undefined
    }
  }
  return object(top, 0)
}
