import { inflateSync } from 'node:zlib'

/** How a PDF was saved, by its bytes. */
export interface PdfStructure {
  /** Length in bytes of the file as each earlier saving left it, oldest first; empty: it was saved once. */
  earlier: number[]
  /** The two identifiers of the trailer, in hexadecimal: the first stays when a program saves the file again. */
  ids: string[]
  /** The XMP packet of the document, when it could be read. */
  xmp?: string
  encrypted: boolean
}

const BYTES_READ = 32 * 2 ** 20
const SAVINGS = 200
const METADATA_STREAMS = 40
const XMP_LENGTH = 400_000

/**
 * Reads how a PDF was saved: earlier states that are still inside (ISO 32000-1, 7.5.6), identifiers of the trailer
 * (14.4) and XMP (14.3.2). A linearised file (annex F) and the empty second section that some programs write for old
 * readers are not savings. Never throws.
 */
export function readPdfStructure(bytes: Uint8Array): PdfStructure {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, BYTES_READ)).toString(
    'latin1',
  )
  const structure: PdfStructure = {
    earlier: earlierStates(raw),
    ids: trailerIds(raw),
    encrypted: /\/Encrypt\s{0,4}(?:\d|<<)/.test(raw),
  }
  const xmp = xmpOf(raw, bytes)
  if (xmp !== undefined) structure.xmp = xmp
  return structure
}

function earlierStates(raw: string): number[] {
  const ends: number[] = []
  const linearised = /\/Linearized\b/.test(raw.slice(0, 2_048))
  let from = 0
  for (const { index, 0: mark } of raw.matchAll(/startxref\s{1,8}\d{1,12}\s{1,8}%%EOF[\r\n]{0,2}/g)) {
    const end = index + mark.length
    if (hasObject(raw, from, index)) ends.push(end)
    else if (ends.length > 0) ends[ends.length - 1] = end
    from = end
    if (ends.length > SAVINGS) break
  }
  // Of a linearised file the first section is its first page and belongs to what follows.
  if (linearised) ends.shift()
  return ends.slice(0, -1)
}

function hasObject(raw: string, from: number, to: number): boolean {
  for (let at = raw.indexOf(' obj', from); at !== -1 && at < to; at = raw.indexOf(' obj', at + 4))
    if (/\d{1,10} \d{1,5}$/.test(raw.slice(Math.max(from, at - 20), at))) return true
  return false
}

function trailerIds(raw: string): string[] {
  const found = [
    ...raw.matchAll(/\/ID\s{0,8}\[\s{0,8}<([0-9A-Fa-f]{16,128})>\s{0,8}<([0-9A-Fa-f]{16,128})>/g),
  ].at(-1)
  return found ? [found[1] ?? '', found[2] ?? ''].map((id) => id.toLowerCase()) : []
}

/** The packet of the document itself: pictures carry packets of their own. */
function xmpOf(raw: string, bytes: Uint8Array): string | undefined {
  const packets: { text: string; score: number }[] = []
  let at = 0
  for (let i = 0; i < METADATA_STREAMS; i++) {
    const found = raw.indexOf('/Metadata', at)
    if (found === -1) break
    at = found + 9
    const stream = raw.indexOf('stream', found)
    if (stream === -1 || stream - found > 600) continue
    const dictionary = raw.slice(Math.max(0, found - 200), stream)
    if (!/\/Type\s{0,4}\/Metadata\b/.test(dictionary)) continue
    const end = raw.indexOf('endstream', stream)
    if (end === -1) break
    const start = stream + (raw[stream + 6] === '\r' ? 8 : 7)
    const text = dictionary.includes('/FlateDecode')
      ? inflated(bytes.subarray(start, end))
      : utf8(bytes.subarray(start, Math.min(end, start + XMP_LENGTH)))
    if (!text.includes('rdf:RDF') && !text.includes('xmpmeta')) continue
    const own = /pdf:Producer|xmp:CreatorTool|pdfaid:|CreatorTool/.test(text) ? 2 : 0
    packets.push({ text, score: own - (/\btiff:|\bexif:/.test(text) ? 1 : 0) })
    at = end
  }
  return packets.reduce<{ text: string; score: number } | undefined>(
    (best, packet) => (best === undefined || packet.score >= best.score ? packet : best),
    undefined,
  )?.text
}

function inflated(bytes: Uint8Array): string {
  try {
    return utf8(inflateSync(bytes, { maxOutputLength: XMP_LENGTH }))
  } catch {
    return ''
  }
}

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
