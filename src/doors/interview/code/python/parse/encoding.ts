import { decodeCodec } from '../decode.ts'

/** A text as Python reads it. */
export interface DecodedSource {
  text: string
  /** Offset in what is written, by offset in what is read. */
  offsetOf(at: number): number
  /** Where the first letter, sign or line end of code stands that is written encoded: the text from its line on. */
  hidden: { encoding: string; text: string; at: number } | undefined
}

/** The comment that names a file's encoding (https://docs.python.org/3/reference/lexical_analysis.html#encoding-declarations). */
const COOKIE = /^[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-_.a-zA-Z0-9]{1,40})/
/** The second line counts when the first is a comment or empty. */
const FIRST_LINE = /^[ \t\f]*(?:#[^\r\n]*)?(?:\r?\n|\r)/
/** Characters in which the two lines are looked for. */
const LINES_LENGTH = 20_000

const UTF7 = /\+([A-Za-z0-9+/]{0,100000})-?/g

const SEQUENCES: Readonly<Record<string, RegExp>> = {
  utf7: UTF7,
  u7: UTF7,
  unicode11utf7: UTF7,
  unicodeescape: /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|([0-7]{1,3})|([abfnrtv\\'"]|\n))/g,
  rawunicodeescape: /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8}))/g,
}

/** Text of hidden code that is shown. */
const SHOWN = 2000

const itself = (at: number) => at

/**
 * Reads a text in the encoding that its first lines name, where that can say code in other characters than code has.
 *
 * @param source as it is in the file.
 * @returns the same text where it names none of these encodings.
 * @example sourceIn('# coding: utf-7\n+AHAAcgBpAG4AdA-(1)').text // '# coding: utf-7\nprint(1)'
 */
export function sourceIn(source: string): DecodedSource {
  const encoding = encodingOf(source)
  const plain = encoding?.toLowerCase().replace(/[-_.]/g, '') ?? ''
  if (encoding === undefined) return { text: source, offsetOf: itself, hidden: undefined }
  if (plain === 'rot13') {
    const bytes = decodeCodec(plain, Buffer.from(source, 'latin1'))
    const text = Buffer.from(bytes ?? []).toString('latin1')
    const at = source.indexOf('\n') + 1
    return { text, offsetOf: itself, hidden: { encoding, text: text.slice(at, at + SHOWN), at } }
  }
  const sequence = Object.hasOwn(SEQUENCES, plain) ? SEQUENCES[plain] : undefined
  if (!sequence) return { text: source, offsetOf: itself, hidden: undefined }
  return decoded(source, encoding, sequence, sequence === UTF7 ? fromBase64 : fromEscape)
}

function encodingOf(source: string): string | undefined {
  const start = source.slice(0, LINES_LENGTH).replace(/^\ufeff/, '')
  const first = COOKIE.exec(start)
  if (first) return first[1]
  const line = FIRST_LINE.exec(start)?.[0]
  return line === undefined ? undefined : COOKIE.exec(start.slice(line.length))?.[1]
}

function decoded(
  source: string,
  encoding: string,
  sequence: RegExp,
  charactersOf: (match: RegExpMatchArray) => string,
): DecodedSource {
  const pieces: string[] = []
  /** Where each stretch begins, as it is read and as it is written. */
  const starts: { read: number; written: number; exact: boolean }[] = []
  let length = 0
  const add = (text: string, written: number, exact: boolean) => {
    starts.push({ read: length, written, exact })
    pieces.push(text)
    length += text.length
  }
  let last = 0
  let first: number | undefined
  for (const match of source.matchAll(sequence)) {
    const characters = charactersOf(match)
    add(source.slice(last, match.index), last, true)
    const isCode = /[\w()\n;=]/.test(characters) && match[0] !== '+-'
    if (isCode) first ??= length
    add(characters, match.index, false)
    last = match.index + match[0].length
  }
  add(source.slice(last), last, true)
  const offsetOf = (offset: number) => {
    const start = starts[lastAtMost(starts, offset)]
    return start ? start.written + (start.exact ? offset - start.read : 0) : offset
  }
  const text = pieces.join('')
  if (first === undefined) return { text, offsetOf, hidden: undefined }
  const line = text.lastIndexOf('\n', first - 1) + 1
  return { text, offsetOf, hidden: { encoding, text: text.slice(line, line + SHOWN), at: first } }
}

/** Letters of UTF-7: big-endian UTF-16 in base64 (https://www.rfc-editor.org/rfc/rfc2152). */
function fromBase64([, digits = '']: RegExpMatchArray): string {
  if (digits === '') return '+'
  const bytes = Buffer.from(digits, 'base64')
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le')
}

const CONTROL: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': '',
}

function fromEscape([, four, eight, two, octal, letter = '']: RegExpMatchArray): string {
  const hexadecimal = four ?? eight ?? two
  const code = hexadecimal === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hexadecimal, 16)
  if (Number.isNaN(code)) return CONTROL[letter] ?? letter
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function lastAtMost(starts: readonly { read: number }[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle]?.read ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
