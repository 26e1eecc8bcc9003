import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-shortener.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const ATTACKS: [string, string, RegExp][] = [
  [
    'all behind a shortener',
    html('<a href="https://t.co/a">Click here</a><a href="https://t.co/b">Unsubscribe</a>'),
    /All that/,
  ],
  [
    'a button beside other links',
    html('<a href="https://bit.ly/a">Claim now</a><a href="https://example.org/">Home</a>'),
    /What one is to click/,
  ],
  ['a picture', html('<a href="https://tinyurl.com/a"><img src="cid:1"></a>'), /All that/],
  ['written out', mail({}, 'see https://bit.ly/abc'), /shortened link/],
]
const INNOCENT: [string, string][] = [
  ['a video', html('<a href="https://youtu.be/x">Watch</a>')],
  ['the full address', html('<a href="https://example.org/long/path">Click here</a>')],
  ['the shortener’s own mail', html('<a href="https://bit.ly/a">Log in</a>', { From: 'no-reply@bit.ly' })],
]

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
