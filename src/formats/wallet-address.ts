import { createHash } from 'node:crypto'

/** An address of a chain, found in a text. */
export interface WalletAddress {
  chain: 'bitcoin' | 'ethereum' | 'tron' | 'solana'
  /** As it is to be compared: bech32 and hexadecimal in lower case, base58 as written. */
  address: string
  /** Index of its first character in the text. */
  at: number
}

const TEXT_READ = 200_000
/** Checking one costs two hashes: a text of look-alikes must not cost thousands. */
const CANDIDATES_CHECKED = 2_000

/** A run of letters and figures as long as an address; a longer run is something else. */
const CANDIDATE = /(?<![\p{L}\p{N}])[A-Za-z0-9]{26,90}(?![\p{L}\p{N}])/gu
/** Solana addresses bear no checksum: they count only where a label stands directly before them. */
const SOLANA_LABEL =
  /(?:solana|\bsol\b|\bspl\b)[^\p{L}\p{N}\n]{0,8}(?:(?:address|wallet|donation)[^\p{L}\p{N}\n]{0,8}){0,2}$/iu
const LABEL_REACH = 60

/**
 * Finds wallet addresses in a text: Bitcoin (base58check by the rules of Bitcoin Core, bech32 of BIP 173, bech32m of
 * BIP 350), Tron (base58check, version 0x41), Ethereum (`0x` and 40 hexadecimal digits; letter case is not asked for)
 * and Solana (base58 of 32 bytes) where a label says so. All but the last two are verified by their checksum.
 *
 * @param text only its first 200,000 characters are read
 * @param limit the most that are returned; each address is returned once, in the order of the text
 * @example
 * findWalletAddresses('send to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa')[0]?.chain // 'bitcoin'
 */
export function findWalletAddresses(text: string, limit = 100): WalletAddress[] {
  const found = new Map<string, WalletAddress>()
  const read = text.slice(0, TEXT_READ)
  let checked = 0
  for (const match of read.matchAll(CANDIDATE)) {
    if (found.size >= limit || ++checked > CANDIDATES_CHECKED) break
    const [written] = match
    const before = read.slice(Math.max(0, match.index - LABEL_REACH), match.index)
    const one = addressOf(written, before)
    if (one && !found.has(one.address)) found.set(one.address, { ...one, at: match.index })
  }
  return [...found.values()]
}

function addressOf(written: string, before: string): Omit<WalletAddress, 'at'> | undefined {
  if (/^0x[0-9a-f]{40}$/i.test(written)) return { chain: 'ethereum', address: written.toLowerCase() }
  if (/^bc1/i.test(written))
    return isSegwit(written) ? { chain: 'bitcoin', address: written.toLowerCase() } : undefined
  if (written.length > 44) return undefined
  const bytes = fromBase58(written)
  if (bytes?.length === 25 && hasChecksum(bytes)) {
    const chain = bytes[0] === 0x00 || bytes[0] === 0x05 ? 'bitcoin' : bytes[0] === 0x41 ? 'tron' : undefined
    return chain && { chain, address: written }
  }
  return bytes?.length === 32 && SOLANA_LABEL.test(before) ? { chain: 'solana', address: written } : undefined
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const BASE58_VALUES = new Map([...BASE58].map((letter, value) => [letter, BigInt(value)]))

/** Reads base58 as Bitcoin writes it: each leading `1` is a leading zero byte. */
function fromBase58(text: string): Uint8Array | undefined {
  let number = 0n
  for (const letter of text) {
    const value = BASE58_VALUES.get(letter)
    if (value === undefined) return undefined
    number = number * 58n + value
  }
  const zeros = /^1*/.exec(text)?.[0].length ?? 0
  const hex = number === 0n ? '' : number.toString(16)
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')])
}

function hasChecksum(bytes: Uint8Array): boolean {
  const sha256 = (of: Uint8Array) => createHash('sha256').update(of).digest()
  return sha256(sha256(bytes.subarray(0, 21)))
    .subarray(0, 4)
    .equals(bytes.subarray(21))
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
const BECH32_CONSTANT = 1
const BECH32M_CONSTANT = 0x2bc830a3

/** Whether a text is an address of a witness program on Bitcoin's main chain (BIP 173, BIP 350). */
function isSegwit(written: string): boolean {
  if (written !== written.toLowerCase() && written !== written.toUpperCase()) return false
  const values = [...written.toLowerCase().slice(3)].map((letter) => BECH32.indexOf(letter))
  if (values.length < 14 || values.includes(-1)) return false
  const version = values[0] as number
  const program = Math.floor(((values.length - 7) * 5) / 8)
  const spare = ((values.length - 7) * 5) % 8
  const padding = (values[values.length - 7] as number) & ((1 << spare) - 1)
  if (version > 16 || program < 2 || program > 40 || spare > 4 || padding !== 0) return false
  if (version === 0 && program !== 20 && program !== 32) return false
  return checksum([...HUMAN_PART, ...values]) === (version === 0 ? BECH32_CONSTANT : BECH32M_CONSTANT)
}

/** `bc` expanded as the checksum wants it: high bits, a zero, low bits. */
const HUMAN_PART = [3, 3, 0, 2, 3]

function checksum(values: readonly number[]): number {
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [bit, generator] of GENERATOR.entries()) if ((top >>> bit) & 1) sum ^= generator
  }
  return sum >>> 0
}
