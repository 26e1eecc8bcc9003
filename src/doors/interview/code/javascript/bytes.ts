import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, unzipSync } from 'node:zlib'
import { CARRIED, constant, deepOrigins, FOLDED_AT_MOST, FROM, UNKNOWN, type Value } from './value.ts'

const LATIN = new TextDecoder('latin1')

/** @returns bytes as a string of one character each */
export function binary(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  }
  return text
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0) & 255)
}

/** Decodes text of a named encoding into bytes. @returns undefined for encodings that are none */
export function decodeBytes(text: string, encoding: string): string | undefined {
  if (text.length > FOLDED_AT_MOST) return undefined
  switch (encoding.toLowerCase()) {
    case 'base64':
    case 'base64url':
      return binary(Buffer.from(text, 'base64'))
    case 'hex':
      return binary(Buffer.from(text, 'hex'))
    case 'utf8':
    case 'utf-8':
      return binary(Buffer.from(text, 'utf8'))
    case 'latin1':
    case 'binary':
    case 'ascii':
      return binary(Buffer.from(text, 'latin1'))
    case 'utf16le':
    case 'ucs2':
      return binary(Buffer.from(text, 'utf16le'))
    default:
      return undefined
  }
}

/** @returns bytes as text of a named encoding, UTF-8 when it is none */
export function encodeBytes(bytes: string, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return btoa(bytes)
    case 'hex':
      return Buffer.from(bytes, 'latin1').toString('hex')
    case 'latin1':
    case 'binary':
      return bytes
    case 'utf16le':
    case 'ucs2':
      return Buffer.from(bytes, 'latin1').toString('utf16le')
    default:
      return Buffer.from(bytes, 'latin1').toString('utf8')
  }
}

const INFLATERS = {
  inflateSync,
  inflateRawSync,
  gunzipSync,
  unzipSync,
  brotliDecompressSync,
}

/** Decompresses bytes that stand in the code. */
export function inflate(name: string, first: Value | undefined): Value {
  const origins = ((first ? deepOrigins(first) : 0) & CARRIED) | FROM.decoded
  const work = INFLATERS[name.replace(/^(\w+?)(?:Sync)?$/, '$1Sync') as keyof typeof INFLATERS]
  if (!work || first?.bytes === undefined) return { origins }
  try {
    return { origins, bytes: binary(work(bytesOf(first.bytes), { maxOutputLength: FOLDED_AT_MOST })) }
  } catch {
    return { origins }
  }
}

/** @returns bytes as text, for `TextDecoder` */
export function decodeText(value: Value | undefined): Value {
  if (!value) return UNKNOWN
  if (value.bytes === undefined) return { origins: deepOrigins(value) & CARRIED }
  const bytes = bytesOf(value.bytes)
  const text = new TextDecoder().decode(bytes)
  return constant(text.includes('\ufffd') ? LATIN.decode(bytes) : text, value.origins)
}

/** @returns what a `data:` address holds, as text */
export function dataContent(url: string): string | undefined {
  const comma = url.indexOf(',')
  if (comma < 0) return undefined
  const body = url.slice(comma + 1)
  if (/;base64$/i.test(url.slice(0, comma))) return Buffer.from(body, 'base64').toString('utf8')
  try {
    return decodeURIComponent(body)
  } catch {
    return body
  }
}
