import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, unzipSync } from 'node:zlib'
import type { Node } from './node.ts'
import {
  CARRIED,
  type Constant,
  constant,
  deepOrigins,
  FOLDED_AT_MOST,
  FROM,
  RESPELT,
  shapeOf,
  textOf,
  UNKNOWN,
  type Value,
} from './value.ts'

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

function encodeBytes(bytes: string, encoding: string): string {
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

/** Concatenates two values as `+` and templates do. */
export function concat(a: Value, b: Value, pieces: boolean): Value {
  const origins = a.origins | b.origins | (pieces ? FROM.assembled : 0)
  if (typeof a.constant === 'number' && typeof b.constant === 'number') {
    return constant(a.constant + b.constant, origins)
  }
  const left = textOf(a)
  const right = textOf(b)
  if (left !== undefined && right !== undefined) return constant(left + right, origins)
  const others = [
    ...(a.others ?? []).map((text) => text + shapeOf(b)),
    ...(b.others ?? []).map((text) => shapeOf(a) + text),
  ]
  return {
    origins: deepOrigins(a) | deepOrigins(b) | origins,
    shape: (shapeOf(a) + shapeOf(b)).slice(0, 2000),
    others: others.length > 0 ? others.slice(0, 8) : undefined,
  }
}

const ARITHMETIC: Record<string, (a: number, b: number) => number> = {
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
  '^': (a, b) => a ^ b,
  '|': (a, b) => a | b,
  '&': (a, b) => a & b,
  '<<': (a, b) => a << b,
  '>>': (a, b) => a >> b,
  '>>>': (a, b) => a >>> b,
}

/** Works out an operator other than `+` on two values. */
export function operate(operator: string, a: Value, b: Value): Value {
  const origins = (deepOrigins(a) | deepOrigins(b)) & CARRIED
  const work = ARITHMETIC[operator]
  if (!work) return { origins: 0 }
  if (a.constant === undefined || b.constant === undefined) return { origins }
  return constant(work(Number(a.constant), Number(b.constant)), origins | FROM.literal)
}

const numberOf = (value: Value | undefined): number | undefined =>
  value?.constant === undefined ? undefined : Number(value.constant)

/** A regular expression that is sure to work in linear time, with letters, classes and at most one repetition. */
const PLAIN_REGEX =
  /^(?:\\[\\^$.*+?()[\]{}|/wsdWSDnrt-]|[^\\^$.*+?()[\]{}|]|\.|\[\^?(?:\\.|[^\]\\])+\])+(?:\+|\{\d,?\d?\})?$/
