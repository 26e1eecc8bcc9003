import { Parser } from 'htmlparser2'
import { readZipArchive } from './zip-archive.ts'

export interface Odt {
  paragraphs: string[]
  /** Remarks, deleted text and paragraphs that are switched off. */
  hidden: { text: string; hiding: 'marked' | 'deleted' | 'comment' }[]
  /** What `meta.xml` says, by local names: `creator`, `initial-creator`, `creation-date`, `generator`. */
  properties: Record<string, string>
  links: string[]
  problem: string
}

const UNPACKED = 48 * 2 ** 20
const MEMBERS = 2_000
const PART_READ = 8 * 2 ** 20
const TEXT = 400_000
const PIECES = 2_000
const LINKS = 200
const DEPTH = 400
const VALUE = 2_000

const HIDDEN: Record<string, 'marked' | 'deleted' | 'comment'> = {
  'office:annotation': 'comment',
  'text:tracked-changes': 'deleted',
  'text:hidden-paragraph': 'marked',
  'text:hidden-text': 'marked',
}

/**
 * Reads a text document of OpenDocument (ISO/IEC 26300, .odt): paragraphs, what they hide by marking it, properties,
 * links. Damaged files are read as far as they go; never throws.
 */
export async function readOdt(bytes: Uint8Array): Promise<Odt> {
  const odt: Odt = { paragraphs: [], hidden: [], properties: {}, links: [], problem: '' }
  const { members, problem } = await readZipArchive(bytes, { bytes: UNPACKED, members: MEMBERS })
  const part = (name: string) => {
    const member = members.find((each) => each.name === name)
    return member?.bytes ? new TextDecoder().decode(member.bytes.subarray(0, PART_READ)) : undefined
  }
  const content = part('content.xml')
  odt.problem = content === undefined ? problem || 'it holds no text' : problem
  odt.properties = readMeta(part('meta.xml') ?? '')
  // Headers and footers stand in the styles.
  readContent(part('styles.xml') ?? '', odt)
  readContent(content ?? '', odt)
  return odt
}

function readContent(xml: string, odt: Odt): void {
  const path: string[] = []
  const open: string[] = []
  let length = 0
  const add = (text: string) => {
    length += text.length
    if (open.length > 0 && length < TEXT) open[open.length - 1] += text
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        path.push(tag)
        if (path.length > DEPTH) return
        if (tag === 'text:p' || tag === 'text:h') open.push('')
        else if (tag === 'text:tab' || tag === 'text:s' || tag === 'text:line-break') add(' ')
        else if (tag === 'text:a' && attributes['xlink:href'] && odt.links.length < LINKS)
          odt.links.push(attributes['xlink:href'].slice(0, 4_000))
        else if (tag === 'text:hidden-text')
          odt.hidden.push({ text: attributes['text:string-value'] ?? '', hiding: 'marked' })
      },
      ontext: add,
      onclosetag() {
        const tag = path.pop()
        if (path.length >= DEPTH || (tag !== 'text:p' && tag !== 'text:h')) return
        const text = (open.pop() ?? '').replace(/\s+/g, ' ').trim()
        const hiding = path.map((name) => HIDDEN[name]).find((kind) => kind !== undefined)
        if (text === '' || odt.hidden.length > PIECES) return
        if (hiding) odt.hidden.push({ text, hiding })
        else odt.paragraphs.push(text)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
}

function readMeta(xml: string): Record<string, string> {
  const properties: Record<string, string> = {}
  let key = ''
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        key = (attributes['meta:name'] ?? tag.slice(tag.indexOf(':') + 1)).slice(0, 100)
      },
      ontext(text) {
        if (key === '' || key === 'language' || text.trim() === '') return
        properties[key] = ((properties[key] ?? '') + text).slice(0, VALUE)
      },
      onclosetag() {
        key = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return properties
}
