import { Parser } from 'htmlparser2'
import { type BodyText, type DocxHiding, readBody, readStyles } from './docx-body.ts'
import { readZipArchive } from './zip-archive.ts'

export interface Docx {
  /** What a reader sees, paragraph by paragraph; headers first, footers and notes last. */
  paragraphs: string[]
  hidden: { text: string; hiding: DocxHiding }[]
  /** Core, application and custom properties, by their own names. */
  properties: Record<string, string>
  /** Ids of editing sessions, upper case, distinct. */
  rsids: string[]
  fonts: string[]
  /** Targets of links. */
  links: string[]
  /** It holds pictures. */
  pictures: number
  problem: string
}

const UNPACKED = 48 * 2 ** 20
const MEMBERS = 2_000
const PART_READ = 8 * 2 ** 20
const RSIDS = 3_000
const LINKS = 200
const PROPERTIES = 80
const VALUE = 2_000
/**
 * Reads a document of Word (ISO/IEC 29500, .docx): its text with tables, text boxes, headers and notes; what it keeps
 * from the eye; properties, session ids, links. Languages are not read. Damaged files are read as far as they go; never
 * throws.
 */
export async function readDocx(bytes: Uint8Array): Promise<Docx> {
  const text: BodyText = { paragraphs: [], hidden: [], fonts: new Set(), links: new Set(), length: 0 }
  const docx: Docx = {
    properties: {},
    rsids: [],
    paragraphs: text.paragraphs,
    hidden: text.hidden,
    fonts: [],
    links: [],
    pictures: 0,
    problem: '',
  }
  const { members, problem } = await readZipArchive(bytes, { bytes: UNPACKED, members: MEMBERS })
  docx.problem = problem
  const parts = new Map<string, string>()
  for (const member of members) {
    if (/^word\/media\//i.test(member.name)) docx.pictures++
    if (!/\.(?:xml|rels)$/i.test(member.name) || !member.bytes) continue
    if (member.problem) docx.problem ||= `${member.name}: ${member.problem}`
    parts.set(member.name, new TextDecoder().decode(member.bytes.subarray(0, PART_READ)))
  }
  if (!parts.has('word/document.xml')) {
    docx.problem ||= 'it holds no text'
    return docx
  }
  docx.properties = propertiesOf(parts)
  const named = (pattern: RegExp) => [...parts].filter(([name]) => pattern.test(name)).map(([, xml]) => xml)
  const body = parts.get('word/document.xml') as string
  // Over a page with a colour or a picture of its own, white letters are there to be read.
  const plain = !/<w:background\b|behindDoc="(?:1|true)"/.test(body)
  const styles = readStyles(parts.get('word/styles.xml') ?? '')
  for (const xml of [
    ...named(/^word\/header\d*\.xml$/),
    body,
    ...named(/^word\/(?:footer\d*|footnotes|endnotes|comments)\.xml$/),
  ])
    readBody(xml, text, { styles, plain, comment: xml === parts.get('word/comments.xml') })
  for (const xml of named(/^word\/_rels\/.{1,80}\.rels$/)) externalTargets(xml, text.links)
  docx.rsids = rsidsOf([parts.get('word/settings.xml') ?? '', ...parts.values()])
  docx.fonts = [...text.fonts].sort()
  docx.links = [...text.links].slice(0, LINKS)
  return docx
}

/** Ids of editing sessions: `w:rsid`, `w:rsidR`, `w:rsidRPr` and the like. Those of value 0 are nobody's. */
function rsidsOf(parts: readonly string[]): string[] {
  const found = new Set<string>()
  for (const xml of parts)
    for (const [, attribute, listed] of xml.matchAll(
      /\bw:rsid(?:R|RPr|P|RDefault|Tr|Del|Sect)="([0-9A-Fa-f]{8})"|<w:rsid(?:Root)? w:val="([0-9A-Fa-f]{8})"/g,
    )) {
      const id = (attribute ?? listed ?? '').toUpperCase()
      if (id !== '00000000') found.add(id)
      if (found.size === RSIDS) return [...found]
    }
  return [...found]
}

function externalTargets(xml: string, links: Set<string>): void {
  for (const [tag] of xml.matchAll(/<Relationship\s[^<>]{1,6000}>/g)) {
    const target = /\bTarget="([^"]{1,4000})"/.exec(tag)?.[1]
    if (target && /\bTargetMode="External"/.test(tag) && links.size < LINKS)
      links.add(target.replaceAll('&amp;', '&'))
  }
}

/** What `docProps` says, by local names (`creator`, `lastModifiedBy`, `Company`); custom ones by the name they were given. */
function propertiesOf(parts: ReadonlyMap<string, string>): Record<string, string> {
  const properties: Record<string, string> = {}
  for (const [name, xml] of parts) {
    if (!/^docProps\/[\w-]{1,40}\.xml$/.test(name)) continue
    let depth = 0
    let key = ''
    let value = ''
    const parser = new Parser(
      {
        onopentag(tag, attributes) {
          depth++
          if (depth !== 2) return
          key = (attributes.name ?? tag.slice(tag.indexOf(':') + 1)).slice(0, 100)
          value = ''
        },
        ontext(text) {
          if (value.length < VALUE) value += text
        },
        onclosetag() {
          if (
            depth === 2 &&
            value.trim() !== '' &&
            key !== 'language' &&
            Object.keys(properties).length < PROPERTIES
          )
            properties[key] ??= value.trim().slice(0, VALUE)
          depth--
        },
      },
      { xmlMode: true, decodeEntities: true },
    )
    parser.end(xml)
  }
  return properties
}
