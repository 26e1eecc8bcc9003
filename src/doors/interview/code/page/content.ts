import { Parser } from 'htmlparser2'

/** A piece of a page with the offset at which it begins. */
export interface Piece {
  text: string
  at: number
}

/** What of a web page matters for pasting. */
export interface PageContent {
  /** Inline scripts and event handlers. */
  scripts: Piece[]
  /** Text that is set out as code: what a reader believes they copy. */
  shown: Piece[]
  /** Values that scripts may copy without showing them: attributes, hidden fields. */
  kept: Piece[]
  /** All text that is not code of a script. */
  text: string
}

const PIECES = 2_000
const TEXT = 512 * 1024
const CODE = /^(?:pre|code|kbd|samp|textarea|tt)$/
const KEPT = /^(?:data-(?:clipboard|copy|command|cmd|code|text|value|content|payload)[\w-]*|value)$/
/** Without an end tag they would take the rest of the page with them. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Takes a page apart. Never fails: browsers show broken pages, and so they are read. */
export function readContent(html: string): PageContent {
  const content: PageContent = { scripts: [], shown: [], kept: [], text: '' }
  const texts: string[] = []
  let length = 0
  let script: Piece | undefined
  let code: Piece | undefined
  let codeDepth = 0
  let hiddenDepth = 0
  let styleDepth = 0
  const add = (list: Piece[], piece: Piece) => {
    if (list.length < PIECES && piece.text.trim()) list.push(piece)
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = parser.startIndex
        if (name === 'script')
          script = isJavaScript(attributes) ? { text: '', at: parser.endIndex + 1 } : undefined
        if (name === 'style') styleDepth++
        for (const [attribute, value] of Object.entries(attributes)) {
          if (attribute.startsWith('on')) add(content.scripts, { text: value, at })
          else if (/^(?:href|src|action)$/.test(attribute) && /^\s*javascript:/i.test(value)) {
            add(content.scripts, { text: value.replace(/^\s*javascript:/i, ''), at })
          } else if (KEPT.test(attribute)) {
            const isField =
              attribute === 'value' &&
              name === 'input' &&
              attributes.type !== 'hidden' &&
              !isHidden(attributes)
            add(isField ? content.shown : content.kept, { text: value, at })
          }
        }
        if (hiddenDepth > 0 || isHidden(attributes)) {
          if (!VOID.has(name)) hiddenDepth++
        }
        if (CODE.test(name)) {
          if (codeDepth++ === 0) code = { text: '', at: parser.endIndex + 1 }
        }
        if (/^(?:br|p|div|li|tr|h\d|pre)$/.test(name)) texts.push('\n')
      },
      ontext(text) {
        if (script) script.text += text
        else if (styleDepth === 0) {
          if (code) code.text += text
          if (hiddenDepth === 0 && length < TEXT) {
            texts.push(text)
            length += text.length
          }
        }
      },
      onclosetag(name) {
        if (name === 'script' && script) {
          add(content.scripts, script)
          script = undefined
        }
        if (name === 'style' && styleDepth > 0) styleDepth--
        if (CODE.test(name) && codeDepth > 0 && --codeDepth === 0 && code) {
          add(hiddenDepth > 0 ? content.kept : content.shown, code)
          code = undefined
        }
        if (hiddenDepth > 0 && !VOID.has(name)) hiddenDepth--
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(html)
  parser.end()
  if (script) add(content.scripts, script)
  if (code) add(content.shown, code)
  content.text = texts.join('')
  return content
}

const isJavaScript = ({ type = '', language = '', src }: Record<string, string>) =>
  !src &&
  /^(?:|module|(?:text|application)\/(?:x-)?(?:javascript|ecmascript|babel|jsx))$/i.test(type.trim()) &&
  !/vbs/i.test(language)

/** Whether an element is out of sight by its own attributes. */
function isHidden({
  style = '',
  hidden,
  class: names = '',
  'aria-hidden': aria,
}: Record<string, string>): boolean {
  if (hidden !== undefined || aria === 'true') return true
  if (/(?:^|\s)(?:sr-only|visually-hidden|d-none|hidden)(?:\s|$)/.test(names)) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|(?:left|top)\s*:\s*-\d{3,}|font-size\s*:\s*0|(?:^|;)\s*(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$)/i.test(
    style,
  )
}
