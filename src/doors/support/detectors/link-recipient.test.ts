import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-recipient.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const to = { To: 'ann@exchange.example' }
const ATTACKS: [string, string, RegExp][] = [
  ['behind a #', html('<a href="https://thing.invalid/x#ann@exchange.example">Open</a>', to), /behind a #/],
  [
    'in base64',
    html('<a href="https://thing.invalid/x#YW5uQGV4Y2hhbmdlLmV4YW1wbGU">Open</a>', to),
    /disguise/,
  ],
  [
    'in hexadecimal',
    html('<a href="https://thing.invalid/616e6e4065786368616e67652e6578616d706c65">Open</a>', to),
    /disguise/,
  ],
  [
    'in a button’s query',
    html('<a href="https://thing.invalid/?e=ann@exchange.example">Verify</a>', to),
    /recipient/,
  ],
]
const INNOCENT: [string, string][] = [
  ['to unsubscribe', html('<a href="https://thing.invalid/?e=ann@exchange.example">Unsubscribe</a>', to)],
  ['the sender’s own', html('<a href="https://example.org/#ann@exchange.example">Open</a>', to)],
  ['a mailing service', html('<a href="https://x.list-manage.com/?e=ann@exchange.example">Verify</a>', to)],
]

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
