import type { Place } from '../../../../core/finding.ts'
import { decodeBase64, isReadable, textOf } from '../command/decode.ts'
import type { Locate } from '../command/places.ts'
import type { CodeReader } from '../reader.ts'
import type { PageContent, Piece } from './content.ts'

/** A text that a page puts on the clipboard, or keeps where its scripts could take it from. */
export interface Copied {
  text: string
  where: Place
  /** Seen on its way to the clipboard; else it is a text in a page that writes one it was not possible to tell. */
  isSure: boolean
}

const WRITES = /clipboard|execCommand\s*\(\s*['"`](?:copy|cut)/i
/** `x.clipboardData.setData('text/plain', …` */
const SET_DATA = /(?:[\w$.?]{1,80}|\([^()\n]{1,80}\))\.setData\(\s*['"`]text(?:\/(?:plain|html))?['"`]\s*,/g
/** `field.value = …;` before `execCommand('copy')`. */
const FIELD = /\.(?:value|textContent|innerText)\s*=(?!=)\s*(`[^`]{1,8000}`|[^;\n`]{1,8000})/g
const LITERAL =
  /'((?:[^'\\\n]|\\.){12,8000})'|"((?:[^"\\\n]|\\.){12,8000})"|`((?:[^`\\]|\\[\s\S]){12,8000})`/g
const CANDIDATES = 200

export const writesClipboard = ({ scripts }: PageContent): boolean =>
  scripts.some(({ text }) => WRITES.test(text))

/**
 * What a page puts on the clipboard. Scripts and handlers are read together by the reader of JavaScript, which folds
 * what is put together or encoded.
 */
export function copiedTexts(
  content: PageContent,
  javascript: CodeReader | undefined,
  locate: Locate,
): Copied[] {
  const copied: Copied[] = []
  let unknown = false
  for (const script of together(content.scripts)) {
    if (!WRITES.test(script.text)) continue
    const where = locate(script.at)
    const acts = javascript?.readText(asWrites(script.text), where).acts ?? []
    const writes = acts.filter(({ kind }) => kind === 'write-clipboard')
    for (const { values, where: at } of writes) {
      for (const text of values) copied.push({ text, where: at, isSure: true })
    }
    unknown ||= writes.length === 0 || writes.some(({ values }) => values.length === 0)
  }
  if (!unknown) return copied
  for (const { text, at } of candidates(content)) copied.push({ text, where: locate(at), isSure: false })
  return copied
}

/** Handlers call what scripts define: they are read behind the last script. */
function together(scripts: readonly Piece[]): Piece[] {
  const handlers = scripts.filter(({ text }) => text.length < 2_000 && !/[\n]|function|=>/.test(text))
  const calls = handlers.map(({ text }) => text).join('\n')
  return scripts
    .filter((script) => !handlers.includes(script) || WRITES.test(script.text))
    .map((script) => (handlers.includes(script) ? script : { ...script, text: `${script.text}\n${calls}` }))
}

/** Older ways of copying, said in the one that the reader of JavaScript knows. */
function asWrites(code: string): string {
  const modern = code.replace(SET_DATA, (found) => 'navigator.clipboard.writeText('.padEnd(found.length))
  if (!/execCommand/.test(code)) return modern
  return modern.replace(FIELD, (found, value: string) => `${found};navigator.clipboard.writeText(${value})`)
}

/** Texts in the page that could be what is copied: literals, what base64 holds, attributes. */
function candidates({ scripts, kept }: PageContent): Piece[] {
  const found: Piece[] = []
  for (const { text, at } of scripts) {
    LITERAL.lastIndex = 0
    for (let match = LITERAL.exec(text); match && found.length < CANDIDATES; match = LITERAL.exec(text)) {
      const literal = (match[1] ?? match[2] ?? match[3] ?? '').replace(/\\([\s\S])/g, (_, letter: string) =>
        letter === 'n' ? '\n' : letter,
      )
      found.push({ text: decoded(literal), at: at + match.index })
    }
  }
  for (const { text, at } of kept) if (found.length < CANDIDATES) found.push({ text: decoded(text), at })
  return found.filter(({ text }) => /[\s|;&]/.test(text.trim()))
}

function decoded(text: string): string {
  const bytes = /^[\w+/=-]{16,}$/.test(text) ? decodeBase64(text) : undefined
  const inner = bytes ? textOf(bytes) : ''
  return inner && isReadable(inner) ? inner : text
}
