import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPdfStructure } from './pdf-structure.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const saving = (number: number) =>
  `${number} 0 obj\n<< >>\nendobj\nxref\ntrailer << >>\nstartxref\n9\n%%EOF\n`
const first = `%PDF-1.7\n${saving(1)}`

test('a file that was saved once has no earlier state', () => {
  expect(readPdfStructure(bytes(first)).earlier).toEqual([])
})

test('each saving on top leaves the earlier file inside', () => {
  const second = first + saving(2)
  expect(readPdfStructure(bytes(second + saving(3))).earlier).toEqual([first.length, second.length])
})

test('a section without objects, as Word writes for old readers, is no saving', () => {
  const empty = 'xref\n0 0\ntrailer << /Prev 9 /XRefStm 5 >>\nstartxref\n99\n%%EOF\n'
  expect(readPdfStructure(bytes(first + empty)).earlier).toEqual([])
  expect(readPdfStructure(bytes(first + empty + saving(2))).earlier).toEqual([first.length + empty.length])
})

test('the first page of a linearised file is no earlier state', () => {
  const linearised = `%PDF-1.7\n1 0 obj\n<< /Linearized 1 >>\nendobj\nstartxref\n0\n%%EOF\n${saving(2)}`
  expect(readPdfStructure(bytes(linearised)).earlier).toEqual([])
  expect(readPdfStructure(bytes(linearised + saving(3))).earlier).toEqual([linearised.length])
})

test('identifiers of the last trailer', () => {
  const id = (a: string, b: string) => `trailer << /ID [<${a}> <${b}>] >>`
  const [a, b, c] = ['0123456789ABCDEF'.repeat(2), 'f'.repeat(32), 'e'.repeat(32)] as const
  expect(readPdfStructure(bytes(`${id(a, b)}\n${id(a, c)}`)).ids).toEqual([a.toLowerCase(), c])
})

const packet = (tool: string) =>
  `<x:xmpmeta><rdf:RDF><rdf:Description xmp:CreatorTool="${tool}"/></rdf:RDF></x:xmpmeta>`

test('XMP is found plain and packed, and a picture’s own is passed over', () => {
  const object = (dictionary: string, stream: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`1 0 obj\n<< /Type /Metadata /Subtype /XML ${dictionary} >>\nstream\n`),
      Buffer.from(stream as string),
      Buffer.from('\nendstream\nendobj\n'),
    ])
  const photo = object('', '<rdf:RDF><rdf:Description exif:Flash="1" tiff:Make="x"/></rdf:RDF>')
  expect(readPdfStructure(Buffer.concat([object('', packet('Pages')), photo])).xmp).toContain('Pages')
  const packed = object('/Filter /FlateDecode', deflateSync(packet('Writer')))
  expect(readPdfStructure(packed).xmp).toContain('Writer')
})

test('any bytes are read', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(first, saving(2), '/ID [<', '/Metadata', 'stream', 'endstream', '%%EOF', ' obj'),
      ),
      (parts) => {
        const { earlier } = readPdfStructure(bytes(parts.join('')))
        expect(earlier).toEqual(earlier.toSorted((a, b) => a - b))
      },
    ),
  )
})
