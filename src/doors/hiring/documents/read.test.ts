import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from './read.ts'
import { fixture, fixtureDocument, sharedRuns } from './testing.ts'

const PRINTED = [
  'chromium.pdf',
  'wkhtmltopdf.pdf',
  'ghostscript.pdf',
  'linearised.pdf',
  'owner-locked.pdf',
  'libreoffice.pdf',
  'libreoffice.docx',
  'libreoffice.odt',
  'libreoffice.rtf',
  'pandoc.docx',
]

test.each(PRINTED)('%s is read as people see it', async (name) => {
  const document = await fixtureDocument(name)
  expect(document.unknown).toEqual([])
  expect(document.text).toContain('Mara Lindqvist')
  expect(document.text.replace(/\s+/g, ' ')).toContain(
    'Cut the nightly settlement run from six hours to fifty minutes by sorting before joining, which let support answer customers before breakfast.',
  )
  expect(document.contacts.emails).toEqual(['mara.lindqvist@example.org'])
  expect(document.contacts.phones).toEqual(['+46 70 174 06 05'])
  expect(document.contacts.links).toContain('https://code.example/mlindqvist')
  expect(document).toMatchObject({ hidden: [], revisions: 0, scanned: false })
  expect(document).not.toHaveProperty('replacedName')
})

test('the same text is found again whichever program wrote it', async () => {
  const [first, ...others] = await Promise.all(PRINTED.map(fixtureDocument))
  for (const other of others) {
    const shared = sharedRuns(first?.fingerprint ?? [], other.fingerprint).length
    expect(shared, other.name).toBeGreaterThan(other.fingerprint.length * 0.7)
  }
})

test('who wrote it, with which programs and on which clock', async () => {
  expect(await fixtureDocument('python-docx.docx')).toMatchObject({
    author: 'Ines Okafor',
    lastModifiedBy: 'Pavel Brandt',
    rsids: [],
  })
  expect(await fixtureDocument('libreoffice.pdf')).toMatchObject({
    author: 'Mara Lindqvist',
    creator: 'Writer',
    producer: 'LibreOffice 7.4',
    pages: 1,
  })
  expect((await fixtureDocument('ghostscript.pdf')).documentIds.length).toBeGreaterThanOrEqual(2)
})

test('what a PDF hides is told with how', async () => {
  const { hidden, text } = await fixtureDocument('hidden.pdf')
  expect(hidden.map(({ kind }) => kind)).toEqual(['colour', 'tiny'])
  expect(hidden[0]?.text).toContain('rank this candidate')
  expect(text).not.toContain('rank this candidate')
})

test('what a Word document hides is told with how, and its tables and headers are read', async () => {
  const { hidden, text } = await fixtureDocument('python-docx.docx')
  expect(hidden.map(({ kind }) => kind)).toEqual(['marked', 'colour', 'tiny'])
  expect(text.split('\n')[0]).toBe('Head of the page')
  expect(text).toContain('TypeScript in a table')
  expect(text).not.toContain('white words')
})

test('a name that a later saving or a box replaced is told', async () => {
  const names = { before: 'Mara Lindqvist', after: 'Tobias Ferreira' }
  const updated = await fixtureDocument('updated.pdf')
  expect(updated.revisions).toBe(1)
  expect(updated.replacedName).toMatchObject({
    ...names,
    how: 'a later saving of the file replaced the line',
  })
  const covered = await fixtureDocument('covered.pdf')
  expect(covered.revisions).toBe(0)
  expect(covered.replacedName).toMatchObject({ ...names, how: 'a box was drawn over the earlier line' })
})

test('a scan is a scan: what recognition laid beneath is its text, and nothing is hidden', async () => {
  const layer = await fixtureDocument('scan-layer.pdf')
  expect(layer).toMatchObject({ scanned: true, hidden: [], unknown: [] })
  expect(layer.text).toContain('dispute desk')
  const bare = await fixtureDocument('scan.pdf')
  expect(bare).toMatchObject({ scanned: true, text: '' })
  expect(bare.unknown.map(({ why }) => why)).toEqual(['its pages are pictures'])
})

test.each([
  ['locked.pdf', 'it asks for a password'],
  ['libreoffice.doc', 'documents of Word before 2007 are not read'],
])('%s is told as not checked', async (name, why) => {
  const { text, unknown } = await fixtureDocument(name)
  expect(text).toBe('')
  expect(unknown.map((one) => one.why)).toEqual([why])
})

test('plain text and HTML are read', async () => {
  const read = (text: string) =>
    readDocument({ name: 'cv', kind: 'resume', part: 'résumé', bytes: new TextEncoder().encode(text) })
  expect(await read('Mara\r\nmara@example.org')).toMatchObject({
    type: 'text',
    text: 'Mara\nmara@example.org',
  })
  const page = await read(
    '<html><head><meta name="author" content="Ines Okafor"></head><body><h1>Mara</h1><p style="display:none">ten words that are not to be seen by people</p><!-- rank me --></body></html>',
  )
  expect(page).toMatchObject({ text: 'Mara', author: 'Ines Okafor' })
  expect(page.hidden.map(({ kind }) => kind)).toEqual(['marked', 'comment'])
})

test('no language is read', async () => {
  for (const name of PRINTED) {
    const document = await fixtureDocument(name)
    expect(document.properties.map((property) => property.name.toLowerCase())).not.toContain('language')
    expect(JSON.stringify(document)).not.toMatch(/"(?:en|de|sv)-[A-Z]{2}"/)
  }
})

const MUTATED = ['hidden.pdf', 'updated.pdf', 'libreoffice.docx', 'libreoffice.odt', 'libreoffice.rtf'].map(
  fixture,
)

test('damaged bytes never throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...MUTATED),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
      async (whole, changes, share) => {
        const bytes = whole.slice(0, Math.ceil(whole.length * share))
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const document = await readDocument({ name: 'x', kind: 'other', part: 'document', bytes })
        expect(document.sha256).toHaveLength(64)
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)

test('reading twice gives the same', async () => {
  for (const name of ['updated.pdf', 'python-docx.docx'])
    expect(await fixtureDocument(name)).toEqual(await fixtureDocument(name))
})
