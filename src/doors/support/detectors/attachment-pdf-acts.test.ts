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

test.each([
  ['not a word', ''],
  ['half a line', 'You can take 4 000'],
  ['figures', '7 7 0 33 0 88 7 2 32 467'],
])('attack: %s, and the PDF leads to a stranger’s page', async (_, body) => {
  const objects = '/A << /S /URI /URI (http://go.thing.invalid/click/9a31b6c3) >>'
  expect(await titles(withPdf(body, objects, 'Ann <ann@gmail.com>'))).toEqual([
    'strong: The message says nothing and its PDF leads to a page of a stranger',
  ])
})

test.each([
  ['a bank’s home page', '', '/A << /S /URI /URI (https://www.bank.example/) >>'],
  ['a well-known company', '', '/A << /S /URI /URI (https://www.paypal.com/invoice/p/0000000000) >>'],
  [
    'several sites',
    '',
    '/A << /S /URI /URI (https://a.example/statement/1) >> /B << /S /URI /URI (https://b.example/terms/2026) >>',
  ],
  [
    'words that say what it is',
    'Dear team, here is the electricity bill of last month that you asked me for as a proof of my address, and the identity card comes tomorrow.',
    '/A << /S /URI /URI (https://power.example/bills/pay/now) >>',
  ],
])('innocent: a customer’s document with %s', async (_, body, objects) => {
  expect((await titles(withPdf(body, objects, 'Ann <ann@gmail.com>'))).join()).not.toMatch(/strong/)
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
