const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
}

const ESCAPE =
  /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|N\{[^}\n]{0,100}\}|([\s\S]))/g

/** What the escapes of a string literal stand for. `\u` means nothing in bytes. */
export function unescaped(text: string, bytes = false): string {
  if (!text.includes('\\')) return text
  return text.replace(
    ESCAPE,
    (whole: string, hex?: string, four?: string, eight?: string, octal?: string, other?: string) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & (bytes ? 0xff : 0xffff))
      if (bytes) return other === undefined ? whole : (ESCAPES[other] ?? whole)
      const point = four ?? eight
      if (point !== undefined) {
        const code = Number.parseInt(point, 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      }
      return other === undefined ? '?' : (ESCAPES[other] ?? whole)
    },
  )
}

export interface Quoted {
  /** Lower case: some of `r`, `b`, `u`, `f`, `t`. */
  prefix: string
  /** Offset of the first character within the quotes, from the start of the literal. */
  from: number
  /** Offset after the last. */
  to: number
}

/** Takes a string literal apart; one that never ends goes to the end. */
export function quotesOf(source: string): Quoted {
  const prefix = /^[a-zA-Z]{0,2}/.exec(source)?.[0] ?? ''
  const quote = source[prefix.length] ?? '"'
  const triple = source.startsWith(quote.repeat(3), prefix.length) && source.length >= prefix.length + 6
  const width = triple ? 3 : 1
  const from = prefix.length + width
  const ends = source.endsWith(quote) && source.length >= from + width
  return { prefix: prefix.toLowerCase(), from, to: ends ? source.length - width : source.length }
}

/** @returns text of a plain literal, or bytes of a `b''` one. */
export function literalOf(source: string): string | Uint8Array {
  const { prefix, from, to } = quotesOf(source)
  const inner = source.slice(from, Math.max(from, to))
  const raw = prefix.includes('r')
  if (!prefix.includes('b')) return raw ? inner : unescaped(inner)
  return Buffer.from(raw ? inner : unescaped(inner, true), 'latin1')
}
