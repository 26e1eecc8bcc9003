import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseDocument, normaliseEmail, normalisePhone, normaliseWallet } from './identifier.ts'

const HEX = '0xabcdef0123456789abcdef0123456789abcdef01'
const SEGWIT = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'
const BASE58 = '1BitcoinEaterAddressDontSendf59kuE'

test.each([
  ['hexadecimal', '0xABCDEF0123456789abcdef0123456789ABCDEF01', HEX],
  ['with 0X', '0XABCDEF0123456789abcdef0123456789ABCDEF01', HEX],
  ['a link of EIP-681', `ethereum:${HEX}@1?value=1`, HEX],
  ['a link that pays', `ethereum:pay-${HEX}`, HEX],
  ['bech32 in capitals', SEGWIT.toUpperCase(), SEGWIT],
  ['bech32 in a link', `bitcoin:${SEGWIT}?amount=1`, SEGWIT],
  ['base58', ` ${BASE58} `, BASE58],
  ['base58 in a link', `bitcoin:${BASE58}`, BASE58],
  ['base58, letter by letter', BASE58.toLowerCase(), BASE58.toLowerCase()],
  ['Tron', 'tron:TJRabPrwbZy45sbavfcjinPJC18kjpRTv8', 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8'],
  ['too short', '0xabc', undefined],
  ['a sentence', 'I have no wallet at all, sorry', undefined],
  ['nothing', '', undefined],
])('a wallet: %s', (_, text, address) => expect(normaliseWallet(text)).toBe(address))

test.each([
  [' Some.One@Listed.Example ', 'some.one@listed.example'],
  ['someone', undefined],
  ['a b@listed.example', undefined],
  [`${'a'.repeat(400)}@listed.example`, undefined],
])('an e-mail address: %s', (text, address) => expect(normaliseEmail(text)).toBe(address))

test.each([
  ['+999 (555) 0100-77', '999555010077'],
  ['00999 555 0100 77', '999555010077'],
  ['12345', undefined],
  ['9'.repeat(30), undefined],
])('a phone number: %s', (text, digits) => expect(normalisePhone(text)).toBe(digits))

test.each([
  ['zz 00-12345', 'ZZ0012345'],
  ['ＺＺ００１２３４５', 'ZZ0012345'],
  ['1234', undefined],
  ['UNKNOWN', undefined],
])('a paper’s number: %s', (text, number) => expect(normaliseDocument(text)).toBe(number))

test.each([
  ['wallet', normaliseWallet],
  ['e-mail', normaliseEmail],
  ['phone', normalisePhone],
  ['paper', normaliseDocument],
] as const)('a normalised %s is normal, and short', (_, normalise) => {
  const text = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(...'0x1aAzZ:@?+- .9') }),
  )
  fc.assert(
    fc.property(text, (written) => {
      const once = normalise(written)
      if (once === undefined) return
      expect(once.length).toBeLessThanOrEqual(320)
      expect(normalise(once)).toBe(once)
    }),
    { numRuns: 500 },
  )
})
