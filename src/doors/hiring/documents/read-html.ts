import { Parser } from 'htmlparser2'
import type { HiddenText } from './document.ts'

const UNSEEN = new Set(['script', 'style', 'head', 'template', 'noscript', 'title', 'svg'])
const BLOCKS =
  /^(?:p|div|li|h[1-6]|tr|td|th|br|section|article|header|footer|ul|ol|table|blockquote|pre|dt|dd|address)$/
const VOID = /^(?:br|img|hr|input|meta|link|area|base|col|embed|source|track|wbr)$/
const TEXT = 400_000
const DEPTH = 400

/** Reads a page of HTML as a document: text, what its own styles hide, links, author. Nothing is fetched. */
export function readHtml(html: string) {
  const paragraphs: string[] = []
  const hidden: HiddenText[] = []
  const links: string[] = []
  const properties: Record<string, string> = {}
  const open: { tag: string; how: string }[] = []
  let paragraph = ''
  let length = 0
  const end = () => {
    const text = paragraph.replace(/\s+/g, ' ').trim()
    if (text !== '') paragraphs.push(text)
    paragraph = ''
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (BLOCKS.test(tag)) end()
        if (tag === 'a' && attributes.href) links.push(attributes.href.slice(0, 4_000))
        if (tag === 'meta' && attributes.name && attributes.content)
          properties[attributes.name.toLowerCase().slice(0, 100)] = attributes.content.slice(0, 2_000)
        if (VOID.test(tag) || open.length > DEPTH) return
        const how = UNSEEN.has(tag) ? 'unseen' : howHidden(attributes)
        open.push({ tag, how: open.at(-1)?.how || how })
      },
      ontext(text) {
        length += text.length
        if (length > TEXT) return
        const how = open.at(-1)?.how ?? ''
        if (how === '') paragraph += text
        else if (how !== 'unseen' && text.trim() !== '')
          hidden.push({ text: text.trim(), kind: 'marked', how })
      },
      oncomment(text) {
        if (text.trim() !== '')
          hidden.push({ text: text.trim().slice(0, 2_000), kind: 'comment', how: 'a remark' })
      },
      onclosetag(tag) {
        if (BLOCKS.test(tag)) end()
        const at = open.findLastIndex((each) => each.tag === tag)
        if (at !== -1) open.length = at
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  end()
  return { paragraphs, hidden: hidden.slice(0, 200), links: links.slice(0, 200), properties }
}

function howHidden({ style = '', hidden, 'aria-hidden': aria }: Record<string, string>): string {
  if (hidden !== undefined && aria === undefined) return 'marked as hidden'
  if (/display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(style)) return 'switched off'
  if (/font-size\s{0,3}:\s{0,3}[01](?:\.\d{1,3})?(?:px|pt)?\s{0,3}(?:;|$)/i.test(style))
    return 'smaller than 2 points'
  if (/opacity\s{0,3}:\s{0,3}0(?:\.0\d?)?\s{0,3}(?:;|$)/i.test(style)) return 'transparent'
  const white = /(?:^|;|\s)color\s{0,3}:\s{0,3}(?:#fff(?:fff)?\b|white\b)/i.test(style)
  return white && !/background/i.test(style) ? 'white on white' : ''
}
