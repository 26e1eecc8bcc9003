import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './split-words.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const ATTACKS: [string, string, RegExp][] = [
  [
    'hidden letters inside words',
    html(
      'Ve<span style="font-size:0">q</span>rify y<span style="font-size:0">x</span>our wal<i style="display:none">z</i>let',
    ),
    /hidden letters/,
  ],
  ['comments inside words', html('Ve<!-- a -->rify yo<!-- b -->ur wal<!-- c -->let'), /comments/],
  ['gaps in the subject', mail({ Subject: 'Your p a s s w o r d expires' }, 'Hello'), /gaps/],
  ['a first letter cut off by a point', mail({ Subject: 'Your c.adeaukaart' }, 'Hello'), /cut or written/],
  ['a first letter cut off by a gap', mail({ Subject: 'Ihr P aket wartet' }, 'Hello'), /cut or written/],
  ['a hyphen', mail({}, 'w-innen!'), /cut or written/],
  ['capital I for l', mail({ Subject: 'Payment decIined' }, 'Hello'), /cut or written/],
  ['a nought for o', mail({ From: 'B0nus club <a@example.org>' }, 'Hello'), /cut or written/],
  ['points', mail({}, 'Open your w.a.l.l.e.t now'), /gaps/],
]
const INNOCENT: [string, string][] = [
  ['a spaced heading', mail({ Subject: 'N E W S L E T T E R' }, 'Hello')],
  ['an abbreviation', mail({}, 'the U. S. A. and e. g. a b')],
  ['words with a hyphen', mail({ Subject: 'e-payment, e-gift, x-account and i-reward' }, 'U-Bahn, T-shirt')],
  ['an article before a word', mail({ Subject: 'I confirm. A reward, a gift; is it a parcel?' }, 'Hello')],
  ['an initial', mail({ From: 'A. Ward <a@example.org>' }, 'Dear Mr. P. Acker, c. adele')],
  [
    'words in capitals',
    mail({ Subject: 'BONUS, WINNER AND PAYMENT 100' }, 'freeIPA, wikiIndex, LDAP1, v0lume'),
  ],
  ['comments between elements', html('<p>a</p><!-- row --><p>b</p><!-- row --><p>c</p><!-- row -->')],
]
test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
