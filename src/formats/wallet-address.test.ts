import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findWalletAddresses } from './wallet-address.ts'

const found = (text: string) => findWalletAddresses(text).map(({ chain, address }) => `${chain} ${address}`)

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Base58check as its definition has it, written apart from the code under test. */
function base58check(version: number, hash: Uint8Array): string {
  const sha = (of: Uint8Array) => createHash('sha256').update(of).digest()
  const body = Buffer.from([version, ...hash])
  const all = Buffer.concat([body, sha(sha(body)).subarray(0, 4)])
  let rest = BigInt(`0x${all.toString('hex')}`)
  let text = ''
  for (; rest > 0n; rest /= 58n) text = BASE58[Number(rest % 58n)] + text
  for (const byte of all) {
    if (byte !== 0) break
    text = `1${text}`
  }
  return text
}
const hash = fc.uint8Array({ minLength: 20, maxLength: 20 })

describe('addresses known from the specifications', () => {
  test.each([
    ['bitcoin 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['bitcoin 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'],
    ['bitcoin bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
    ['bitcoin bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3'],
    ['bitcoin bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0'],
    ['tron TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
    ['ethereum 0xdac17f958d2ee523a2206206994597c13d831ec7'],
  ])('%s', (expected) => {
    const address = expected.split(' ')[1] as string
    expect(found(`Send it to ${address}, please.`)).toEqual([expected])
  })

  test('an upper case bech32 address is the same address', () => {
    expect(found('BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4')).toEqual([
      'bitcoin bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    ])
  })
})

test.each([
  ['a letter exchanged in base58', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb'],
  ['a letter exchanged in bech32', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'],
  ['bech32 of two cases', 'bc1qW508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
  [
    'version 1 with the constant of version 0',
    'bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7k7grplx',
  ],
  ['a hash of a transaction', `0x${'ab'.repeat(32)}`],
  ['a hexadecimal digest', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['an address inside a longer word', 'x1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['32 bytes in base58 with no label', 'Vote111111111111111111111111111111111111111'],
])('passes over %s', (_, text) => {
  expect(found(text)).toEqual([])
})

test('a Solana address counts where it is labelled', () => {
  expect(found('Solana (SOL) Donation: Vote111111111111111111111111111111111111111')).toEqual([
    'solana Vote111111111111111111111111111111111111111',
  ])
  expect(found('SOL address: Vote111111111111111111111111111111111111111')).toHaveLength(1)
})

test('every base58check address of Bitcoin and Tron is found in any text', () => {
  fc.assert(
    fc.property(
      hash,
      fc.constantFrom([0, 'bitcoin'], [5, 'bitcoin'], [0x41, 'tron'] as const),
      (bytes, [version, chain]) => {
        const address = base58check(version as number, bytes)
        expect(found(`to:\n${address}\n`)).toEqual(address.length >= 26 ? [`${chain} ${address}`] : [])
      },
    ),
  )
})

test('other versions of base58check are no address', () => {
  fc.assert(
    fc.property(hash, fc.constantFrom(0x6f, 0x80, 0x1e), (bytes, version) => {
      expect(found(base58check(version, bytes))).toEqual([])
    }),
  )
})

test('one letter exchanged makes base58check no address', () => {
  fc.assert(
    fc.property(hash, fc.nat(24), fc.nat(57), (bytes, at, letter) => {
      const address = base58check(0, bytes)
      const changed = address.slice(0, at + 1) + BASE58[letter] + address.slice(at + 2)
      fc.pre(changed !== address)
      expect(found(changed)).toEqual([])
    }),
  )
})

test('any text is read without a throw, each address once, where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const both = `${text} 0x${'Ab'.repeat(20)} ${text} 0x${'aB'.repeat(20)}`
      const hits = findWalletAddresses(both)
      expect(hits.filter(({ address }) => address === `0x${'ab'.repeat(20)}`)).toHaveLength(1)
      for (const { address, at } of hits)
        expect(both.slice(at, at + address.length).toLowerCase()).toBe(address.toLowerCase())
    }),
  )
})

test('no more than the limit is returned', () => {
  const many = Array.from({ length: 300 }, (_, n) => `0x${n.toString(16).padStart(40, '0')}`).join(' ')
  expect(findWalletAddresses(many)).toHaveLength(100)
  expect(findWalletAddresses(many, 5)).toHaveLength(5)
})
