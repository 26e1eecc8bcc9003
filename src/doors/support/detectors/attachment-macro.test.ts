import { expect, test } from 'vitest'
import { carrying, latin1, zipped } from '../files/testing.ts'
import { sightings } from '../testing.ts'
import detector from './attachment-macro.ts'

const types = { '[Content_Types].xml': '<Types/>' }
const rels = (target: string) =>
  `<Relationship Id="1" Type="http://x/relationships/attachedTemplate" Target="${target}" TargetMode="External"/>`
const ATTACKS: [string, string, RegExp][] = [
  ['a macro', carrying('a.docm', await zipped({ ...types, 'word/vbaProject.bin': 'x' })), /holds macros/],
  [
    'a macro that starts by itself',
    carrying('a.xlsm', await zipped({ ...types, 'xl/vbaProject.bin': 'Workbook_Open Shell' })),
    /starts by itself/,
  ],
  [
    'a foreign template',
    carrying(
      'a.docx',
      await zipped({ ...types, 'word/_rels/settings.xml.rels': rels('https://thing.invalid/t.dotm') }),
    ),
    /fetches/,
  ],
  [
    'a field that starts a program',
    carrying(
      'a.docx',
      await zipped({ ...types, 'word/document.xml': '<w:instrText>DDEAUTO c:\\x</w:instrText>' }),
    ),
    /DDE/,
  ],
  [
    'an old document with macros',
    carrying(
      'a.doc',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), latin1('_\0V\0B\0A\0 AutoOpen CreateObject')]),
    ),
    /starts by itself/,
  ],
]
const INNOCENT: [string, string][] = [
  [
    'a plain document',
    carrying('a.docx', await zipped({ ...types, 'word/document.xml': '<w:t>We met on DDE day</w:t>' })),
  ],
  [
    'a link in a document',
    carrying(
      'a.docx',
      await zipped({
        ...types,
        'word/_rels/document.xml.rels':
          '<Relationship Type="http://x/relationships/hyperlink" Target="https://example.org"/>',
      }),
    ),
  ],
  [
    'a local template',
    carrying('a.docx', await zipped({ ...types, 'word/_rels/settings.xml.rels': rels('Normal.dotm') })),
  ],
  ['an old document', carrying('a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))],
]

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
