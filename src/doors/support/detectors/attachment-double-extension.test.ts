import { expect, test } from 'vitest'
import { carrying, zipped } from '../files/testing.ts'
import { sightings } from '../testing.ts'
import detector from './attachment-double-extension.ts'

const ATTACKS: [string, string, RegExp][] = [
  ['a document that is a program', carrying('invoice.pdf.exe', 'x'), /ends as a program/],
  ['one that is a disk image', carrying('contract.docx.iso', 'x'), /ends as a program/],
  ['a name turned around', carrying('invoice_\u202efdp.exe', 'x'), /backwards/],
  ['a name with spaces', carrying('invoice.pdf                          .exe', 'x'), /spaces/],
  ['a page as a PDF', carrying('statement.pdf.html', 'x'), /another kind/],
  ['inside an archive', carrying('a.zip', await zipped({ 'scan.jpg.lnk': 'x' })), /ends as a program/],
]
const INNOCENT: [string, string][] = [
  ['a packed PDF', carrying('report.pdf.zip', 'x')],
  ['a version in the name', carrying('contract.v2.pdf', 'x')],
  ['a date in the name', carrying('scan 12.03.pdf', 'x')],
  ['an Arabic name', carrying('\u202bفاتورة\u202c.pdf', 'x')],
]
test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
