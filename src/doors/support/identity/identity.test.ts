import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../core/settings.ts'
import { visualKey } from '../../../core/visual-key.ts'
import { WELL_KNOWN_BRANDS } from '../knowledge/brands.ts'
import { isBrandSender, mayBeBrandHost } from './brand-domains.ts'
import { brandsNamed, isMeant } from './brand-names.ts'

const named = (text: string) =>
  brandsNamed(text, DEFAULT_SETTINGS).map(({ brand, disguised }) => [brand.name, disguised])
const brand = (name: string) => {
  const found = WELL_KNOWN_BRANDS.find((one) => one.name === name)
  if (!found) throw new Error(name)
  return found
}

describe('brandsNamed', () => {
  test('finds whole words, the longest name first', () => {
    expect(named('Your Bank of America card')).toEqual([['Bank of America', false]])
    expect(named('Ledger Live')).toEqual([['Ledger', false]])
    expect(named('La Société Générale vous écrit')).toEqual([['Société Générale', false]])
    expect(named('Coinbased humour')).toEqual([])
  })

  test('tells a disguise from an accent and from capitals', () => {
    expect(named('COINBASE')).toEqual([['Coinbase', false]])
    expect(named('Credit Agricole')).toEqual([['Crédit Agricole', false]])
    expect(named('Iedger')).toEqual([['Ledger', true]])
    expect(named('Cоinbase')).toEqual([['Coinbase', true]])
    expect(named('Coin\u200bbase')).toEqual([['Coinbase', true]])
  })

  test('finds names in scripts without spaces', () =>
    expect(named('楽天カード株式会社')).toContainEqual(['Rakuten', false]))

  test('never throws and never takes a brand out of text that lacks its letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        (text) => brandsNamed(text, DEFAULT_SETTINGS).length >= 0,
      ),
    )
    fc.assert(
      fc.property(
        fc.stringMatching(/^[qzjx ]{0,60}$/),
        (text) => brandsNamed(text, DEFAULT_SETTINGS).length === 0,
      ),
    )
  })
})

test('an everyday word needs a cue', () => {
  expect(isMeant(brand('Ledger'), 'the general ledger of march')).toBe(false)
  expect(isMeant(brand('Ledger'), 'your recovery phrase')).toBe(true)
  expect(isMeant(brand('Coinbase'), '')).toBe(true)
})

test('a brand’s own hosts', () => {
  expect(isBrandSender(brand('Coinbase'), 'info.coinbase.com')).toBe(true)
  expect(isBrandSender(brand('Coinbase'), 'coinbase.com.evil.example')).toBe(false)
  expect(isBrandSender(brand('Microsoft'), 'outlook.com')).toBe(false)
  expect(mayBeBrandHost(brand('Amazon'), 'amazon.com.tr')).toBe(true)
  expect(mayBeBrandHost(brand('Amazon'), 'amazon.io')).toBe(false)
  expect(mayBeBrandHost(brand('Coinbase'), 'coinbase.de')).toBe(false)
})

test('visual key: idempotent, and equal for what looks equal', () => {
  expect(visualKey('Trust WaIIet')).toBe(visualKey('trust wallet'))
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9 ]{0,40}$/),
      (text) => visualKey(text) === visualKey(text.toUpperCase().toLowerCase()),
    ),
  )
})

test('the table: every domain is lower case and no name stands twice', () => {
  const names = WELL_KNOWN_BRANDS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { name, domains } of WELL_KNOWN_BRANDS)
    for (const domain of domains) expect(domain, name).toMatch(/^[a-z0-9.-]+\.[a-z]+$/)
  expect(WELL_KNOWN_BRANDS.filter(({ kind }) => kind === 'crypto').length).toBeGreaterThanOrEqual(40)
  expect(WELL_KNOWN_BRANDS.filter(({ kind }) => kind === 'general').length).toBeGreaterThanOrEqual(80)
})
