import { createHash } from 'node:crypto'

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

/** Repeatable choices: the same seed makes the same choices on every machine. */
export class Random {
  #state: Uint32Array

  constructor(seed: string) {
    const digest = createHash('sha256').update(seed).digest()
    this.#state = Uint32Array.from([0, 4, 8, 12], (at) => digest.readUInt32LE(at))
  }

  /** 32 random bits by xoshiro128++ (Blackman and Vigna, https://prng.di.unimi.it/). */
  #next(): number {
    const s = this.#state
    const [a, b, c, d] = s as unknown as [number, number, number, number]
    const sum = (a + d) >>> 0
    const result = (((sum << 7) | (sum >>> 25)) + a) >>> 0
    s[2] = c ^ a
    s[3] = d ^ b
    s[1] = b ^ (s[2] ?? 0)
    s[0] = a ^ (s[3] ?? 0)
    s[2] = (s[2] ?? 0) ^ (b << 9)
    const last = s[3] ?? 0
    s[3] = (last << 11) | (last >>> 21)
    return result
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + (this.#next() % (max - min + 1))
  }

  chance(probability: number): boolean {
    return this.#next() / 2 ** 32 < probability
  }

  pick<T>(from: readonly T[]): T {
    return from[this.int(0, from.length - 1)] as T
  }

  /** `count` different members of `from`, in random order. */
  some<T>(from: readonly T[], count: number): T[] {
    const left = [...from]
    return Array.from(
      { length: Math.min(count, left.length) },
      () => left.splice(this.int(0, left.length - 1), 1)[0] as T,
    )
  }

  #string(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet[this.int(0, alphabet.length - 1)]).join('')
  }

  hex = (length: number): string => this.#string('0123456789abcdef', length)
  digits = (length: number): string => this.#string('0123456789', length)
  base58 = (length: number): string => this.#string(BASE58, length)
  bech32 = (length: number): string => this.#string(BECH32, length)
  token = (length: number): string =>
    this.#string('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-', length)
  letters = (length: number): string => this.#string('ABCDEFGHJKLMNPQRSTUVWXYZ', length)

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.int(0, 255))
  }

  /** A moment in 2024 or 2025. */
  date(): Date {
    return new Date(Date.UTC(2024, 0, 8) + this.int(0, 670 * 86_400) * 1000)
  }

  /** Money as people write it: `1,204.50`. */
  money(min: number, max: number): string {
    return (this.int(min * 100, max * 100) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })
  }
}
