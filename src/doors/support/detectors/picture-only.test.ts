import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './picture-only.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const ATTACKS: [string, string, RegExp][] = [
  [
    'a linked picture',
    html('<a href="https://t.invalid/x"><img src="https://t.invalid/x.png"></a>'),
    /not the sender’s/,
  ],
  ['with a word', html('Hello <a href="https://t.invalid/x"><img src="cid:1"></a>'), /not the sender’s/],
  [
    'behind a shortener',
    html('<a href="https://t.co/x"><img src="https://i.invalid/x.png"></a> Unsubscribe'),
    /not the sender’s/,
  ],
  ['without a link', html('<img src="https://i.invalid/x.png">'), /hardly a word/],
]
const INNOCENT: [string, string][] = [
  [
    'a picture in a letter',
    html(`<p>${'Thank you for your help with my ticket. '.repeat(5)}</p><img src="cid:1">`),
  ],
  ['a counting pixel', html('<p>Hello</p><img src="https://x.example/p.gif" width="1" height="1">')],
  ['no picture', html('<a href="https://t.invalid/x">Open</a>')],
]
test('a shop’s own picture is context', async () => {
  const raw = html('<a href="https://shop.example.org/"><img src="https://example.org/x.png"></a>')
  expect((await sightings(detector, raw)).map((finding) => finding.strength)).toEqual(['context'])
})

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
