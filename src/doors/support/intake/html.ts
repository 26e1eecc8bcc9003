import { Parser } from 'htmlparser2'
import type { Unknown } from '../../../core/finding.ts'
import type { Html, Link } from '../message.ts'
import { isCamouflaged, type Look, lookOf, PLAIN, styleRules } from './hiding.ts'
import { LINKS_READ, linksInText, toLink } from './links.ts'
import { placesIn } from './places.ts'

/** Characters of HTML that are read; the rest is reported as not looked at. */
const HTML_READ = 4_000_000
const DEPTH_READ = 2_000
/** Characters given to the parser at a time. */
const PIECE = 16_384

const BLOCKS = new Set(
  'address article aside blockquote br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)
const CELLS = new Set(['td', 'th', 'option', 'button', 'label'])
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

interface Open {
  name: string
  look: Look
}

interface Anchor {
  href: string
  text: string
  at: number
  depth: number
  visible: boolean
}

/**
 * Reads HTML as a mail program would show it: the text that shows, the text that does not, and every reference.
 * Nothing is executed, laid out or fetched.
 *
 * @param source decoded HTML
 * @param part the name of the part for places: `html`
 */
export function readHtml(source: string, part: string): { html: Html; links: Link[]; unknown: Unknown[] } {
  const place = placesIn(part, source)
  const html: Html = { source, text: '', title: '', hidden: [], images: [], forms: [], scripts: [] }
  const links: Link[] = []
  const unknown: Unknown[] = []
  const shown: string[] = []
  const stack: Open[] = []
  let anchor: Anchor | undefined
  let base = ''
  let script: Html['scripts'][number] | undefined
  const rules = styleRules(styleSheets(source))
  const lookHere = () => stack.at(-1)?.look ?? PLAIN

  const add = (link: Link) => {
    if (links.length < LINKS_READ) links.push(link)
  }
  const closeAnchor = () => {
    if (!anchor) return
    const { href, text, at, visible } = anchor
    anchor = undefined
    const raw =
      base && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href) && URL.canParse(href, base)
        ? new URL(href, base).href
        : href
    add(toLink({ raw, element: 'a', text, visible, where: place(at, raw) }))
  }

  const onText = (text: string, at: number) => {
    const parent = stack.at(-1)?.name
    if (parent === 'script') {
      if (script) script.text += text
      return
    }
    if (parent === 'style') return
    if (parent === 'title') {
      html.title += text
      return
    }
    const look = lookHere()
    const how =
      look.hidden ||
      (look.tiny ? 'font-size near 0' : isCamouflaged(look) ? 'the colour of its background' : '')
    if (how && text.trim()) html.hidden.push({ text, how, where: place(at, text.trim()) })
    if (look.hidden || look.tiny) return
    if (anchor) anchor.text += text
    if (!how) shown.push(text)
  }

  const onOpen = (name: string, attributes: Record<string, string>, at: number) => {
    const look = lookOf(attributes, lookHere(), rules)
    if (BLOCKS.has(name)) shown.push('\n')
    else if (CELLS.has(name)) shown.push(' ')
    if (!VOID.has(name) && stack.length < DEPTH_READ) stack.push({ name, look })
    if (name === 'a' || name === 'area') {
      closeAnchor()
      if (attributes.href !== undefined) {
        anchor = { href: attributes.href, text: '', at, depth: stack.length, visible: !look.hidden }
        if (name === 'area') closeAnchor()
      }
    } else if (name === 'img') {
      const { src = '', alt = '', width = '', height = '' } = attributes
      html.images.push({ src: src.slice(0, 2_000), alt, width, height, where: place(at, src.slice(0, 200)) })
      if (anchor && alt) anchor.text += ` ${alt} `
      if (/^(https?:)?\/\//i.test(src))
        add(toLink({ raw: src, element: 'img', text: alt, visible: !look.hidden, where: place(at, src) }))
    } else if (name === 'form') {
      const action = attributes.action ?? ''
      html.forms.push({ action, fields: [], where: place(at, action || '<form>') })
      if (action)
        add(toLink({ raw: action, element: 'form', text: '', visible: true, where: place(at, action) }))
    } else if (name === 'input' || name === 'textarea' || name === 'select') {
      html.forms
        .at(-1)
        ?.fields.push(
          `${attributes.type ?? 'text'}:${attributes.name ?? attributes.placeholder ?? ''}`.toLowerCase(),
        )
    } else if (name === 'base' && attributes.href) {
      base = attributes.href
    } else if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') {
      const target = /url\s*=\s*['"]?([^'"]+)/i.exec(attributes.content ?? '')?.[1]
      if (target)
        add(toLink({ raw: target, element: 'refresh', text: '', visible: false, where: place(at, target) }))
    } else if (name === 'script') {
      script = { text: '', src: attributes.src ?? '', where: place(at, attributes.src ?? '<script>') }
      html.scripts.push(script)
    } else if (
      (name === 'iframe' || name === 'object' || name === 'embed') &&
      (attributes.src ?? attributes.data)
    ) {
      const target = attributes.src ?? attributes.data ?? ''
      add(
        toLink({ raw: target, element: 'other', text: '', visible: !look.hidden, where: place(at, target) }),
      )
    }
  }

  const onClose = (name: string) => {
    if (BLOCKS.has(name)) shown.push('\n')
    const depth = stack.findLastIndex((open) => open.name === name)
    if (depth !== -1) stack.length = depth
    if (anchor && (name === 'a' || stack.length < anchor.depth - 1)) closeAnchor()
    if (name === 'script') script = undefined
  }

  parseInPieces(source.slice(0, HTML_READ), { onOpen, onText, onClose })
  closeAnchor()
  if (source.length > HTML_READ)
    unknown.push({ what: 'the end of the HTML body', why: `only its first ${HTML_READ} characters are read` })
  if (links.length >= LINKS_READ)
    unknown.push({ what: 'some links', why: `only the first ${LINKS_READ} are read` })

  html.text = shown
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
  const anchored = new Set(links.filter((link) => link.element === 'a').map((link) => link.text))
  const bare = linksInText(html.text, placesIn('text', html.text)).filter((link) => !anchored.has(link.text))
  return { html, links: [...links, ...bare].slice(0, LINKS_READ), unknown }
}

interface Handlers {
  onOpen(name: string, attributes: Record<string, string>, at: number): void
  onText(text: string, at: number): void
  onClose(name: string): void
}

/**
 * Feeds a parser piece by piece. The parser's own stack makes deep nesting quadratic, so beyond
 * {@link DEPTH_READ} a fresh parser goes on with the rest.
 */
function parseInPieces(source: string, { onOpen, onText, onClose }: Handlers): void {
  let depth = 0
  const fresh = (base: number) => {
    const parser: Parser = new Parser(
      {
        onopentag: (name, attributes) => {
          if (!VOID.has(name)) depth++
          onOpen(name, attributes, base + parser.startIndex)
        },
        ontext: (text) => onText(text, base + parser.startIndex),
        onclosetag: (name) => {
          if (!VOID.has(name)) depth--
          onClose(name)
        },
      },
      { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
    )
    return parser
  }
  let parser = fresh(0)
  for (let at = 0; at < source.length; ) {
    const cut = at + PIECE < source.length ? source.lastIndexOf('<', at + PIECE) : source.length
    const end = cut > at ? cut : Math.min(at + PIECE, source.length)
    parser.write(source.slice(at, end))
    at = end
    if (depth > DEPTH_READ) {
      parser = fresh(at)
      depth = 0
    }
  }
  parser.end()
}

function styleSheets(source: string): string {
  const sheets: string[] = []
  const lower = source.slice(0, HTML_READ).toLowerCase()
  for (
    let at = lower.indexOf('<style');
    at !== -1 && sheets.length < 20;
    at = lower.indexOf('<style', at + 6)
  ) {
    const end = lower.indexOf('</style', at)
    const start = lower.indexOf('>', at)
    if (end === -1 || start === -1) break
    sheets.push(source.slice(start + 1, end))
  }
  return sheets.join('\n')
}
