import type { Unknown } from '../../../core/finding.ts'
import type { Hiding, PdfPage } from '../../../formats/pdf-page.ts'
import { readPdfStructure } from '../../../formats/pdf-structure.ts'
import { type PdfText, readPdfText } from '../../../formats/pdf-text.ts'
import { readXmp, type Xmp } from '../../../formats/xmp.ts'
import { fileMoment } from './dates.ts'
import type { HiddenText } from './document.ts'
import { linesOf, paragraphsOf } from './paragraphs.ts'
import type { DocumentReading } from './read.ts'
import { replacedName } from './replaced-name.ts'

const BUDGET = { pages: 30, operators: 600_000 }
/** Of earlier states only where the name stands is read. */
const EARLIER_BUDGET = { pages: 1, operators: 50_000 }
const EARLIER_READ = 3
/** The share of a page from which a picture is the page. */
const SCAN = 0.6
const HIDDEN_PIECES = 200
/** So many letters fit into a few lines, which may stand anywhere; more take up this share of the page’s height. */
const FEW = 300
const SPREAD = 0.12

const HOW: Record<Hiding, string> = {
  colour: 'in the colour of its background',
  tiny: 'smaller than 2 points',
  invisible: 'drawn without ink',
  outside: 'outside the page',
  clipped: 'cut off by its frame',
  transparent: 'transparent',
  layer: 'on a layer that is switched off',
  covered: 'covered by what is drawn over it',
}

/** Reads a PDF. */
export async function readPdfDocument(bytes: Uint8Array): Promise<DocumentReading> {
  const structure = readPdfStructure(bytes)
  const read = await readPdfText(bytes, BUDGET)
  const xmp: Partial<Xmp> = structure.xmp === undefined ? {} : readXmp(structure.xmp)
  const { pages, info } = read
  const scanned = isScan(pages)
  const unknown: Unknown[] = []
  if (read.problem !== '') unknown.push({ what: 'the text of the document', why: read.problem })
  // Of a scan, what text recognition laid beneath the picture is what people see in it.
  const paragraphs = pages.flatMap((page) =>
    paragraphsOf(
      page,
      ({ hiding }) => hiding === undefined || (scanned && isLayer(hiding) && isSpread(page)),
    ),
  )
  const hidden = pages.flatMap((page, i) => hiddenOf(page, i + 1, scanned)).slice(0, HIDDEN_PIECES)
  const replaced = await replacement(bytes, structure.earlier, read, unknown)
  return {
    type: 'pdf',
    paragraphs,
    hidden,
    links: read.links,
    ...(read.pageCount > 0 && { pages: read.pageCount }),
    author: info.Author ?? xmp.creators?.join(', '),
    title: info.Title,
    creator: info.Creator ?? xmp.creatorTool,
    producer: info.Producer ?? xmp.producer,
    properties: Object.entries(info).filter(
      ([name]) => !/^(?:Author|Title|Creator|Producer|\w+Date)$/.test(name),
    ),
    created: fileMoment(info.CreationDate) ?? fileMoment(xmp.created),
    modified: fileMoment(info.ModDate) ?? fileMoment(xmp.modified),
    documentIds: [xmp.documentId, xmp.instanceId, structure.ids[0]],
    originIds: [xmp.originalDocumentId, ...(xmp.derivedFrom ?? [])],
    rsids: [],
    fonts: read.fonts,
    revisions: structure.earlier.length,
    ...(replaced && { replacedName: replaced }),
    scanned,
    unknown,
  }
}

const isLayer = (hiding: Hiding | undefined) => hiding === 'invisible' || hiding === 'covered'

/**
 * Whether text beneath a picture can be what was recognised in it: letters that take room over the page. Much text in
 * a corner or in tiny letters is no recognition.
 */
function isSpread({ box, runs }: PdfPage): boolean {
  const layer = runs.filter(({ hiding }) => isLayer(hiding))
  const letters = layer.reduce((sum, { text }) => sum + text.length, 0)
  const heights = layer.map((run) => run.baseline).sort((a, b) => a - b)
  const height = (heights.at(-1) ?? 0) - (heights[0] ?? 0)
  return letters < FEW || height > (box.top - box.bottom) * SPREAD
}

/** Pictures are the pages, and nothing else is seen on most of them. */
function isScan(pages: readonly PdfPage[]): boolean {
  const pictures = pages.filter(({ picture, runs }) => {
    const seen = runs
      .filter(({ hiding }) => hiding === undefined)
      .reduce((sum, { text }) => sum + text.length, 0)
    return picture > SCAN && seen < 200
  })
  return pages.length > 0 && pictures.length * 2 > pages.length
}

function hiddenOf(page: PdfPage, number: number, scanned: boolean): HiddenText[] {
  const found: HiddenText[] = []
  for (const kind of Object.keys(HOW) as Hiding[]) {
    if (scanned && isLayer(kind) && isSpread(page)) continue
    const text = linesOf(page.runs.filter(({ hiding }) => hiding === kind))
      .map((line) => line.text)
      .join(' ')
    if (text !== '') found.push({ text, kind, how: HOW[kind], page: number })
  }
  return found
}

async function replacement(bytes: Uint8Array, earlier: readonly number[], now: PdfText, unknown: Unknown[]) {
  const after = now.pages[0]
  if (!after) return undefined
  for (const length of earlier.slice(0, EARLIER_READ)) {
    const before = await readPdfText(bytes.subarray(0, length), EARLIER_BUDGET)
    const page = before.pages[0]
    if (!page) {
      unknown.push({ what: 'an earlier state of the document', why: before.problem || 'it holds no page' })
      continue
    }
    const found = replacedName(page, after)
    if (found) return found
  }
  return replacedName(after, after)
}
