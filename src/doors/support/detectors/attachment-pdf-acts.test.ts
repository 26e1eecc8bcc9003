import { expect, test } from 'vitest'
import { sightings } from '../testing.ts'
import detector from './attachment-pdf-acts.ts'

function withPdf(body: string, objects: string, from = 'Billing <billing@firm.example.org>'): string {
  const pdf = btoa(`%PDF-1.4\n1 0 obj\n<< ${objects} >>\nendobj\n%%EOF`)
  return [
    `From: ${from}`,
    'To: help@exchange.example',
    'Subject: Notice',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    body,
    '--b',
    'Content-Type: application/pdf; name="notice.pdf"',
    'Content-Disposition: attachment; filename="notice.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    pdf,
    '--b--',
    '',
  ].join('\r\n')
}
const titles = async (raw: string) =>
  (await sightings(detector, raw)).map(({ title, strength }) => `${strength}: ${title}`)

test.each([
  ['a shortener', '/A << /S /URI /URI (https://bit.ly/abc) >>'],
  ['anonymous hosting', '/A << /S /URI /URI (https://x.blob.core.windows.net/a/b.html) >>'],
  ['a bare address', '/A << /S /URI /URI (http://203.0.113.9/pay) >>'],
])('attack: hardly a word, and the PDF leads through %s', async (_, objects) => {
  expect(await titles(withPdf('See attached.', objects))).toContain(
    'strong: The message says little and its PDF leads through a disguised address',
  )
})

test('attack: hardly a word, and the PDF leads to a page anybody can put up', async () => {
  const objects = '/A << /S /URI /URI (https://docs.google.com/drawings/d/1/preview) >>'
  expect(await titles(withPdf('See attached.', objects))).toEqual([
    'strong: The message says little and its PDF leads to a page anybody can put up',
  ])
})

test('attack: a PDF that starts a program', async () => {
  expect(await titles(withPdf('See attached.', '/OpenAction << /S /Launch /F (cmd.exe) >>'))).toEqual([
    'strong: A PDF starts a program',
  ])
})

test.each([
  ['a statement with no links', 'Your statement.', '/Type /Page'],
  [
    'an invoice that links to its own firm',
    'Your invoice.',
    '/A << /S /URI /URI (https://pay.example.org/i/1) >>',
  ],
])('innocent: %s', async (_, body, objects) => {
  expect(await titles(withPdf(body, objects))).toEqual([])
})

test('innocent: a letter that says what it is about and links elsewhere is context at most', async () => {
  const body = `Dear team, please find our report. ${'It describes what we did this year. '.repeat(30)}`
  expect(await titles(withPdf(body, '/A << /S /URI /URI (https://bit.ly/abc) >>'))).toEqual([
    'context: A PDF links away from whoever sent it',
  ])
})
