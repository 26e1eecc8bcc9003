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
  ['points', mail({}, 'Open your w.a.l.l.e.t now'), /gaps/],
]
const INNOCENT: [string, string][] = [
  ['a spaced heading', mail({ Subject: 'N E W S L E T T E R' }, 'Hello')],
  ['an abbreviation', mail({}, 'the U. S. A. and e. g. a b')],
  ['comments between elements', html('<p>a</p><!-- row --><p>b</p><!-- row --><p>c</p><!-- row -->')],
]
test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
