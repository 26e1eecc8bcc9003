const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/

/** The bytes of a base64 text, white space allowed; undefined when it is none. RFC 4648. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const clean = text.replace(/["'\s]+/g, '')
  return clean.length >= 4 && BASE64.test(clean) ? Buffer.from(clean, 'base64') : undefined
}

/** Bytes as text: UTF-8 where it is, else one character a byte. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

/** The bytes that hexadecimal digits spell, spaces and `0x`, `\x` passed over; undefined when they spell none. */
export function decodeHex(text: string): Uint8Array | undefined {
  const digits = text.replace(/\\x|0x|[\s,:;-]+/gi, '')
  return digits.length >= 2 && digits.length % 2 === 0 && /^[0-9a-f]+$/i.test(digits)
    ? Buffer.from(digits, 'hex')
    : undefined
}

/** Whether a text is made of printable characters. */
export const isReadable = (text: string): boolean =>
  text.length > 0 && !/[^\t\n\r\x20-\x7e\u00a0-\ud7ff\ue000-\ufffc]/.test(text.slice(0, 4096))
