import { isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'

/** An IP address as 32-bit numbers: one of IPv4, four of IPv6. */
export type Words = readonly number[]

/** All addresses whose first `prefix` bits are those of `words`; the other bits of `words` are 0. */
export interface Network {
  words: Words
  prefix: number
}

const WIDTH_OF_V6 = 4

/**
 * Reads an IP address. IPv4 written as IPv6 (`::ffff:192.0.2.1`) is taken for what it is.
 *
 * @returns undefined for anything else, such as an address with a zone or with numbers in octal
 */
export function readAddress(text: string): Words | undefined {
  const v4 = wordOfV4(text, text.length)
  if (v4 !== undefined) return [v4]
  if (!isIPv6(text) || text.includes('%')) return undefined
  const bytes = ipaddr.IPv6.parse(text).toByteArray()
  const words = [0, 4, 8, 12].map((at) => wordAt(bytes, at))
  return isMapped(words) ? words.slice(3) : words
}

const isMapped = ([a, b, c]: Words) => a === 0 && b === 0 && c === 0xffff

const [ZERO, NINE, DOT] = [48, 57, 46]

/** Digit by digit, without a piece of text for each part: lists have tens of thousands. */
function wordOfV4(text: string, end: number): number | undefined {
  if (end < 7 || end > 15) return undefined
  let word = 0
  let part = -1
  let parts = 1
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === DOT) {
      if (part === -1 || ++parts > 4) return undefined
      word = word * 256 + part
      part = -1
    } else {
      if (code < ZERO || code > NINE || part === 0) return undefined
      part = (part === -1 ? 0 : part * 10) + code - ZERO
      if (part > 255) return undefined
    }
  }
  return part === -1 || parts !== 4 ? undefined : word * 256 + part
}

const wordAt = (bytes: readonly number[], at: number) =>
  (((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)) >>>
  0

/** Reads a network (`192.0.2.0/24`) or a single address; bits behind the prefix are dropped. */
export function readNetwork(text: string): Network | undefined {
  const slash = text.indexOf('/')
  const end = slash === -1 ? text.length : slash
  const length = slash === -1 ? undefined : prefixAt(text, slash + 1)
  if (slash !== -1 && length === undefined) return undefined
  const v4 = wordOfV4(text, end)
  if (v4 !== undefined) {
    const prefix = length ?? 32
    return prefix <= 32 ? { words: [(v4 & maskOf(prefix, 0)) >>> 0], prefix } : undefined
  }
  const words = readAddress(text.slice(0, end))
  if (!words) return undefined
  const bits = words.length * 32
  const prefix = length === undefined ? bits : length - (128 - bits)
  return prefix >= 0 && prefix <= bits ? { words: masked(words, prefix), prefix } : undefined
}

/** One to three digits up to the end of the text. */
function prefixAt(text: string, from: number): number | undefined {
  let prefix = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < ZERO || code > NINE || at - from > 2) return undefined
    prefix = prefix * 10 + code - ZERO
  }
  return from < text.length ? prefix : undefined
}

/** The reverse of {@link readNetwork}; IPv6 as RFC 5952 has it. */
export function writeNetwork({ words, prefix }: Network): string {
  const [word = 0] = words
  const address =
    words.length === 1
      ? `${word >>> 24}.${(word >>> 16) & 255}.${(word >>> 8) & 255}.${word & 255}`
      : new ipaddr.IPv6(words.flatMap((part) => [part >>> 16, part & 0xffff])).toString()
  return `${address}/${prefix}`
}

const maskOf = (prefix: number, at: number) => {
  const bits = Math.min(32, Math.max(0, prefix - 32 * at))
  return bits === 0 ? 0 : -1 << (32 - bits)
}

const masked = (words: Words, prefix: number): Words =>
  words.map((word, at) => (word & maskOf(prefix, at)) >>> 0)

function compare(one: Network, other: Network): number {
  if (one.words.length !== other.words.length) return one.words.length - other.words.length
  for (const [at, word] of one.words.entries()) {
    const difference = word - (other.words[at] as number)
    if (difference !== 0) return difference
  }
  return one.prefix - other.prefix
}

const covers = (network: Network, words: Words) =>
  network.words.length === words.length &&
  network.words.every((word, at) => ((words[at] as number) & maskOf(network.prefix, at)) >>> 0 === word)

/**
 * The same addresses as the fewest networks, in order: a network within another is dropped, two halves of one are
 * joined.
 */
export function joinNetworks(networks: Iterable<Network>): Network[] {
  const joined: Network[] = []
  for (const network of [...networks].sort(compare)) {
    const last = joined.at(-1)
    if (last && covers(last, network.words)) continue
    joined.push(network)
    while (joinLastTwo(joined));
  }
  return joined
}

function joinLastTwo(joined: Network[]): boolean {
  const [one, other] = [joined.at(-2), joined.at(-1)]
  if (!one || !other || one.prefix !== other.prefix || one.prefix === 0) return false
  const parent = { words: masked(one.words, one.prefix - 1), prefix: one.prefix - 1 }
  if (!covers(parent, other.words)) return false
  joined.splice(-2, 2, parent)
  return true
}

/** Networks that do not overlap, found by an address within them: a binary search over plain numbers. */
export class NetworkIndex {
  readonly #families: ReadonlyMap<number, { starts: Uint32Array; prefixes: Uint8Array }>

  /** @param networks as {@link joinNetworks} gives them */
  constructor(networks: readonly Network[]) {
    this.#families = new Map(
      [1, WIDTH_OF_V6].map((width) => {
        const own = networks.filter(({ words }) => words.length === width)
        const starts = new Uint32Array(own.length * width)
        const prefixes = new Uint8Array(own.length)
        let at = 0
        for (const { words, prefix } of own) {
          for (let word = 0; word < width; word++) starts[at * width + word] = words[word] as number
          prefixes[at++] = prefix
        }
        return [width, { starts, prefixes }]
      }),
    )
  }

  /** The network that holds an address. */
  find(words: Words): Network | undefined {
    const width = words.length
    const family = this.#families.get(width)
    if (!family) return undefined
    const { starts, prefixes } = family
    let low = 0
    let high = prefixes.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (startsAfter(starts, middle * width, words)) high = middle
      else low = middle + 1
    }
    const at = low - 1
    const prefix = prefixes[at]
    if (prefix === undefined) return undefined
    const network = { words: Array.from(starts.subarray(at * width, (at + 1) * width)), prefix }
    return covers(network, words) ? network : undefined
  }
}

function startsAfter(starts: Uint32Array, at: number, words: Words): boolean {
  for (let word = 0; word < words.length; word++) {
    const difference = (starts[at + word] as number) - (words[word] as number)
    if (difference !== 0) return difference > 0
  }
  return false
}
