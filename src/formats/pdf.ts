import { inflateSync } from 'node:zlib'

/** What a PDF holds that acts: read from its objects without drawing a page. */
export interface PdfReading {
  /** Targets of link annotations and URI actions, as written, distinct, in order. */
  links: string[]
  /** It carries JavaScript. */
  script: boolean
  /** It starts a program or opens another file (`/Launch`). */
  launch: boolean
  /** It carries a file inside. */
  carriesFile: boolean
  /** Its objects are encrypted, so the rest could not be read. */
  encrypted: boolean
  /** Some of it was left unread because of a limit. */
  cut: boolean
}

const BYTES_READ = 16 * 2 ** 20
const INFLATED = 8 * 2 ** 20
const STREAMS = 400
const LINKS = 200

/**
 * Reads what a PDF (ISO 32000-1) can do: link annotations, scripts, launches, carried files; also inside object
 * streams, where PDF 1.5 keeps annotations. Damaged files are read as far as they go. Never throws.
 */
export function readPdf(bytes: Uint8Array): PdfReading {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, BYTES_READ)).toString(
    'latin1',
  )
  const { text, cut } = objectText(raw, bytes)
  return {
    links: linksOf(text),
    script: /\/(?:JavaScript|JS)\b/.test(text),
    launch: /\/Launch\b/.test(text),
    carriesFile: /\/EmbeddedFiles?\b/.test(text),
    encrypted: /\/Encrypt\s{0,4}(?:\d|<<)/.test(text),
    cut: cut || bytes.length > BYTES_READ,
  }
}

/** The text of all objects: what stands between streams, and the object streams inflated. */
function objectText(raw: string, bytes: Uint8Array): { text: string; cut: boolean } {
  const parts: string[] = []
  let at = 0
  let inflated = 0
  for (let streams = 0; streams < STREAMS; streams++) {
    const start = raw.indexOf('stream', at)
    if (start === -1) return { text: parts.concat(raw.slice(at)).join('\n'), cut: false }
    const end = raw.indexOf('endstream', start)
    const dictionary = raw.slice(Math.max(at, start - 2_000), start)
    parts.push(raw.slice(at, start))
    if (end === -1) return { text: parts.join('\n'), cut: true }
    if (dictionary.includes('/ObjStm') && inflated < INFLATED) {
      const opened = inflate(
        bytes.subarray(start + (raw[start + 6] === '\r' ? 8 : 7), end),
        INFLATED - inflated,
      )
      inflated += opened.length
      parts.push(opened)
    }
    at = end + 'endstream'.length
  }
  return { text: parts.join('\n'), cut: true }
}

function inflate(bytes: Uint8Array, limit: number): string {
  try {
    return inflateSync(bytes, { maxOutputLength: limit }).toString('latin1')
  } catch {
    return ''
  }
}

function linksOf(text: string): string[] {
  const links = new Set<string>()
  for (const [, literal, hex] of text.matchAll(
    /\/URI\s{0,4}(?:\(((?:[^()\\]|\\[\s\S]){1,4000})\)|<([0-9a-fA-F\s]{2,8000})>)/g,
  )) {
    if (links.size === LINKS) break
    const value = literal === undefined ? fromHex(hex ?? '') : unescaped(literal)
    links.add(value.trim())
  }
  return [...links].filter(Boolean)
}

const fromHex = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1')

/** Literal strings escape by backslash (ISO 32000-1, 7.3.4.2). */
function unescaped(literal: string): string {
  return literal.replace(
    /\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g,
    (_, octal: string | undefined, other: string) =>
      octal ? String.fromCharCode(Number.parseInt(octal, 8)) : /[\r\n]/.test(other) ? '' : other,
  )
}
