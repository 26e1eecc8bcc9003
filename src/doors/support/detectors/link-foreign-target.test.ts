import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-foreign-target.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const ATTACKS: [string, string, RegExp][] = [
  [
    'an English button',
    html('<p>Dear user</p><a href="https://thing.invalid/x">Verify my wallet</a>'),
    /nothing in the message/,
  ],
  [
    'a German button',
    html('<a href="https://thing.invalid/x">Konto bestätigen</a>', { From: 'Bank <info@bank.example>' }),
    /nothing in the message/,
  ],
  [
    'a Japanese button',
    html('<a href="https://thing.invalid/x">ログインして確認</a>'),
    /nothing in the message/,
  ],
  [
    'letters that only look Latin',
    html('<a href="https://thing.invalid/x">Vеrify nоw</a>'),
    /nothing in the message/,
  ],
  [
    'beside the sender’s own links',
    html('<a href="https://example.org/">Home</a> <a href="https://thing.invalid/">Claim now</a>'),
    /^A button asks for an action on a site that is not the sender’s$/,
  ],
  [
    'a forwarded one',
    html('<div class="gmail_quote"><a href="https://thing.invalid/">Claim now</a></div>'),
    /quoted/,
  ],
]
const INNOCENT: [string, string][] = [
  ['the sender’s own button', html('<a href="https://app.example.org/verify">Verify your address</a>')],
  ['a payment service', html('<a href="https://invoice.stripe.com/i/1">Pay now</a>')],
  ['a mailing service', html('<a href="https://u1.ct.sendgrid.net/ls/click?upn=1">Confirm your address</a>')],
  ['an article', html('<a href="https://news.example.net/post">How markets work</a>')],
  ['a well-known brand’s own site', html('<a href="https://www.coinbase.com/signin">Sign in</a>')],
  [
    'the operator’s help page in a customer’s mail',
    mail({}, 'I followed https://thing.invalid/verify and it failed'),
  ],
]

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
