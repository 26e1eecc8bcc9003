import { describe, expect, test } from 'vitest'
import { isOneSlipAway } from '../../../core/one-slip.ts'
import { readSettings } from '../../../core/settings.ts'
import { likenessOf } from '../identity/domain-likeness.ts'
import { mail, sightings } from '../testing.ts'
import detector from './lookalike-domain.ts'

const settings = readSettings({
  brand: { names: ['Harbourex'], domains: ['harbourex.example', 'harbourex-cards.example'] },
})
const imitation = (host: string) => likenessOf(host, settings)?.imitation

describe('imitations', () => {
  test.each([
    ['xn--conbase-sfb.com', 'same-looks'],
    ['c0inbase.com', 'same-looks'],
    ['trustwaiiet.com', 'same-looks'],
    ['coinbase.com.session-check.com', 'inside-name'],
    ['metamask-verify.com', 'added-words'],
    ['ledger-support.com', 'added-words'],
    ['securecoinbase.com', 'added-words'],
    ['harbourex-login.com', 'added-words'],
    ['appleid-verify.com', 'added-words'],
    ['apple-verify.com', 'added-words'],
    ['coinbsae.com', 'near'],
    ['metamassk.com', 'near'],
    ['harborex.com', 'near'],
    ['metamask.click', 'other-ending'],
    ['harbourex.top', 'other-ending'],
    ['metamask-fans.com', 'holds-name'],
    ['metamask.site-builder.com', 'label-below'],
  ])('%s: %s', (host, expected) => expect(imitation(host)).toBe(expected))
})

describe('no imitation', () => {
  test.each([
    'info.coinbase.com',
    'binance.us',
    'amazon.com.tr',
    'paypal.fr',
    'harbourex-cards.example',
    'support.harbourex.example',
    'tresor.de',
    'elektrum.lv',
    'cosco.com',
    'paypay.ne.jp',
    'finance.com',
    'revolt.tv',
    'thelodger.com',
    'phantomtollbooth.com',
    'dailyledger.com',
    'stellarastronomy.com',
    'orange-county.gov',
    'chasewhitehouse.com',
    'metamorphosis.org',
    'coinbase.zendesk.com',
    'sharepointonline.com',
    'groups.io',
  ])('%s', (host) => expect(imitation(host)).toBeUndefined())
})

test('one slip: what a hasty reader misses, not what is another word', () => {
  expect(isOneSlipAway('binanc', 'binance')).toBe(false)
  expect(isOneSlipAway('binace', 'binance')).toBe(true)
  expect(isOneSlipAway('finance', 'binance')).toBe(false)
  expect(isOneSlipAway('krakow', 'kraken')).toBe(false)
  expect(isOneSlipAway('kucoon', 'kucoin')).toBe(true)
})

test('sender, reply address and links are looked at, each domain once', async () => {
  const seen = await sightings(
    detector,
    mail(
      { From: 'Help <a@metamask-verify.com>', 'Reply-To': 'b@coinbsae.com' },
      'https://metamask-verify.com/a https://metamask-verify.com/b https://xn--conbase-sfb.com/ hxxps://ledger-login.com',
    ),
  )
  expect(seen.map(({ where }) => where.part)).toEqual(['header From', 'header Reply-To', 'text'])
  expect(seen[2]?.strength).toBe('decisive')
})

test('your name below a service that you hired never surfaces alone', async () => {
  const raw = mail({}, 'https://harbourex.tenant-service.com/incident/7')
  const seen = await sightings(detector, raw, {
    settings: { brand: { names: ['Harbourex'], domains: ['harbourex.example'] } },
  })
  expect(seen.map(({ strength }) => strength)).toEqual(['context'])
})

test('plain mail has none', async () => {
  const seen = await sightings(
    detector,
    mail({ From: 'Ann <ann@uni.example>' }, 'See https://etherscan.io/tx/0x1 and https://www.ledger.com'),
  )
  expect(seen).toEqual([])
})
