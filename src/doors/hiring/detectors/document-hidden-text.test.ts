import { expect, test } from 'vitest'
import type { ApplicantDocument, HidingKind } from '../documents/document.ts'
import { documentWith, fixtureDocument } from '../documents/testing.ts'
import { applicationOf, hits } from '../testing.ts'
import detector from './document-hidden-text.ts'

const WORDS = 'terraform ansible haskell erlang prolog delphi clojure scala fortran cobol'

const titles = async (...documents: ApplicantDocument[]) =>
  hits(detector, { ...(await applicationOf({})), documents }).map(({ title }) => title)
const hiding = (kind: HidingKind, text = WORDS) =>
  documentWith({ text: 'Go', hidden: [{ text, kind, how: 'so' }] })

test.each<[HidingKind, string]>([
  ['colour', 'hidden'],
  ['tiny', 'hidden'],
  ['invisible', 'hidden'],
  ['transparent', 'hidden'],
  ['marked', 'hidden'],
  ['outside', 'aside'],
  ['layer', 'aside'],
])('attack: a list of words, %s', async (kind, signal) => {
  expect(await titles(hiding(kind))).toEqual([detector.signals[signal]?.title])
})

test('attack: files of real programs', async () => {
  const hidden = [detector.signals.hidden?.title]
  expect(await titles(await fixtureDocument('hidden.pdf'))).toEqual(hidden)
  expect(await titles(await fixtureDocument('python-docx.docx'))).toEqual(hidden)
})

test.each<[string, ApplicantDocument]>([
  ['a few blanks', hiding('colour', 'a b')],
  ['remarks and tracked changes', hiding('deleted')],
  [
    'the same text twice',
    documentWith({ text: WORDS, hidden: [{ text: WORDS, kind: 'clipped', how: 'so' }] }),
  ],
])('innocent: %s', async (_, document) => {
  expect(await titles(document)).toEqual([])
})

test('innocent: files of real programs', async () => {
  for (const name of ['chromium.pdf', 'libreoffice.pdf', 'libreoffice.docx', 'pandoc.docx', 'scan-layer.pdf'])
    expect(await titles(await fixtureDocument(name)), name).toEqual([])
})
