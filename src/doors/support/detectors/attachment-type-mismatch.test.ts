import { expect, test } from 'vitest'
import { carrying, zipped } from '../files/testing.ts'
import { sightings } from '../testing.ts'
import detector from './attachment-type-mismatch.ts'

const PE = `MZ${'\0'.repeat(58)}\x40\0\0\0PE\0\0`
const ATTACKS: [string, string, RegExp][] = [
  ['a program named as a PDF', carrying('invoice.pdf', PE), /can run/],
  ['a page named as a picture', carrying('photo.jpg', '<html><script>x()</script>'), /can run/],
  ['an archive named as a PDF', carrying('invoice.pdf', await zipped({ a: 'b' })), /archive/],
  ['a PDF named as a picture', carrying('photo.png', '%PDF-1.7 x'), /does not fit/],
]
const INNOCENT: [string, string][] = [
  ['a picture of another kind', carrying('photo.jpg', '\x89PNG\r\n\x1a\n')],
  ['a table as a spreadsheet', carrying('export.xls', '<html><table></table></html>')],
  ['a true PDF', carrying('invoice.pdf', '%PDF-1.7 x')],
  ['an empty file', carrying('invoice.pdf', '')],
]
test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
