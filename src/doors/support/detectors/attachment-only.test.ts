import { expect, test } from 'vitest'
import { carrying } from '../files/testing.ts'
import { sightings } from '../testing.ts'
import detector from './attachment-only.ts'

const ATTACKS: [string, string, RegExp][] = [
  ['a bill as a page', carrying('invoice.html', '<html><p>x'), /web page/],
  [
    'a notice in Portuguese',
    carrying('a.pdf', '%PDF-1.7', { headers: { Subject: 'Fatura em aberto' } }),
    /document/,
  ],
  [
    'a document with a foreign link',
    carrying('invoice.pdf', '%PDF-1.7 1 0 obj << /S /URI /URI (https://thing.invalid/x) >> endobj'),
    /leads to a site/,
  ],
  ['nothing but a picture', carrying('a.png', '\x89PNG\r\n\x1a\n', { text: '' }), /picture/],
]
const INNOCENT: [string, string][] = [
  [
    'a document with a letter',
    carrying('invoice.pdf', '%PDF-1.7', {
      text: 'Please find attached what we agreed on the telephone. '.repeat(6),
    }),
  ],
  ['an answer', carrying('invoice.pdf', '%PDF-1.7', { headers: { 'In-Reply-To': '<1@exchange.example>' } })],
  [
    'a photo from a customer',
    carrying('selfie.jpg', '\xff\xd8\xff', { text: '', headers: { From: 'ann@gmail.com' } }),
  ],
]

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
