import { expect, test } from 'vitest'
import type { ApplicantDocument } from '../documents/document.ts'
import { documentWith } from '../documents/testing.ts'
import { applicationOf, hits } from '../testing.ts'
import detector from './document-contacts.ts'

const GIVEN = { emails: ['mara@example.org'], phones: ['+46 70 174 06 05'] }
const NONE = { emails: [], phones: [], links: [] }

const titles = async (document: ApplicantDocument, input: object = GIVEN) =>
  hits(detector, { ...(await applicationOf(input)), documents: [document] }).map(({ title }) => title)
const saying = (contacts: object) => documentWith({ contacts: { ...NONE, ...contacts } })

test('attack: another address and another number', async () => {
  expect(await titles(saying({ emails: ['t.ferreira@example.net'], phones: ['+46 70 174 06 99'] }))).toEqual([
    detector.signals.email?.title,
    detector.signals.phone?.title,
  ])
})

test.each<[string, object, object?]>([
  ['the same, written otherwise', { emails: ['Mara+jobs@Example.org'], phones: ['0046 70-1740605'] }],
  ['a number without its country', { phones: ['070-174 06 05'] }],
  ['one of two is the same', { emails: ['old@example.net', 'mara@example.org'] }],
  ['none in the résumé', {}],
  [
    'a reference’s address',
    { emails: ['boss@example.net'] },
    { ...GIVEN, references: [{ name: 'Bo', email: 'boss@example.net' }] },
  ],
  ['none in the application', { emails: ['x@example.net'] }, {}],
])('innocent: %s', async (_, contacts, input) => {
  expect(await titles(saying(contacts), input)).toEqual([])
})

test('innocent: the reference’s number in a cover letter', async () => {
  const letter = { ...saying({ emails: ['hr@example.net'] }), kind: 'cover-letter' as const }
  expect(await titles(letter)).toEqual([])
})
