import { createHash } from 'node:crypto'
import type { Unknown } from '../../../core/finding.ts'
import { readDocx } from '../../../formats/docx.ts'
import type { DocxHiding } from '../../../formats/docx-body.ts'
import { fileType } from '../../../formats/file-type.ts'
import { readOdt } from '../../../formats/odt.ts'
import { readRtf } from '../../../formats/rtf.ts'
import { documentActs } from './acts.ts'
import { contactsIn } from './contacts.ts'
import { type FileMoment, fileMoment } from './dates.ts'
import type { ApplicantDocument, HiddenText } from './document.ts'
import { fingerprintOf } from './fingerprint.ts'
import { withoutTemplates } from './known-templates.ts'
import { readHtml } from './read-html.ts'
import { readPdfDocument } from './read-pdf.ts'

/** What the reader of one format gives. */
export interface DocumentReading {
  type: ApplicantDocument['type']
  paragraphs: string[]
  hidden: HiddenText[]
  links: string[]
  pages?: number
  author?: string | undefined
  lastModifiedBy?: string | undefined
  title?: string | undefined
  company?: string | undefined
  creator?: string | undefined
  producer?: string | undefined
  properties?: [string, string][]
  created?: FileMoment | undefined
  modified?: FileMoment | undefined
  documentIds?: (string | undefined)[]
  originIds?: (string | undefined)[]
  rsids?: string[]
  fonts?: string[]
  revisions?: number
  replacedName?: NonNullable<ApplicantDocument['replacedName']>
  scanned?: boolean
  unknown?: Unknown[]
}

/** A file as it comes with an application. */
export interface GivenDocument {
  name: string
  kind: ApplicantDocument['kind']
  /** The place in the application, in words: `résumé`. */
  part: string
  bytes: Uint8Array
}

const HOW: Record<DocxHiding, string> = {
  marked: 'marked as hidden',
  colour: 'white on white',
  tiny: 'smaller than 2 points',
  deleted: 'deleted, and kept as a tracked change',
  comment: 'a remark beside the text',
}

const TEXT = 400_000
const PROPERTIES = 60

/**
 * Reads a document of an applicant: PDF, .docx, .odt, .rtf, HTML and plain text. Pure: nothing is drawn, run or
 * fetched, and the same bytes give the same reading. What cannot be read is told in `unknown`; never throws. The
 * language that a file states is not read.
 *
 * @example
 * const { text, hidden } = await readDocument({ name: 'cv.pdf', kind: 'resume', part: 'résumé', bytes })
 */
export async function readDocument({
  name,
  kind,
  part,
  bytes,
}: GivenDocument): Promise<ApplicantDocument & { unknown: Unknown[] }> {
  const reading = await readFormat(bytes).catch(
    (error: unknown): DocumentReading => unread(`its reader failed: ${String(error)}`),
  )
  const text = reading.paragraphs.join('\n').slice(0, TEXT)
  const unknown = (reading.unknown ?? []).map(({ what, why }) => ({ what: `${part} ${name}: ${what}`, why }))
  if (reading.scanned && text.trim() === '')
    unknown.push({ what: `${part} ${name}: the text of the document`, why: 'its pages are pictures' })
  else if (text.trim() === '' && unknown.length === 0)
    unknown.push({ what: `${part} ${name}: the text of the document`, why: 'it holds none' })
  const document: ApplicantDocument = {
    part,
    name,
    kind,
    type: reading.type,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
    hidden: reading.hidden,
    acts: await documentActs(name, bytes).catch(() => []),
    properties: (reading.properties ?? [])
      .slice(0, PROPERTIES)
      .map(([key, value]) => ({ name: key, text: value })),
    ...withoutTemplates({
      documentIds: present(reading.documentIds ?? []),
      originIds: present(reading.originIds ?? []),
      rsids: reading.rsids ?? [],
    }),
    fonts: reading.fonts ?? [],
    revisions: reading.revisions ?? 0,
    scanned: reading.scanned ?? false,
    contacts: contactsIn(text, reading.links),
    fingerprint: fingerprintOf(text),
  }
  for (const key of ['author', 'lastModifiedBy', 'title', 'company', 'creator', 'producer'] as const) {
    const value = reading[key]?.trim()
    if (value) document[key] = value
  }
  if (reading.pages !== undefined) document.pages = reading.pages
  if (reading.created) document.created = reading.created
  if (reading.modified) document.modified = reading.modified
  if (reading.replacedName) document.replacedName = reading.replacedName
  return { ...document, unknown }
}

