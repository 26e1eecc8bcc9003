import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-odd-host.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const ATTACKS: [string, string, RegExp][] = [
  ['two alphabets', html('<a href="https://cоinbаse.invalid/">Open</a>'), /alphabets/],
  [
    'words of trust',
    html('<a href="https://secure-login.verify-account.invalid/">Open</a>'),
    /words of trust/,
  ],
  [
    'an address before the address',
    html('<a href="https://kraken.com.session.thing.invalid/">Open</a>'),
    /another address/,
  ],
  ['a random name', html('<a href="https://x7k2p9q4z8m3w1v6.invalid/">Open</a>'), /random/],
  ['an unusual port', html('<a href="https://thing.invalid:4433/">Open</a>'), /port/],
  [
    'Latin and Hangul and Thai in one label',
    html('<a href="https://a한ก.cheap.invalid/">Open</a>'),
    /no language writes together/,
  ],
  ['Cyrillic and Han in one label', html('<a href="https://и漢字.invalid/">Open</a>'), /no language/],
  [
    'random letters and figures beyond ASCII',
    html('<a href="https://ð9a8ÿ12œ64.cheap.invalid/">Open</a>'),
    /random string/,
  ],
  ['a mathematical figure', html('<a href="https://𝟜.cheap.invalid/">Open</a>'), /disguise/],
  ['an encoded host', html('<a href="https://th%69ng.invalid/">Open</a>'), /disguise/],
]
const INNOCENT: [string, string][] = [
  ['a German word', html('<a href="https://bücher.example/">Open</a>')],
  ['a Russian site', html('<a href="https://пример.example/">Open</a>')],
  ['Japanese with kana, Han and Latin', html('<a href="https://abcの漢字カナ.example/">Open</a>')],
  ['Chinese below a domain', html('<a href="https://新闻.site.example/">Open</a>')],
  ['a French word with a number', html('<a href="https://été2024.site.example/">Open</a>')],
  ['the sender’s own long host', html('<a href="https://secure-login.accounts.example.org/">Open</a>')],
  ['a sign-in page', html('<a href="https://login.shop.example/">Open</a>')],
]

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
