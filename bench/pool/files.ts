import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

configure({ useWebWorkers: false })

/** A document before it is written. */
export interface DocumentDraft {
  format: 'text' | 'pdf' | 'docx'
  name: string
  kind: 'resume' | 'cover-letter' | 'portfolio'
  text: string
  author?: string
  lastModifiedBy?: string
  creator?: string
  producer?: string
  /** ISO 8601. */
  created?: string
  /** As PDF writes it: `+02'00'`. */
  offset?: string
  /** XMP DocumentID and InstanceID, and what it was derived from. */
  documentId?: string
  originalId?: string
  rsids?: readonly string[]
  /** Tag of its language. */
  language?: string
  /** Written in white, one point high. */
  hidden?: string
}

/** Writes a document in its format. The same draft gives the same bytes. */
export async function documentBytes(draft: DocumentDraft): Promise<Uint8Array> {
  if (draft.format === 'pdf') return pdf(draft)
  if (draft.format === 'docx') return docx(draft)
  return new TextEncoder().encode(draft.text)
}

const xml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const LINES = 52
const WIDTH = 92

function wrapped(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const rows: string[] = []
    let row = ''
    for (const word of line.split(' ')) {
      if (row !== '' && row.length + word.length >= WIDTH) {
        rows.push(row)
        row = ''
      }
      row += row === '' ? word : ` ${word}`
    }
    return [...rows, row]
  })
}

/** A PDF's string: Latin letters as they are, others as UTF-16 where it is no page. */
const inPage = (text: string) =>
  Buffer.from(text.normalize('NFKD').replace(/[^\x20-\x7e]/g, ''), 'latin1')
    .toString('latin1')
    .replace(/[\\()]/g, '\\$&')
const inInfo = (text: string) =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`

function pdf(d: DocumentDraft): Uint8Array {
  const rows = wrapped(d.text)
  const pages = Array.from({ length: Math.ceil(rows.length / LINES) }, (_, at) =>
    rows.slice(at * LINES, (at + 1) * LINES),
  )
  const created = (d.created ?? '2026-01-01T09:00:00').replace(/\D/g, '').slice(0, 14)
  const info = [
    d.author === undefined ? '' : `/Author ${inInfo(d.author)}`,
    d.creator === undefined ? '' : `/Creator (${inPage(d.creator)})`,
    d.producer === undefined ? '' : `/Producer (${inPage(d.producer)})`,
    `/CreationDate (D:${created}${d.offset ?? 'Z'})`,
  ].join(' ')
  const objects: string[] = []
  const firstPage = 6
  const kids = pages.map((_, at) => `${firstPage + at * 2} 0 R`)
  const language = d.language === undefined ? '' : ` /Lang (${d.language})`
  const metadata = d.documentId === undefined ? '' : ' /Metadata 4 0 R'
  objects[1] = `<< /Type /Catalog /Pages 2 0 R${metadata}${language} >>`
  objects[2] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
  const packet = xmp(d)
  objects[4] = `<< /Type /Metadata /Subtype /XML /Length ${Buffer.byteLength(packet)} >>\nstream\n${packet}\nendstream`
  objects[5] = `<< ${info} >>`
  pages.forEach((lines, at) => {
    const shown = lines.map((line) => `(${inPage(line)}) Tj T*`).join('\n')
    const hidden =
      d.hidden !== undefined && at === 0
        ? `\nBT /F1 1 Tf 1 1 1 rg 1 0 0 1 50 30 Tm (${inPage(d.hidden)}) Tj ET`
        : ''
    const content = `BT /F1 10 Tf 0 0 0 rg 13 TL 1 0 0 1 50 780 Tm\n${shown}\nET${hidden}`
    const page = firstPage + at * 2
    objects[page] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${page + 1} 0 R >>`
    objects[page + 1] = `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`
  })
  let file = '%PDF-1.7\n'
  const offsets: number[] = []
  objects.forEach((body, number) => {
    offsets[number] = Buffer.byteLength(file)
    file += `${number} 0 obj\n${body}\nendobj\n`
  })
  const xref = Buffer.byteLength(file)
  const rowsOfXref = offsets.slice(1).map((at) => `${String(at).padStart(10, '0')} 00000 n \n`)
  file += `xref\n0 ${objects.length}\n0000000000 65535 f \n${rowsOfXref.join('')}`
  file += `trailer\n<< /Size ${objects.length} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(file, 'utf8')
}

const xmp = ({ documentId = '', originalId = documentId, producer = '' }: DocumentDraft): string =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${xml(producer)}</pdf:Producer>
<xmpMM:DocumentID>${documentId}</xmpMM:DocumentID>
<xmpMM:OriginalDocumentID>${originalId}</xmpMM:OriginalDocumentID>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

async function docx(d: DocumentDraft): Promise<Uint8Array> {
  const rsids = d.rsids ?? []
  const created = `${(d.created ?? '2026-01-01T09:00:00').slice(0, 19)}Z`
  const language = d.language === undefined ? '' : `<w:rPr><w:lang w:val="${d.language}"/></w:rPr>`
  const paragraphs = d.text.split('\n').map((line, at) => {
    const rsid = rsids.length === 0 ? '' : ` w:rsidR="${rsids[at % rsids.length]}"`
    return `<w:p${rsid}><w:r>${language}<w:t xml:space="preserve">${xml(line)}</w:t></w:r></w:p>`
  })
  if (d.hidden !== undefined)
    paragraphs.push(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${xml(d.hidden)}</w:t></w:r></w:p>`)
  const ids = rsids.map((id) => `<w:rsid w:val="${id}"/>`).join('')
  const root = rsids[0] === undefined ? '' : `<w:rsidRoot w:val="${rsids[0]}"/>`
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPE}.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${paragraphs.join('')}</w:body></w:document>`,
    'word/settings.xml': `${HEAD}<w:settings ${W}><w:rsids>${root}${ids}</w:rsids></w:settings>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/settings" Target="settings.xml"/></Relationships>`,
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>${xml(d.author ?? '')}</dc:creator><cp:lastModifiedBy>${xml(d.lastModifiedBy ?? d.author ?? '')}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`,
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${xml(d.creator ?? 'Microsoft Office Word')}</Application></Properties>`,
  }
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    level: 6,
    lastModDate: new Date(Date.UTC(2026, 0, 1)),
    extendedTimestamp: false,
  })
  for (const [name, content] of Object.entries(files)) await zip.add(name, new TextReader(content))
  return zip.close()
}
