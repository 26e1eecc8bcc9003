import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './installer-double-extension.ts'

const titles = async (...names: string[]) =>
  hits(detector, await artifactOf(Object.fromEntries(names.map((name) => [name, 'x'])))).map(
    ({ title }) => title,
  )

test.each([
  ['Job description.docx.scpt', /ends as a program/],
  ['offer.pdf.exe', /ends as a program/],
  ['offer.pdf .lnk', /ends as a program/],
  ['Interview.pdf.app/Contents/Info.plist', /ends as a program/],
  ['offer\u202efdp.exe', /backwards/],
  [`offer.pdf${' '.repeat(40)}.exe`, /spaces/],
  ['skills test.pdf.js', /as a script/],
])('sees %j', async (name, title) => {
  expect((await titles(name)).join()).toMatch(title)
})

test.each([
  'backup.zip.dmg',
  'notes.txt.sh',
  'report.v2.pdf',
  'app.min.js',
  'Dockerfile.prod',
  'data.csv.py',
  '\u202bعقد\u202c.pdf',
])('leaves alone %j', async (name) => {
  expect(await titles(name)).toEqual([])
})

test('in a project, sources may be called after what they make', async () => {
  expect(await titles('package.json', 'src/invoice.pdf.js')).toEqual([])
})
