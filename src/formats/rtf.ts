export interface Rtf {
  paragraphs: string[]
  /** Text marked as hidden (`\v`). */
  hidden: string[]
  author?: string
  lastModifiedBy?: string
  /** Targets of links. */
  links: string[]
  /** Session ids of Word (`\rsid`), upper case hexadecimal. */
  rsids: string[]
}

const READ = 8 * 2 ** 20
const DEPTH = 1_000
const TEXT = 400_000
const RSIDS = 3_000
const LINKS = 200
const WESTERN = new TextDecoder('windows-1252')
/** Groups whose content is no text of the page. */
const ASIDE = new Set(
  'fonttbl colortbl stylesheet info pict object themedata colorschememapping latentstyles datastore generator listtable listoverridetable rsidtbl xmlnstbl filetbl fldinst'.split(
    ' ',
  ),
)

/**
 * Reads the text of a Rich Text file (RTF specification 1.9.1): paragraphs, hidden runs, author and editor. In one pass;
 * what is damaged ends where it is damaged; never throws.
 */
export function readRtf(bytes: Uint8Array): Rtf {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, READ)).toString('latin1')
  const rtf: Rtf = { paragraphs: [], hidden: [], links: [], rsids: [] }
  const rsids = new Set<string>()
  for (const [, target] of raw.matchAll(/HYPERLINK\s{1,8}"([^"\\{}]{1,4000})"/g))
    if (target && rtf.links.length < LINKS) rtf.links.push(target)
  const groups: { aside: string; vanish: boolean; skip: number }[] = []
  let group = { aside: '', vanish: false, skip: 1 }
  let paragraph = ''
  let vanished = ''
  let person = ''
  let length = 0
  let unread = 0
  const end = () => {
    if (paragraph.trim() !== '') rtf.paragraphs.push(paragraph.replace(/\s+/g, ' ').trim())
    if (vanished.trim() !== '') rtf.hidden.push(vanished.replace(/\s+/g, ' ').trim())
    paragraph = vanished = ''
  }
  const add = (text: string) => {
    if (unread > 0) unread--
    else if (group.aside === 'author' || group.aside === 'operator') person += text
    else if (group.aside === '' && length < TEXT) {
      length += text.length
      if (group.vanish) vanished += text
      else paragraph += text
    }
  }
  const tokens =
    /\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|([^\\{}\r\n])|[\r\n]/g
  for (const [, hex, word, parameter, symbol, brace, text] of raw.matchAll(tokens)) {
    if (text !== undefined) add(text)
    else if (brace === '{') {
      if (groups.length > DEPTH) break
      groups.push(group)
      group = { ...group }
    } else if (brace === '}') {
      if (group.aside === 'author' && person) rtf.author = person.trim()
      if (group.aside === 'operator' && person) rtf.lastModifiedBy = person.trim()
      if (group.aside === 'author' || group.aside === 'operator') person = ''
      group = groups.pop() ?? group
    } else if (hex !== undefined) add(WESTERN.decode(Uint8Array.of(Number.parseInt(hex, 16))))
    else if (symbol === '*') group.aside ||= '*'
    else if (symbol === '~') add('\u00a0')
    else if (symbol !== undefined && /[\\{}]/.test(symbol)) add(symbol)
    else if (word === 'u') {
      add(String.fromCharCode(Number(parameter ?? 63) & 0xffff))
      unread = group.skip
    } else if (word === 'uc') group.skip = Math.min(10, Math.max(0, Number(parameter ?? 1)))
    else if (word === 'par' || word === 'line' || word === 'row' || word === 'sect') end()
    else if (word === 'tab' || word === 'cell') add(' ')
    else if (word === 'v') group.vanish = parameter !== '0'
    else if (word === 'plain') group.vanish = false
    else if (word === 'author' || word === 'operator') group.aside = word
    else if (word !== undefined && ASIDE.has(word)) group.aside = word
    else if (
      word !== undefined &&
      /^(?:rsid|insrsid|charrsid|pararsid|rsidroot)$/.test(word) &&
      rsids.size < RSIDS
    )
      rsids.add(
        Number(parameter ?? 0)
          .toString(16)
          .toUpperCase()
          .padStart(8, '0'),
      )
  }
  end()
  rtf.rsids = [...rsids].filter((id) => id !== '00000000')
  return rtf
}
