import { expect, test } from 'vitest'
import type { ApplicantDocument } from '../documents/document.ts'
import { documentWith, fixtureDocument } from '../documents/testing.ts'
import { applicationOf, hits } from '../testing.ts'
import detector from './document-replaced-name.ts'

const titles = async (document: ApplicantDocument, applied = 'Tobias Ferreira') =>
  hits(detector, { ...(await applicationOf({ names: { applied } })), documents: [document] }).map(
    ({ title }) => title,
  )
const replaced = (before: string, after: string) =>
  documentWith({ replacedName: { before, after, how: 'a later saving of the file replaced the line' } })

test.each(['updated.pdf', 'covered.pdf'])('attack: %s', async (name) => {
  expect(await titles(await fixtureDocument(name))).toEqual([detector.signals.replaced?.title])
})

test.each<[string, string, string, string?]>([
  ['a spelling put right', 'Tobias Fereira', 'Tobias Ferreira'],
  ['a template filled', 'Your Name', 'Tobias Ferreira'],
  ['a name changed and told', 'Mara Lindqvist', 'Mara Ferreira'],
  ['a name put over by an agency’s code', 'Tobias Ferreira', 'Candidate Seven'],
])('innocent: %s', async (_, before, after, applied) => {
  expect(await titles(replaced(before, after), applied)).toEqual([])
})
