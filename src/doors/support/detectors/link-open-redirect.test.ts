import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-open-redirect.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const ATTACKS: [string, string, RegExp][] = [
  [
    'a search engine',
    html('<a href="https://www.google.co.uk/url?q=https://thing.invalid/x">Sign in</a>'),
    /redirecting page/,
  ],
  [
    'another with its target in base64',
    html('<a href="https://www.bing.com/ck/a?u=a1aHR0cHM6Ly90aGluZy5pbnZhbGlkL3g">Continue</a>'),
    /redirecting page/,
  ],
  [
    'an AMP page',
    html('<a href="https://google.com/amp/s/thing.invalid/x">Continue</a>'),
    /redirecting page/,
  ],
  [
    'a parameter',
    html('<a href="https://shop.example/r?url=https://thing.invalid/x">Verify</a>'),
    /sends the reader on/,
  ],
]
const INNOCENT: [string, string][] = [
  ['the sender’s own redirect', html('<a href="https://example.org/r?to=https://thing.invalid/">Verify</a>')],
  [
    'a share button',
    html('<a href="https://www.facebook.com/dialog/share?href=https://www.example.org/post">Share</a>'),
  ],
  ['the engine’s own search', html('<a href="https://www.google.com/search?q=bitcoin">Search</a>')],
  ['a plain link', html('<a href="https://www.example.net/">Open</a>')],
]

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