const present = (ids: readonly (string | undefined)[]) => [
  ...new Set(ids.filter((id): id is string => id !== undefined && id !== '')),
]

async function readFormat(bytes: Uint8Array): Promise<DocumentReading> {
  const type = fileType(bytes)
  if (type === 'pdf') return readPdfDocument(bytes)
  if (type === 'office' || type === 'zip') return readOffice(bytes)
  if (type === 'rtf') {
    const { hidden, ...rest } = readRtf(bytes)
    const marked = hidden.map((text) => ({ text, kind: 'marked' as const, how: HOW.marked }))
    return { type: 'text', ...rest, hidden: marked }
  }
  if (type === 'html') {
    const { properties, ...page } = readHtml(decodedText(bytes))
    return {
      type: 'text',
      ...page,
      author: properties.author,
      creator: properties.generator,
      properties: Object.entries(properties),
    }
  }
  if (type === 'text' || type === 'message' || type === 'xml' || type === 'script')
    return { type: 'text', paragraphs: decodedText(bytes).split(/\r\n|\n|\r/), hidden: [], links: [] }
  if (type === 'msi-or-office97') return unread('documents of Word before 2007 are not read')
  if (/^(?:jpeg|png|gif|webp|bmp|tiff|heic)$/.test(type))
    return { ...unread('it is a picture'), scanned: true }
  return unread(type === 'empty' ? 'it is empty' : 'it is of no kind that is read')
}

async function readOffice(bytes: Uint8Array): Promise<DocumentReading> {
  const docx = await readDocx(bytes)
  if (docx.problem === 'it holds no text') return readOpenDocument(bytes)
  const { properties } = docx
  return {
    type: 'docx',
    paragraphs: docx.paragraphs,
    hidden: docx.hidden.map(({ text, hiding }) => ({ text, kind: hiding, how: HOW[hiding] })),
    links: docx.links,
    author: properties.creator,
    lastModifiedBy: properties.lastModifiedBy,
    title: properties.title,
    company: properties.Company,
    creator: properties.Application,
    properties: Object.entries(properties),
    created: fileMoment(properties.created),
    modified: fileMoment(properties.modified),
    rsids: docx.rsids,
    fonts: docx.fonts,
    scanned: docx.pictures > 0 && docx.paragraphs.join('').length < 40,
    unknown: docx.problem === '' ? [] : [{ what: 'a part of the document', why: docx.problem }],
  }
}

async function readOpenDocument(bytes: Uint8Array): Promise<DocumentReading> {
  const odt = await readOdt(bytes)
  const { properties } = odt
  return {
    type: 'other',
    paragraphs: odt.paragraphs,
    hidden: odt.hidden.map(({ text, hiding }) => ({ text, kind: hiding, how: HOW[hiding] })),
    links: odt.links,
    author: properties['initial-creator'] ?? properties.creator,
    lastModifiedBy: properties.creator,
    title: properties.title,
    creator: properties.generator,
    properties: Object.entries(properties),
    created: fileMoment(properties['creation-date']),
    modified: fileMoment(properties.date),
    unknown: odt.problem === '' ? [] : [{ what: 'a part of the document', why: odt.problem }],
  }
}

const unread = (why: string): DocumentReading => ({
  type: 'other',
  paragraphs: [],
  hidden: [],
  links: [],
  unknown: [{ what: 'the text of the document', why }],
})

function decodedText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes.subarray(0, TEXT * 4))
}
