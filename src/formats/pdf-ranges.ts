import { inflate } from './inflate.ts'

/** Unicode has 1,114,112 places: maps of one file that name more than this together name what does not exist. */
const PLACES = 2 ** 21
const STREAMS = 2_000
const PACKED = 256 * 1024
const INFLATED = 512 * 1024
const TOKEN = /<([^>]{0,200})>|[[\]]|end(?:bf|cid)range|\b\d{1,10}\b/g

/**
 * Whether the character maps of a PDF (ISO 32000-1, 9.10.3) name more characters than there are. Whoever follows such
 * a map, PDF.js among them, is busy for minutes: a few bytes ask for millions of entries.
 */
export async function hasEndlessMaps(bytes: Uint8Array): Promise<boolean> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let places = 0
  let at = 0
  for (let i = 0; i < STREAMS; i++) {
    const start = file.indexOf('stream', at)
    if (start === -1) return false
    const end = file.indexOf('endstream', start)
    if (end === -1) return false
    const dictionary = file.toString('latin1', Math.max(at, start - 300), start)
    at = end + 9
    if (end - start > PACKED || /\/Subtype\s{0,4}\/(?:Image|XML)\b|\/FontFile|\/Length1\b/.test(dictionary))
      continue
    const from = start + (file[start + 6] === 0x0d ? 8 : 7)
    const map = dictionary.includes('/FlateDecode')
      ? latin1(await inflated(file.subarray(from, end)))
      : latin1(file.subarray(from, end))
    if (!map.includes('beginbfrange') && !map.includes('begincidrange')) continue
    for (const section of map.split(/begin(?:bf|cid)range/).slice(1)) places += placesIn(section)
    if (places > PLACES) return true
  }
  return false
}

/** How many characters the ranges of a section name: first, last, and what the first becomes, again and again. */
function placesIn(section: string): number {
  let places = 0
  let low: number | undefined
  let high: number | undefined
  let inArray = false
  for (const [token, hex] of section.matchAll(TOKEN)) {
    if (token.startsWith('end')) break
    if (token === '[' || token === ']') inArray = token === '['
    if (inArray) continue
    if (high !== undefined) low = high = undefined
    else if (hex === undefined) continue
    else if (low === undefined) low = codeOf(hex)
    else {
      high = codeOf(hex)
      places += Math.max(0, high - low)
    }
  }
  return places
}

/** Readers pass over what is no digit, fill an odd one up with a zero behind it, and keep the last four bytes. */
function codeOf(written: string): number {
  const digits = written.replace(/[^0-9A-Fa-f]+/g, '')
  const hex = digits.length % 2 === 0 ? digits : `${digits}0`
  return Number.parseInt(hex.slice(-8) || '0', 16)
}

/** Also what comes out of a damaged stream before the damage: other readers take that too. The header of zlib is passed over. */
const inflated = async (packed: Uint8Array) => (await inflate('raw', packed.subarray(2), INFLATED)).bytes

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
