import { expect, test } from 'vitest'
import { type BodyText, readBody, readStyles } from './docx-body.ts'

const STYLES = readStyles(
  `<w:styles><w:style w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Sub"><w:basedOn w:val="Ghost"/></w:style>
   <w:style w:styleId="Banner"><w:pPr><w:shd w:fill="1D3557"/></w:pPr><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style></w:styles>`,
)

function body(xml: string, options: { plain?: boolean; comment?: boolean } = {}) {
  const text: BodyText = { paragraphs: [], hidden: [], fonts: new Set(), links: new Set(), length: 0 }
  readBody(`<w:body>${xml}</w:body>`, text, { styles: STYLES, plain: true, comment: false, ...options })
  return text
}
const run = (properties: string, text = 'x y') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const paragraph = (content: string) => `<w:p>${content}</w:p>`
const WHITE = '<w:color w:val="FFFFFF"/>'

test.each([
  ['marked', paragraph(run('<w:vanish/>'))],
  ['marked', paragraph(run('<w:rStyle w:val="Sub"/>'))],
  ['marked', paragraph(`<w:pPr><w:pStyle w:val="Ghost"/></w:pPr>${run('')}`)],
  ['colour', paragraph(run(WHITE))],
  ['colour', paragraph(run('<w:color w:themeColor="background1"/>'))],
  ['tiny', paragraph(run('<w:sz w:val="2"/>'))],
  ['deleted', paragraph(`<w:del><w:r><w:delText>x y</w:delText></w:r></w:del>`)],
])('%s text is hidden: %s', (hiding, xml) => {
  expect(body(xml)).toMatchObject({ paragraphs: [], hidden: [{ text: 'x y', hiding }] })
})

test.each([
  ['not hidden after all', paragraph(run('<w:vanish w:val="0"/>'))],
  ['on a shaded run', paragraph(run(`${WHITE}<w:shd w:fill="000000"/>`))],
  ['highlighted', paragraph(run(`${WHITE}<w:highlight w:val="blue"/>`))],
  ['on a shaded paragraph', paragraph(`<w:pPr><w:shd w:fill="1D3557"/></w:pPr>${run(WHITE)}`)],
  ['in a style that shades', paragraph(`<w:pPr><w:pStyle w:val="Banner"/></w:pPr>${run('')}`)],
  [
    'in a shaded cell',
    `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1D3557"/></w:tcPr>${paragraph(run(WHITE))}</w:tc></w:tr></w:tbl>`,
  ],
  [
    'in a table of a coloured style',
    `<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr><w:tr><w:tc>${paragraph(run(WHITE))}</w:tc></w:tr></w:tbl>`,
  ],
  [
    'in a text box',
    paragraph(`<w:r><w:pict><w:txbxContent>${paragraph(run(WHITE))}</w:txbxContent></w:pict></w:r>`),
  ],
  ['inserted with changes tracked', paragraph(`<w:ins>${run('')}</w:ins>`)],
  ['white mark of a paragraph', paragraph(`<w:pPr><w:rPr>${WHITE}<w:vanish/></w:rPr></w:pPr>${run('')}`)],
])('%s: text is seen', (_, xml) => {
  expect(body(xml)).toMatchObject({ paragraphs: ['x y'], hidden: [] })
})

test('over a page with a colour of its own, white letters are there to be read', () => {
  expect(body(paragraph(run(WHITE)), { plain: false }).paragraphs).toEqual(['x y'])
})

test('what stands twice for old readers is read once; remarks are no text', () => {
  const box = `<mc:AlternateContent><mc:Choice>${paragraph(run('', 'a'))}</mc:Choice><mc:Fallback>${paragraph(run('', 'a'))}</mc:Fallback></mc:AlternateContent>`
  expect(body(box).paragraphs).toEqual(['a'])
  expect(body(paragraph(run('')), { comment: true })).toMatchObject({
    paragraphs: [],
    hidden: [{ hiding: 'comment' }],
  })
})

test('breaks part lines, links of fields are read, entities are undone', () => {
  const xml = paragraph(
    `<w:r><w:t>a &amp; b</w:t><w:br/><w:t>c</w:t></w:r><w:r><w:instrText> HYPERLINK "https://code.example/x" </w:instrText></w:r>`,
  )
  const { paragraphs, links } = body(xml)
  expect(paragraphs).toEqual(['a & b', 'c'])
  expect([...links]).toEqual(['https://code.example/x'])
})

test('elements nested without end are left', () => {
  expect(body('<w:p>'.repeat(5_000) + run('')).hidden).toEqual([])
})
