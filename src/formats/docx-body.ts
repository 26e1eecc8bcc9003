import { Parser } from 'htmlparser2'
import { colourOf, isSameColour, WHITE } from './pdf-paint.ts'

/** How text of a word processor is kept from the reader. */
export type DocxHiding = 'marked' | 'colour' | 'tiny' | 'deleted' | 'comment'

/** Text that is gathered from the parts of a document. */
export interface BodyText {
  paragraphs: string[]
  hidden: { text: string; hiding: DocxHiding }[]
  fonts: Set<string>
  links: Set<string>
  /** Characters gathered. */
  length: number
}

/** What a style or a run says of its looks; undefined: nothing. */
interface Look {
  colour?: string | undefined
  size?: number | undefined
  vanish?: boolean | undefined
  shaded?: boolean | undefined
}

interface Style extends Look {
  basedOn?: string
}

export type Styles = ReadonlyMap<string, Style>

const TEXT = 400_000
const PIECES = 2_000
const FONTS = 100
const LINKS = 200
const DEPTH = 400
const STYLES = 2_000
/** Half points: 4 is two points high. */
const TINY = 4
/** Styles of tables that colour nothing. */
const PLAIN_TABLES = new Set(['TableNormal', 'TableGrid', 'TableGridLight'])

/** The looks that `styles.xml` gives to runs, by style id; those of the style it is based on included. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>()
  let style: Style | undefined
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const value = attributes['w:val']
        if (tag === 'w:style') {
          style = {}
          if (attributes['w:styleId'] && styles.size < STYLES) styles.set(attributes['w:styleId'], style)
        } else if (style && tag === 'w:basedOn' && value) style.basedOn = value
        else if (style) readLook(style, tag, attributes)
      },
      onclosetag(tag) {
        if (tag === 'w:style') style = undefined
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return styles
}

function readLook(look: Look, tag: string, attributes: Record<string, string>): void {
  const value = attributes['w:val']
  if (tag === 'w:color') {
    const light =
      /^(?:background1|light1)$/.test(attributes['w:themeColor'] ?? '') && !attributes['w:themeShade']
    look.colour = value && value !== 'auto' ? value : light ? 'FFFFFF' : 'auto'
  } else if (tag === 'w:sz' && value) look.size = Number(value)
  else if (tag === 'w:vanish') look.vanish = !/^(?:0|false|off)$/.test(value ?? '')
  else if (tag === 'w:highlight') look.shaded = value !== 'none'
  else if (tag === 'w:shd') {
    const fill = attributes['w:fill'] ?? 'auto'
    look.shaded = attributes['w:themeFill'] !== undefined || !/^(?:auto|ffffff)$/i.test(fill)
  }
}

function styled(styles: Styles, id: string | undefined): Look {
  const look: Look = {}
  let at = id
  for (let depth = 0; at !== undefined && depth < 12; depth++) {
    const style = styles.get(at)
    look.colour ??= style?.colour
    look.size ??= style?.size
    look.vanish ??= style?.vanish
    look.shaded ??= style?.shaded
    at = style?.basedOn
  }
  return look
}

interface Paragraph {
  text: string
  hidden: string
  hiding: DocxHiding | undefined
  style: string | undefined
  shaded: boolean
}

/**
 * Reads the paragraphs of one part of a document.
 *
 * @param options.plain nothing but paper lies behind the text, as far as is known.
 * @param options.comment all of it is remarks beside the text.
 */
