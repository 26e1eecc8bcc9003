import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-text-differs.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const ATTACKS: [string, string, RegExp][] = [
  [
    'a shown address',
    html('<a href="https://thing.invalid/">https://www.coinbase.com/signin</a>'),
    /opens another/,
  ],
  ['a bare domain', html('<a href="https://thing.invalid/">kraken.com</a>'), /opens another/],
  ['an e-mail address', html('<a href="https://thing.invalid/">support@ledger.com</a>'), /opens another/],
  [
    'the shown site as part of the host',
    html('<a href="https://www.coinbase.com.thing.invalid/">www.coinbase.com</a>'),
    /opens another/,
  ],
  [
    'free hosting of the same owner',
    html('<a href="https://sites.google.com/x">www.example.com</a>'),
    /opens another/,
  ],
  ['counted', html('<a href="https://x.list-manage.com/1">www.example.com</a>'), /counts clicks/],
]
const INNOCENT: [string, string][] = [
  ['with and without www', html('<a href="https://coinbase.com/">www.coinbase.com</a>')],
  ['another ending of the same name', html('<a href="https://www.paypal.com/de">paypal.de</a>')],
  [
    'mail security with the same address inside',
    html(
      '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.com%2Fa&data=1">www.example.com</a>',
    ),
  ],
  ['the sender’s own click counter', html('<a href="https://click.example.org/1">www.example.com</a>')],
  ['a file name', html('<a href="https://thing.invalid/">readme.md</a>')],
  ['words', html('<a href="https://thing.invalid/">our page</a>')],
]

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
