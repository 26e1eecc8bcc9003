import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-active-scheme.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const ATTACKS: [string, string, RegExp][] = [
  ['a page in a link', html('<a href="data:text/html;base64,PGh0bWw+">Open</a>'), /whole web page/],
  ['with a line break inside', html('<a href="da\nta:text/html,x">Open</a>'), /whole web page/],
  ['a script', html('<a href="javascript:document.location=1">Open</a>'), /script that/],
  [
    'a search on a foreign server',
    html('<a href="search-ms:query=x&amp;crumb=location:\\\\1.invalid\\s">Open</a>'),
    /starts a program/,
  ],
  [
    'a foreign file',
    html('<a href="file://server.invalid/share/x.lnk">Open</a>'),
    /file on a foreign server/,
  ],
]
const INNOCENT: [string, string][] = [
  ['a picture in the page', html('<img src="data:image/png;base64,iVBORw0">')],
  ['a link that does nothing', html('<a href="javascript:void(0)">Top</a>')],
  ['an e-mail link', html('<a href="mailto:a@example.org">Write</a>')],
  ['a telephone link', html('<a href="tel:+1555">Call</a>')],
]

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
