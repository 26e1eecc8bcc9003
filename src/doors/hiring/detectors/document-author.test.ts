import { expect, test } from 'vitest'
import type { ApplicantDocument } from '../documents/document.ts'
import { documentWith, fixtureDocument } from '../documents/testing.ts'
import { applicationOf, hits } from '../testing.ts'
import detector from './document-author.ts'

const MARA = { names: { applied: 'Mara Lindqvist' } }
const titles = async (document: ApplicantDocument, input: object = MARA) =>
  hits(detector, { ...(await applicationOf(input)), documents: [document] }).map(({ title }) => title)

test('attack: author and last editor are others', async () => {
  expect(await titles(await fixtureDocument('python-docx.docx'))).toEqual([detector.signals.both?.title])
})

test('attack: the author is another', async () => {
  expect(await titles(documentWith({ author: 'Pavel Brandt' }))).toEqual([detector.signals.one?.title])
  expect(await titles(documentWith({ author: 'Mara Lindqvist', lastModifiedBy: 'Pavel Brandt' }))).toEqual([
    detector.signals.one?.title,
  ])
})

test.each<[string, Partial<ApplicantDocument>, object?]>([
  ['the applicant', { author: 'Lindqvist, Mara' }],
  ['an initial', { author: 'M. Lindqvist' }],
  ['a family member', { author: 'Nils Lindqvist' }],
  ['an earlier name', { author: 'Mara Ek' }, { names: { applied: 'M. Lindqvist', former: ['Mara Ek'] } }],
  ['another script', { author: 'Мара Линдквист' }],
  ['a user name', { author: 'pbrandt' }],
  ['a program', { author: 'Microsoft Office User', lastModifiedBy: 'python-docx' }],
  ['an agency', { author: 'Northern Recruiting Ltd' }],
  ['a computer', { author: 'HP Inc.' }],
  ['the referrer', { author: 'Bo Sommer' }, { ...MARA, referrer: { name: 'Bo Sommer' } }],
  ['no name given', { author: 'Pavel Brandt' }, {}],
])('innocent: %s', async (_, given, input) => {
  expect(await titles(documentWith(given), input)).toEqual([])
})
