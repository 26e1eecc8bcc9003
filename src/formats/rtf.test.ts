import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRtf } from './rtf.ts'

const read = (text: string) => readRtf(new TextEncoder().encode(text))

test('paragraphs, characters by number, tables of fonts left out', () => {
  expect(read("{\\rtf1{\\fonttbl{\\f0 Arial;}}\\f0 Caf\\'e9 \\u8211? one\\par two\\par}").paragraphs).toEqual(
    ['Café – one', 'two'],
  )
})

test('hidden text, author and editor, session ids, links', () => {
  const rtf = read(
    '{\\rtf1{\\*\\rsidtbl\\rsid4403456\\rsid0}{\\info{\\author Mara Lindqvist}{\\operator Ines Okafor}}a{\\v unseen} b\\par{\\field{\\*\\fldinst HYPERLINK "https://code.example/x"}{\\fldrslt link}}}',
  )
  expect(rtf).toMatchObject({
    paragraphs: ['a b', 'link'],
    hidden: ['unseen'],
    author: 'Mara Lindqvist',
    lastModifiedBy: 'Ines Okafor',
    links: ['https://code.example/x'],
  })
})

test('any text is read', () => {
  const part = fc.constantFrom('{', '}', '\\v', '\\par', "\\'41", '\\u99999?', '\\*', '\\author ', 'a', '\\')
  fc.assert(fc.property(fc.array(part), (parts) => void read(`{\\rtf1${parts.join('')}`)))
})