const ALTERNATIVES = /^(?:[\w\s@#%&~!-]{1,20}\|){1,10}[\w\s@#%&~!-]{1,20}$/

function plainRegex(node: Node | undefined): RegExp | undefined {
  const regex = node?.regex
  if (!regex || regex.pattern.length > 80) return undefined
  if (!PLAIN_REGEX.test(regex.pattern) && !ALTERNATIVES.test(regex.pattern)) return undefined
  try {
    return new RegExp(regex.pattern, regex.flags.replace(/[^gimsu]/g, ''))
  } catch {
    return undefined
  }
}

/**
 * Works out a method of a string, number, array or buffer.
 *
 * @param nodes the arguments as they are written, for regular expressions
 * @returns undefined when it cannot be told
 */
export function foldMethod(
  key: string,
  self: Value,
  args: readonly Value[],
  nodes: readonly Node[],
): Value | undefined {
  if (self.items) return foldArray(key, self, self.items, args)
  if (self.bytes !== undefined && self.constant === undefined) {
    const origins = self.origins
    if (key === 'toString') {
      const encoding = args[0] ? textOf(args[0]) : 'utf8'
      return encoding === undefined ? undefined : constant(encodeBytes(self.bytes, encoding), origins)
    }
    if (key === 'reverse') return { origins, bytes: [...self.bytes].reverse().join('') }
    if (key === 'slice' || key === 'subarray') {
      return { origins, bytes: self.bytes.slice(numberOf(args[0]) ?? 0, numberOf(args[1])) }
    }
    return undefined
  }
  const text = self.constant
  if (typeof text === 'number' && key === 'toString') {
    const radix = numberOf(args[0]) ?? 10
    return radix >= 2 && radix <= 36 ? constant(text.toString(radix), self.origins) : undefined
  }
  if (typeof text !== 'string') return undefined
  const origins = self.origins
  const numbers = args.map(numberOf)
  const first = args[0] ? textOf(args[0]) : undefined
  switch (key) {
    case 'toString':
    case 'valueOf':
    case 'normalize':
      return self
    case 'trim':
    case 'trimStart':
    case 'trimEnd':
    case 'toLowerCase':
    case 'toUpperCase':
      return constant(text[key](), origins)
    case 'slice':
    case 'substring':
    case 'substr':
      return constant(text[key](numbers[0] ?? 0, numbers[1]), origins)
    case 'charAt':
    case 'at':
      return constant(text[key](numbers[0] ?? 0) ?? '', origins)
    case 'charCodeAt':
    case 'codePointAt':
      return constant(text[key](numbers[0] ?? 0) ?? null, origins)
    case 'indexOf':
      return first === undefined ? undefined : constant(text.indexOf(first), origins)
    case 'concat':
      return args.reduce((all, arg) => concat(all, arg, true), self)
    case 'repeat':
      return (numbers[0] ?? 0) * text.length < FOLDED_AT_MOST && (numbers[0] ?? -1) >= 0
        ? constant(text.repeat(numbers[0] ?? 0), origins)
        : undefined
    case 'padStart':
    case 'padEnd':
      return (numbers[0] ?? 0) < 1000
        ? constant(text[key](numbers[0] ?? 0, (args[1] && textOf(args[1])) ?? ' '), origins)
        : undefined
    case 'split': {
      const by = plainRegex(nodes[0]) ?? first
      if (by === undefined && args.length > 0) return undefined
      const parts = by === undefined ? [text] : text.split(by, 50_000)
      return { origins, items: parts.map((part) => constant(part, origins)) }
    }
    case 'match': {
      const by = plainRegex(nodes[0])
      const parts = by?.global ? text.match(by) : undefined
      return parts
        ? { origins, items: parts.slice(0, 50_000).map((part) => constant(part, origins)) }
        : undefined
    }
    case 'replace':
    case 'replaceAll': {
      const by = plainRegex(nodes[0]) ?? first
      const to = args[1] && textOf(args[1])
      if (by === undefined || to === undefined) return undefined
      if (to.length > 1000 || text.length > 100_000) return undefined
      return constant(key === 'replace' ? text.replace(by, () => to) : text.replaceAll(by, () => to), origins)
    }
    default:
      return undefined
  }
}

function foldArray(
  key: string,
  self: Value,
  items: readonly Value[],
  args: readonly Value[],
): Value | undefined {
  const origins = self.origins
  switch (key) {
    case 'join': {
      const by = args[0] ? textOf(args[0]) : ','
      if (by === undefined) return undefined
      const bits = items.reduce((all, item) => all | item.origins, origins)
      const pieces = bits | (items.length > 1 ? FROM.assembled : 0)
      if (items.every((item) => textOf(item) !== undefined)) {
        return constant(items.map((item) => textOf(item)).join(by), pieces)
      }
      return { origins: pieces, shape: items.map(shapeOf).join(by).slice(0, 2000) }
    }
    case 'reverse':
    case 'toReversed':
      return { origins: origins | FROM.decoded, items: items.toReversed() }
    case 'slice':
      return { origins, items: items.slice(numberOf(args[0]) ?? 0, numberOf(args[1])) }
    case 'concat':
      return { origins, items: [...items, ...args.flatMap((arg) => arg.items ?? [arg])].slice(0, 50_000) }
    case 'flat':
      return { origins, items: items.flatMap((item) => item.items ?? [item]) }
    case 'at':
      return items.at(numberOf(args[0]) ?? 0)
    case 'pop':
      return items.at(-1)
    case 'shift':
      return items[0]
    case 'toString': {
      return items.every((item) => textOf(item) !== undefined)
        ? constant(items.map((item) => textOf(item)).join(','), origins)
        : undefined
    }
    case 'values':
    case 'filter':
    case 'sort':
    case 'fill':
      return self
    default:
      return undefined
  }
}

const NUMBERS_OF: Record<string, (value: Constant) => Constant> = {
  Number,
  parseInt: (value) => Number.parseInt(String(value), 10),
  parseFloat: (value) => Number.parseFloat(String(value)),
  String,
  Boolean,
}

/**
 * Works out a well-known function of texts and numbers.
 *
 * @param name its way from a global, such as `String.fromCharCode`
 * @returns undefined when it is none of them or cannot be told
 */
export function foldCall(name: string, args: readonly Value[]): Value | undefined {
  const first = args[0]
  const bits = args.reduce((all, arg) => all | deepOrigins(arg), 0) & RESPELT
  const text = first && textOf(first)
  switch (name) {
    case 'atob': {
      const origins = bits | FROM.decoded
      const decoded = text === undefined ? undefined : decodeBytes(text, 'base64')
      return decoded === undefined ? { origins } : constant(decoded, origins)
    }
    case 'btoa':
      return text === undefined || /[^\0-\xff]/.test(text) ? { origins: bits } : constant(btoa(text), bits)
    case 'unescape':
    case 'decodeURIComponent':
    case 'decodeURI': {
      if (text === undefined) return { origins: bits }
      return constant(percentDecoded(text), bits | (/%/.test(text) ? FROM.decoded : FROM.literal))
    }
    case 'encodeURIComponent':
    case 'encodeURI':
    case 'escape':
      return text === undefined || text.length > 10_000 || /[\ud800-\udfff]/.test(text)
        ? { origins: bits, shape: first && shapeOf(first) }
        : constant(encodeURIComponent(text), bits | FROM.literal)
    case 'String.fromCharCode':
    case 'String.fromCodePoint': {
      const codes = args.flatMap((arg) => arg.items ?? [arg]).map(numberOf)
      const origins = bits | FROM.decoded
      if (
        codes.length > 100_000 ||
        codes.some((code) => code === undefined || !(code >= 0 && code <= 0x10ffff))
      ) {
        return { origins }
      }
      return constant(codes.map((code) => String.fromCodePoint((code ?? 0) & 0x1fffff)).join(''), origins)
    }
    case 'parseInt':
    case 'Number':
    case 'parseFloat':
    case 'String':
    case 'Boolean': {
      const value = first?.constant ?? first?.bytes
      if (value === undefined)
        return first && name === 'String' ? { ...first, functions: undefined } : { origins: bits }
      const radix = name === 'parseInt' ? numberOf(args[1]) : undefined
      if (radix !== undefined) return constant(Number.parseInt(String(value), radix), first?.origins)
      return constant(NUMBERS_OF[name]?.(value) ?? null, first?.origins)
    }
    case 'Buffer.from':
    case 'Buffer':
    case 'Uint8Array':
    case 'Uint8Array.from': {
      if (first?.items) {
        const codes = first.items.map(numberOf)
        const origins = bits | FROM.decoded
        if (codes.some((code) => code === undefined)) return { origins }
        return {
          origins,
          bytes: String.fromCharCode(...codes.slice(0, 60_000).map((code) => (code ?? 0) & 255)),
        }
      }
      const encoding = (args[1] && textOf(args[1])) ?? 'utf8'
      const decodes = /^(?:base64|base64url|hex)$/i.test(encoding)
      const origins = bits | (decodes ? FROM.decoded : (first?.origins ?? 0))
      if (first?.bytes !== undefined) return { origins, bytes: first.bytes }
      const bytes = text === undefined ? undefined : decodeBytes(text, encoding)
      return bytes === undefined ? { origins } : { origins, bytes }
    }
    case 'Buffer.concat':
    case 'Array.from':
    case 'Object.freeze':
    case 'Object.seal':
      if (name === 'Array.from' && typeof first?.constant === 'string') {
        return {
          origins: first.origins,
          items: [...first.constant].slice(0, 50_000).map((char) => constant(char)),
        }
      }
      if (name === 'Buffer.concat' && first?.items?.every((item) => item.bytes !== undefined)) {
        return { origins: bits, bytes: first.items.map((item) => item.bytes).join('') }
      }
      return name === 'Buffer.concat' ? { origins: bits } : first
    default:
      return undefined
  }
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replace(/%u([0-9a-f]{4})|%([0-9a-f]{2})/gi, (_, wide, narrow) =>
      String.fromCharCode(Number.parseInt(wide ?? narrow, 16)),
    )
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
