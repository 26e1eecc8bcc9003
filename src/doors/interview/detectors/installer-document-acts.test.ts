import { expect, test } from 'vitest'
import { zipped } from '../installers/testing.ts'
import { fileOf, hits } from '../testing.ts'
import detector from './installer-document-acts.ts'

const TYPES = '<Types/>'
const document = async (name: string, parts: Record<string, string>) =>
  hits(detector, await fileOf(name, await zipped({ '[Content_Types].xml': TYPES, ...parts })))
    .map(({ title }) => title)
    .join()

test('a macro that starts by itself', async () => {
  expect(await document('test.docm', { 'word/vbaProject.bin': 'Sub AutoOpen() Shell "notes"' })).toMatch(
    /by itself/,
  )
})

test('a template from elsewhere', async () => {
  const rels =
    '<Relationship Type="http://schemas.openxmlformats.org/x/attachedTemplate" Target="https://a.invalid/t.dotm" TargetMode="External"/>'
  expect(await document('test.docx', { 'word/_rels/settings.xml.rels': rels })).toMatch(
    /fetches its template/,
  )
})

test('a PDF that starts a program', async () => {
  const pdf = '%PDF-1.7\n1 0 obj <</Type /Action /S /Launch /F (notes.exe)>> endobj\n'
  expect(hits(detector, await fileOf('offer.pdf', pdf))[0]?.title).toMatch(/starts a program/)
})

test('plain documents', async () => {
  expect(await document('test.docx', { 'word/document.xml': '<w:t>hello</w:t>' })).toBe('')
  expect(hits(detector, await fileOf('offer.pdf', '%PDF-1.7\n1 0 obj <</Type /Page>> endobj\n'))).toEqual([])
})
