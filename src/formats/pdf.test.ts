import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPdf } from './pdf.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const annotation = '<< /Type /Annot /A << /S /URI /URI (https://pay.example/\\(x\\)?a=1) >> >>'

function withObjectStream(inside: string): Uint8Array {
  const packed = deflateSync(Buffer.from(inside, 'latin1'))
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(
        `%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
        'latin1',
      ),
      packed,
      Buffer.from('\nendstream\nendobj\n%%EOF', 'latin1'),
    ]),
  )
}

test('links of annotations are read, escapes undone', () => {
  expect(readPdf(bytes(`%PDF-1.4\n1 0 obj\n${annotation}\nendobj`)).links).toEqual([
    'https://pay.example/(x)?a=1',
  ])
  expect(readPdf(bytes('%PDF-1.4\n<< /URI <68747470733A2F2F612E6578616D706C65> >>')).links).toEqual([
    'https://a.example',
  ])
})

test('links inside object streams are read', () => {
  expect(readPdf(withObjectStream(annotation)).links).toEqual(['https://pay.example/(x)?a=1'])
})

test('what acts is told', () => {
  const reading = readPdf(
    bytes('%PDF-1.7\n<< /OpenAction << /S /JavaScript /JS (app.alert) >> /Encrypt 5 0 R >>'),
  )
  expect(reading).toMatchObject({ script: true, launch: false, carriesFile: false, encrypted: true })
})

test('a plain document does nothing', () => {
  const quiet = { links: [], script: false, launch: false, carriesFile: false, encrypted: false, cut: false }
  expect(readPdf(bytes('%PDF-1.4\n1 0 obj\n<< /Type /Page >>\nendobj'))).toEqual(quiet)
})

test('a stream that inflates without end is left, not followed', () => {
  expect(readPdf(withObjectStream('/URI (x) '.repeat(4_000_000))).links).toEqual([])
})

test('any bytes are read without a throw', () => {
  const whole = withObjectStream(annotation)
  fc.assert(
    fc.property(
      fc.nat(whole.length - 1),
      fc.integer({ min: 0, max: 255 }),
      fc.nat(whole.length),
      (at, value, length) => {
        const mutated = whole.slice(0, length)
        if (at < length) mutated[at] = value
        readPdf(mutated)
      },
    ),
  )
})
