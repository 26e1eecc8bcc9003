import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-single-target.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const ATTACKS: [string, string, RegExp][] = [
  [
    'a button and an unsubscribe link',
    html('<a href="https://t.invalid/a">Start</a><p>x</p><a href="https://t.invalid/a">Unsubscribe</a>'),
    /foot/,
  ],
  [
    'words and a picture',
    html(
      '<a href="https://t.invalid/a"><img src="https://t.invalid/a.png"></a><a href="https://t.invalid/a">Offer</a>',
    ),
    /one and the same/,
  ],
  ['one picture', html('<a href="https://t.invalid/a"><img src="https://t.invalid/a.png"></a>'), /picture/],
  [
    'one site with two addresses',
    html('<a href="https://t.invalid/a">One</a><a href="https://t.invalid/b">Two</a>'),
    /one site/,
  ],
]
const INNOCENT: [string, string][] = [
  [
    'the sender’s own site',
    html('<a href="https://example.org/a">Start</a><a href="https://example.org/a">Unsubscribe</a>'),
  ],
  [
    'two places',
    html('<a href="https://t.invalid/a">Start</a><a href="https://other.invalid/">Unsubscribe</a>'),
  ],
  [
    'an address that stands there to be read',
    html('See <a href="https://t.invalid/a">https://t.invalid/a</a>'),
  ],
  ['an explorer', html('<a href="https://etherscan.io/tx/0x1">my transaction</a>')],
  [
    'a mailing service',
    html(
      '<a href="https://x.list-manage.com/1">Read</a><a href="https://x.list-manage.com/1">Unsubscribe</a>',
    ),
  ],
]

test('a person’s logo weighs less than a mailing’s picture', async () => {
  const raw = html(
    '<p>' +
      'Thank you for the talk. '.repeat(20) +
      '</p><a href="https://shop.invalid/"><img src="cid:1"></a>',
    { From: 'Ann <ann@gmail.com>' },
  )
  expect((await sightings(detector, raw)).map((finding) => finding.weight)).toEqual([3])
})

const PICTURE = '<a href="https://shop.invalid/a"><img src="cid:1"></a>'

test.each([
  ['a picture and nothing else', html(PICTURE), [5.5]],
  ['a picture over a line of dashes', html(`${PICTURE}<p>${'_'.repeat(400)}</p>`), [5.5]],
  ['a picture and a line in another language', html(`${PICTURE}<p>Descadastre-se aqui</p>`), [5.5]],
  ['a picture below a long text', html(`<p>${'Our news of this week. '.repeat(30)}</p>${PICTURE}`), [4]],
  ['a signed line', html(`<p>See you. Ann</p>${PICTURE}`, { From: 'Ann Smith <ann@firm.example>' }), [4]],
  [
    'a line from free webmail',
    html(`<p>Please find the statement that you asked me for.</p>${PICTURE}`, { From: 'a@gmail.com' }),
    [4],
  ],
  ['an answer', html(PICTURE, { 'In-Reply-To': '<1@exchange.example>' }), [4]],
])('weighs the words beside the picture: %s', async (_, raw, weights) => {
  expect((await sightings(detector, raw)).map((finding) => finding.weight)).toEqual(weights)
})

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
