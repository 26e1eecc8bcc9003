import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { readDocx } from './docx.ts'

async function docxOf(parts: Record<string, string>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, text] of Object.entries(parts))
    await writer.add(name, new Uint8ArrayReader(new TextEncoder().encode(text)))
  return writer.close()
}
const paragraph = (text: string) => `<w:p w:rsidR="00A11B22"><w:r><w:t>${text}</w:t></w:r></w:p>`

test('a document as Word writes it: header, body, footer, remarks, session ids, properties, links', async () => {
  const docx = await readDocx(
    await docxOf({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<w:document><w:body>${paragraph('body')}</w:body></w:document>`,
      'word/header1.xml': `<w:hdr>${paragraph('head')}</w:hdr>`,
      'word/footer1.xml': `<w:ftr>${paragraph('foot')}</w:ftr>`,
      'word/comments.xml': `<w:comments><w:comment>${paragraph('remark')}</w:comment></w:comments>`,
      'word/settings.xml':
        '<w:settings><w:rsids><w:rsidRoot w:val="00C3D4E5"/><w:rsid w:val="00000000"/></w:rsids><w:themeFontLang w:val="sv-SE"/></w:settings>',
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="a" Target="https://code.example/?a=1&amp;b=2" TargetMode="External"/><Relationship Id="b" Target="styles.xml"/></Relationships>',
      'docProps/core.xml':
        '<cp:coreProperties><dc:creator>Mara Lindqvist</dc:creator><cp:lastModifiedBy>Ines Okafor</cp:lastModifiedBy><dc:language>sv-SE</dc:language></cp:coreProperties>',
      'docProps/custom.xml':
        '<Properties><property name="Office copy"><vt:lpwstr>number 7</vt:lpwstr></property></Properties>',
    }),
  )
  expect(docx.paragraphs).toEqual(['head', 'body', 'foot'])
  expect(docx.hidden).toEqual([{ text: 'remark', hiding: 'comment' }])
  expect(docx.rsids).toEqual(['00C3D4E5', '00A11B22'])
  expect(docx.links).toEqual(['https://code.example/?a=1&b=2'])
  expect(docx.properties).toEqual({
    creator: 'Mara Lindqvist',
    lastModifiedBy: 'Ines Okafor',
    'Office copy': 'number 7',
  })
  expect(docx.problem).toBe('')
})

test('an archive without text is told', async () => {
  expect((await readDocx(await docxOf({ 'a.txt': 'a' }))).problem).toBe('it holds no text')
})
