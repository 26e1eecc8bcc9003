import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-userinfo.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const ATTACKS: [string, string, RegExp][] = [
  ['a brand before the @', html('<a href="https://www.coinbase.com@thing.invalid/">Open</a>'), /before an @/],
  ['with a colon', html('<a href="https://kraken.com:443@thing.invalid/">Open</a>'), /before an @/],
  ['encoded slashes', html('<a href="https://kraken.com%2Flogin@thing.invalid/">Open</a>'), /before an @/],
  ['an engineer’s name', mail({}, 'clone https://git@code.example/x'), /user name/],
]
const INNOCENT: [string, string][] = [
  ['an @ in the path', html('<a href="https://medium.com/@writer/post">Open</a>')],
  ['an @ in the query', html('<a href="https://example.org/?mail=a@example.org">Open</a>')],
  ['an e-mail link', html('<a href="mailto:a@example.org">Write</a>')],
]

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
