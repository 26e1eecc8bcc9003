import { createDecipheriv } from 'node:crypto'
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** Bytes that one step may yield. */
const OUTPUT = 16 * 2 ** 20

const limit = { maxOutputLength: OUTPUT }

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

function base32(bytes: Uint8Array, alphabet: string, width: number): Uint8Array | undefined {
  const out: number[] = []
  let bits = 0
  let held = 0
  for (const character of latin1(bytes)) {
    const digit = alphabet.indexOf(character)
    if (digit < 0) continue
    held = ((held << width) | digit) & 0xffff
    bits += width
    if (bits < 8) continue
    bits -= 8
    out.push((held >> bits) & 0xff)
  }
  return Uint8Array.from(out)
}

const RFC1924 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'

/** Five digits of base 85 are four bytes; `first` is the character that stands for 0, or an alphabet. */
function base85(bytes: Uint8Array, digitOf: (character: string) => number): Uint8Array | undefined {
  const out: number[] = []
  let group: number[] = []
  const flush = (kept: number) => {
    let value = 0
    for (const digit of group) value = value * 85 + digit
    for (let byte = 3; byte > 3 - kept; byte--) out.push(Math.floor(value / 256 ** byte) & 0xff)
    group = []
  }
  for (const character of latin1(bytes).replace(/^<~|~>$/g, '')) {
    const digit = digitOf(character)
    if (digit < 0) continue
    group.push(digit)
    if (group.length === 5) flush(4)
  }
  if (group.length > 1) {
    const kept = group.length - 1
    while (group.length < 5) group.push(84)
    flush(kept)
  }
  return Uint8Array.from(out)
}

const ascii85Digit = (character: string) => {
  const digit = character.charCodeAt(0) - 33
  return digit >= 0 && digit < 85 ? digit : -1
}

function hexadecimal(bytes: Uint8Array): Uint8Array {
  return Buffer.from(latin1(bytes).replace(/[^\da-fA-F]/g, ''), 'hex')
}

function inflate(bytes: Uint8Array, windowBits = 15): Uint8Array {
  if (windowBits < 0) return inflateRawSync(bytes, limit)
  return windowBits > 15 ? gunzipSync(bytes, limit) : inflateSync(bytes, limit)
}

/** Fernet: AES-128-CBC with the second half of the key (https://github.com/fernet/spec). */
function fernet(token: Uint8Array, key: Uint8Array): Uint8Array | undefined {
  const raw = Buffer.from(latin1(token), 'base64url')
  const secret = Buffer.from(latin1(key), 'base64url')
  if (raw[0] !== 0x80 || raw.length < 73 || secret.length !== 32) return undefined
  const decipher = createDecipheriv('aes-128-cbc', secret.subarray(16), raw.subarray(9, 25))
  return Buffer.concat([decipher.update(raw.subarray(25, -32)), decipher.final()])
}

const base64 = (bytes: Uint8Array) => Buffer.from(latin1(bytes), 'base64')

/** Decoders by their name in Python: first the data, then a key or width where there is one. */
const DECODERS: Record<string, (bytes: Uint8Array, option?: number | Uint8Array) => Uint8Array | undefined> =
  {
    'base64.b64decode': base64,
    'base64.decodebytes': base64,
    'base64.decodestring': base64,
    'base64.urlsafe_b64decode': base64,
    'base64.standard_b64decode': base64,
    'binascii.a2b_base64': base64,
    'base64.b32decode': (bytes) => base32(bytes, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 5),
    'base64.b16decode': hexadecimal,
    'binascii.unhexlify': hexadecimal,
    'binascii.a2b_hex': hexadecimal,
    'bytes.fromhex': hexadecimal,
    'bytearray.fromhex': hexadecimal,
    'base64.b85decode': (bytes) => base85(bytes, (character) => RFC1924.indexOf(character)),
    'base64.a85decode': (bytes) => base85(bytes, ascii85Digit),
    'zlib.decompress': (bytes, width) => inflate(bytes, typeof width === 'number' ? width : 15),
    'gzip.decompress': (bytes) => gunzipSync(bytes, limit),
    'cryptography.fernet.Fernet().decrypt': (bytes, key) =>
      typeof key === 'object' ? fernet(bytes, key) : undefined,
    'zlib.decompressobj().decompress': (bytes) => inflate(bytes),
  }

/** Decoders that are known to be ones and cannot be followed. */
const OPAQUE =
  /^(?:lzma|bz2|Crypto|Cryptodome|cryptography|nacl|rsa|pyaes|codecs|binascii|base64|zlib|gzip|brotli|zstandard|uu|quopri)\..*(?:decompress|decrypt|decode|loads|unhexlify|a2b_\w+)$/

export const isDecoder = (name: string) => Object.hasOwn(DECODERS, name) || OPAQUE.test(name)

/** @returns what a decoder makes of bytes; undefined when it cannot. */
export function decode(
  name: string,
  bytes: Uint8Array,
  option?: number | Uint8Array,
): Uint8Array | undefined {
  if (!Object.hasOwn(DECODERS, name) || bytes.length > OUTPUT) return undefined
  try {
    return DECODERS[name]?.(bytes, option)
  } catch {
    return undefined
  }
}

/** Codecs of Python that turn text or bytes into others: `codecs.decode(x, 'rot13')`, `x.decode('hex')`. */
export function decodeCodec(codec: string, bytes: Uint8Array): Uint8Array | undefined {
  const plain = codec.toLowerCase().replace(/[-_ ]/g, '')
  if (plain === 'rot13') return Buffer.from(rot13(latin1(bytes)), 'latin1')
  if (plain === 'hex' || plain === 'hexcodec') return hexadecimal(bytes)
  if (plain === 'base64' || plain === 'base64codec') return base64(bytes)
  if (plain === 'zlib' || plain === 'zip' || plain === 'zlibcodec') return decode('zlib.decompress', bytes)
  return undefined
}

function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first)
  })
}

/** Text encodings that bytes are read as. */
export function textOf(bytes: Uint8Array, encoding = 'utf-8'): string {
  const plain = encoding.toLowerCase().replace(/[-_ ]/g, '')
  if (plain.startsWith('utf16'))
    return Buffer.from(bytes)
      .toString('utf16le')
      .replace(/^\ufeff/, '')
  return Buffer.from(bytes).toString(/^(?:latin1|iso88591|l1|cp1252)$/.test(plain) ? 'latin1' : 'utf8')
}

const STRINGS = /[\x20-\x7e]{5,}/g
const STRINGS_KEPT = 200

/** Readable strings of compiled code, as of `marshal`. */
export function stringsIn(bytes: Uint8Array): string[] {
  const found: string[] = []
  for (const [text] of latin1(bytes.subarray(0, 2 ** 20)).matchAll(STRINGS)) {
    found.push(text)
    if (found.length >= STRINGS_KEPT) break
  }
  return found
}
