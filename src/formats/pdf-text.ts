import { getResolvedPDFJS } from 'unpdf'
import { followPage, type PdfPage } from './pdf-page.ts'
import { hasEndlessMaps } from './pdf-ranges.ts'

/** What may be spent on the pages of a PDF. */
export interface PdfBudget {
  pages: number
  /** Drawing operators of all pages together. */
  operators: number
}

/** The pages of a PDF with what is said of the whole. */
export interface PdfText {
  pages: PdfPage[]
  /** How many pages it says to have. */
  pageCount: number
  /** The document information dictionary, its texts alone. */
  info: Record<string, string>
  fonts: string[]
  /** Targets of link annotations, as written. */
  links: string[]
  /** Why this is not all; empty when it is. */
  problem: string
}

const LINKS = 200
const FONTS = 100
const INFO_LENGTH = 2_000

/**
 * Reads the text of a PDF with the places where it stands, by PDF.js. Nothing is drawn, run or fetched: no scripts, no
 * fonts of the system, no character maps from elsewhere. Damaged and encrypted files are told in `problem`; it never
 * throws.
 */
export async function readPdfText(bytes: Uint8Array, budget: PdfBudget): Promise<PdfText> {
  const result: PdfText = { pages: [], pageCount: 0, info: {}, fonts: [], links: [], problem: '' }
  if (await hasEndlessMaps(bytes)) {
    result.problem = 'its fonts name more characters than there are'
    return result
  }
  const pdfjs = await getResolvedPDFJS()
  const task = pdfjs.getDocument({
    data: withPackedPictures(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    result.pageCount = document.numPages
    result.info = textsOf((await document.getMetadata()).info)
    const layers = await document.getOptionalContentConfig()
    const fonts = new Set<string>()
    const links = new Set<string>()
    let operators = 0
    for (let number = 1; number <= Math.min(document.numPages, budget.pages); number++) {
      const page = await document.getPage(number)
      const { fnArray, argsArray } = await page.getOperatorList()
      operators += fnArray.length
      if (operators > budget.operators) {
        result.problem = `pages from ${number} on draw more than is followed`
        break
      }
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view
      const scales = new Map<string, number>()
      const scaleOf = (name: string): number => {
        const known = scales.get(name)
        if (known !== undefined) return known
        const font = fontOf(page.commonObjs, name)
        if (font?.name && fonts.size < FONTS) fonts.add(font.name.replace(/^[A-Z]{6}\+/, '').slice(0, 100))
        const scale = Math.abs(font?.fontMatrix?.[0] ?? 0) || 0.001
        scales.set(name, scale)
        return scale
      }
      result.pages.push(
        followPage({
          fnArray,
          argsArray,
          numbers: pdfjs.OPS,
          box: { left, bottom, right, top },
          fontScale: scaleOf,
          isShown: (properties) => layers.isVisible(properties as Parameters<typeof layers.isVisible>[0]),
        }),
      )
      for (const { url, unsafeUrl } of (await page.getAnnotations()) as {
        url?: string
        unsafeUrl?: string
      }[]) {
        const link = unsafeUrl ?? url
        if (typeof link === 'string' && links.size < LINKS) links.add(link.slice(0, 4_000))
      }
      page.cleanup()
    }
    if (result.problem === '' && result.pages.some(({ cut }) => cut))
      result.problem = 'a page draws more text than is followed'
    if (result.problem === '' && document.numPages > budget.pages)
      result.problem = `pages after the first ${budget.pages} are not read`
    result.fonts = [...fonts].sort()
    result.links = [...links]
  } catch (error) {
    result.problem =
      error instanceof Error && error.name === 'PasswordException'
        ? 'it asks for a password'
        : `it is damaged: ${error instanceof Error ? error.message : String(error)}`
  } finally {
    await task.destroy().catch(() => undefined)
  }
  return result
}

/** Packings of pictures; unpacking them is most of the work for a scan, and their colours are not looked at. */
const PICTURE_FILTERS = ['/DCTDecode', '/CCITTFaxDecode', '/JPXDecode', '/JBIG2Decode']
const PICTURES = 2_000

/**
 * A copy of the file (PDF.js takes the bytes away from whoever hands them over) in which the filters of pictures have
 * names of the same length that nobody knows: their places and sizes are read, and they are left packed.
 */
function withPackedPictures(bytes: Uint8Array): Uint8Array {
  const given = new Uint8Array(bytes)
  const copy = Buffer.from(given.buffer)
  for (const filter of PICTURE_FILTERS) {
    let at = copy.indexOf(filter)
    for (let i = 0; at !== -1 && i < PICTURES; i++) {
      const before = copy.toString('latin1', Math.max(0, at - 60), at)
      if (/\/Filter\s{0,4}\[?[\s/A-Za-z0-9]{0,40}$/.test(before)) copy[at + filter.length - 1] = 0x58
      at = copy.indexOf(filter, at + filter.length)
    }
  }
  return given
}

interface Font {
  name?: string
  fontMatrix?: number[]
}

function fontOf(
  objects: { has(name: string): boolean; get(name: string): unknown },
  name: string,
): Font | undefined {
  return objects.has(name) ? ((objects.get(name) as Font | null) ?? undefined) : undefined
}

/** Texts alone: what PDF.js adds of its own, such as the document's language, is left behind. */
function textsOf(info: object): Record<string, string> {
  const found: Record<string, string> = {}
  const add = (key: string, value: unknown) => {
    if (typeof value === 'string' && value.trim() !== '') found[key] = value.slice(0, INFO_LENGTH)
  }
  const { Custom: custom, ...rest } = info as Record<string, unknown>
  for (const key of [
    'Title',
    'Author',
    'Subject',
    'Keywords',
    'Creator',
    'Producer',
    'CreationDate',
    'ModDate',
  ])
    add(key, rest[key])
  if (custom && typeof custom === 'object')
    for (const [key, value] of Object.entries(custom).slice(0, 40)) add(key.slice(0, 100), value)
  return found
}