export function readBody(
  xml: string,
  into: BodyText,
  { styles, plain, comment }: { styles: Styles; plain: boolean; comment: boolean },
): void {
  const path: string[] = []
  const open: Paragraph[] = []
  /** Per open table cell or table: something other than paper lies behind it. */
  const shades: boolean[] = []
  let run: Look & { style?: string } = {}
  let skipped = 0
  let inText = false

  const hidingOf = (paragraph: Paragraph): DocxHiding | undefined => {
    if (comment) return 'comment'
    if (path.includes('w:del') || path.includes('w:moveFrom')) return 'deleted'
    const look = {
      ...styled(styles, paragraph.style),
      ...defined(styled(styles, run.style)),
      ...defined(run),
    }
    if (look.vanish) return 'marked'
    if (look.size !== undefined && look.size <= TINY) return 'tiny'
    const onPaper =
      plain && !look.shaded && !paragraph.shaded && !shades.includes(true) && !path.includes('w:txbxContent')
    return onPaper && isSameColour(colourOf(`#${look.colour}`), WHITE) ? 'colour' : undefined
  }
  const flushHidden = (paragraph: Paragraph) => {
    const text = paragraph.hidden.replace(/\s+/g, ' ').trim()
    if (text !== '' && paragraph.hiding && into.hidden.length < PIECES)
      into.hidden.push({ text, hiding: paragraph.hiding })
    paragraph.hidden = ''
  }
  const add = (text: string) => {
    const paragraph = open.at(-1)
    if (!paragraph || into.length > TEXT) return
    into.length += text.length
    const hiding = hidingOf(paragraph)
    if (hiding === undefined) {
      paragraph.text += text
      return
    }
    if (hiding !== paragraph.hiding) flushHidden(paragraph)
    paragraph.hiding = hiding
    paragraph.hidden += text
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        path.push(tag)
        if (skipped > 0 || tag === 'mc:Fallback' || path.length > DEPTH) {
          skipped++
          return
        }
        const paragraph = open.at(-1)
        if (tag === 'w:p')
          open.push({ text: '', hidden: '', hiding: undefined, style: undefined, shaded: false })
        else if (tag === 'w:tbl' || tag === 'w:tc') shades.push(false)
        else if (tag === 'w:tblStyle')
          shades[shades.length - 1] = !PLAIN_TABLES.has(attributes['w:val'] ?? '')
        else if (tag === 'w:pStyle' && paragraph) paragraph.style = attributes['w:val']
        else if (tag === 'w:r') run = {}
        else if (tag === 'w:rStyle' && attributes['w:val'] && inRun(path)) run.style = attributes['w:val']
        else if (tag === 'w:rFonts') {
          const font = attributes['w:ascii'] ?? attributes['w:cs']
          if (font && into.fonts.size < FONTS) into.fonts.add(font.slice(0, 100))
        } else if (tag === 'w:shd' && !inRun(path)) {
          const look: Look = {}
          readLook(look, tag, attributes)
          if (path.includes('w:tcPr')) shades[shades.length - 1] = look.shaded === true
          else if (paragraph) paragraph.shaded = look.shaded === true
        } else if (inRun(path)) readLook(run, tag, attributes)
        else if (tag === 'w:t' || tag === 'w:delText' || tag === 'w:instrText') inText = true
        else if (tag === 'w:tab' && !path.includes('w:pPr')) add('\t')
        else if (tag === 'w:br' || tag === 'w:cr') add('\n')
        else if (tag === 'w:noBreakHyphen') add('-')
      },
      ontext(text) {
        if (!inText || skipped > 0) return
        if (path.at(-1) !== 'w:instrText') add(text)
        else {
          const target = /HYPERLINK\s+"([^"]{1,4000})"/.exec(text)?.[1]
          if (target && into.links.size < LINKS) into.links.add(target)
        }
      },
      onclosetag() {
        const tag = path.pop()
        inText = false
        if (skipped > 0) {
          skipped--
          return
        }
        if (tag === 'w:tbl' || tag === 'w:tc') shades.pop()
        if (tag !== 'w:p') return
        const paragraph = open.pop()
        if (!paragraph) return
        flushHidden(paragraph)
        for (const line of paragraph.text.split('\n')) {
          const shown = line.replace(/\s+/g, ' ').trim()
          if (shown !== '') into.paragraphs.push(shown)
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
}

/** Properties of a run that holds text; those of a paragraph's mark draw nothing. */
const inRun = (path: readonly string[]) => path.at(-2) === 'w:rPr' && path.at(-3) === 'w:r'

const defined = (look: Look): Look =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined))
