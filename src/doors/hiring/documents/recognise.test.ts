import { expect, test } from 'vitest'
import { recogniseResume, resumeLikeness } from './recognise.ts'
import { fixture, fixtureDocument } from './testing.ts'

const pdf = fixture('scan.pdf')

test.each([
  'cv.pdf',
  'Mara_Lindqvist_CV_2026.pdf',
  'résumé.pdf',
  'Lebenslauf-Mara.pdf',
  '简历.pdf',
  'Резюме Мара.pdf',
])('%s is a résumé by its name', (name) => {
  expect(recogniseResume(name, pdf)).toBe(0.7)
})

test.each(['invoice.pdf', 'cvs-receipt.pdf', 'precve.pdf', 'resumed-talks.pdf'])('%s is none', (name) => {
  expect(recogniseResume(name, pdf)).toBe(0)
})

test('a program that calls itself a résumé is none', () => {
  expect(recogniseResume('resume.exe', new Uint8Array(Buffer.from('MZ\0\0')))).toBe(0)
})

test('form tells résumés from other texts', async () => {
  expect(resumeLikeness((await fixtureDocument('libreoffice.docx')).text)).toBeGreaterThanOrEqual(0.8)
  expect(resumeLikeness('Hello,\nthe meeting is moved to 2026.\nanna@example.org')).toBeLessThan(0.5)
  const bytes = new TextEncoder().encode((await fixtureDocument('chromium.pdf')).text)
  expect(recogniseResume('notes.txt', bytes)).toBe(0.7)
})
