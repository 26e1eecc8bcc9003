import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OfficeAct, type OfficePart, officeActs } from './office.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const document = (ending: string, ...parts: [name: string, text: string][]) => [
  ...officeActs(
    { type: 'office', ending, bytes: bytes('PK') },
    parts.map(([name, text]): OfficePart => ({ name, bytes: bytes(text) })),
  ),
]
const relation = (type: string, target: string) =>
  `<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/x/${type}" Target="${target}" TargetMode="External"/></Relationships>`

const CASES: [string, OfficeAct[], OfficeAct[]][] = [
  [
    'a macro that starts by itself',
    document('docm', ['word/vbaProject.bin', 'Sub AutoOpen() Shell']),
    ['automatic'],
  ],
  ['a macro', document('xlsm', ['xl/vbaProject.bin', 'Sub Total()']), ['macro']],
  ['an old macro sheet', document('xlsm', ['xl/macrosheets/sheet1.xml', '<x/>']), ['automatic']],
  [
    'a template from elsewhere',
    document('docx', [
      'word/_rels/settings.xml.rels',
      relation('attachedTemplate', 'https://a.invalid/t.dotm'),
    ]),
    ['remote'],
  ],
  [
    'a field that starts a program',
    document('docx', ['word/document.xml', '<w:instrText>DDEAUTO c:\\windows\\notes</w:instrText>']),
    ['dde'],
  ],
  [
    'a link to a page',
    document('docx', ['word/_rels/document.xml.rels', relation('hyperlink', 'https://a.invalid/')]),
    [],
  ],
  ['text', document('docx', ['word/document.xml', '<w:t>DDEAUTO is a field</w:t>']), []],
]
test.each(CASES)('%s', (_, acts, expected) => {
  expect(acts).toEqual(expected)
})

test('RTF that fetches its template', () => {
  const rtf = bytes('{\\rtf1{\\*\\template http://a.invalid/a.dotm}}')
  expect([...officeActs({ type: 'rtf', ending: 'rtf', bytes: rtf }, [])]).toEqual(['remote'])
  expect([...officeActs({ type: 'rtf', ending: 'rtf', bytes: bytes('{\\rtf1 hello}') }, [])]).toEqual([])
})

test('a OneNote file that carries another', () => {
  const head = Buffer.from('e4525c7b8cd8a74d', 'hex')
  const object = Buffer.from('e716e3bd65261145a4c48d4d0b7a9eac', 'hex')
  const acts = (content: Buffer) => [...officeActs({ type: 'unknown', ending: 'one', bytes: content }, [])]
  expect(acts(Buffer.concat([head, Buffer.alloc(100), object]))).toEqual(['carries'])
  expect(acts(Buffer.concat([head, Buffer.alloc(100)]))).toEqual([])
})

test('nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('office' as const, 'rtf' as const, 'msi-or-office97' as const, 'unknown' as const),
      (content, type) => {
        expect([...officeActs({ type, ending: 'doc', bytes: content }, [])].length).toBeLessThan(4)
      },
    ),
  )
})
