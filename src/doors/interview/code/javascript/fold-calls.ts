import { decodeBytes } from './bytes.ts'
import {
  type Constant,
  constant,
  deepOrigins,
  FROM,
  numberOf,
  RESPELT,
  shapeOf,
  textOf,
  type Value,
} from './value.ts'

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
