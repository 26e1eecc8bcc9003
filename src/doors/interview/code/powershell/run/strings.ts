import { joined, literal, unknown, type Value } from '../../command/value.ts'
import type { Frame } from './frame.ts'
import type { Scanner } from './scanner.ts'
import { variable } from './variables.ts'

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' }
const PIECES = 4_096

/** `'…'`, two quotes in it for one. */
export function singleQuoted({ scanner }: Frame): Value {
  let text = ''
  scanner.at++
  for (;;) {
    const end = scanner.text.indexOf("'", scanner.at)
    text += scanner.text.slice(scanner.at, end < 0 ? undefined : end)
    scanner.at = end < 0 ? scanner.text.length : end + 1
    if (end < 0 || scanner.next !== "'") return literal(text)
    text += "'"
    scanner.at++
  }
}

/** `"…"`, filled in. */
export function doubleQuoted(frame: Frame): Value {
  const { scanner } = frame
  const { text } = scanner
  const start = scanner.at + 1
  let end = start
  while (end < text.length) {
    const next = text[end]
    if (next === '`') end += 2
    else if (next === '$' && text[end + 1] === '(') end = subexpressionEnd(scanner, end + 2)
    else if (next === '"' && text[end + 1] === '"') end += 2
    else if (next === '"') break
    else end++
  }
  scanner.at = Math.min(end + 1, text.length)
  return interpolated(frame, text.slice(start, end).replaceAll('""', '"'))
}

/** Past the bracket that closes `$(`, quotes in it passed over. */
function subexpressionEnd({ text }: Scanner, from: number): number {
  let depth = 1
  let quote = ''
  let at = from
  for (; at < text.length && depth > 0; at++) {
    const next = text[at] as string
    if (quote) {
      if (next === quote) quote = ''
    } else if (next === '"' || next === "'") quote = next
    else if (next === '(') depth++
    else if (next === ')') depth--
  }
  return at
}

/** The lines between `@"` and `"@`; undefined when none begin here. */
export function hereString(frame: Frame): Value | undefined {
  const { scanner } = frame
  const { text } = scanner
  const quote = scanner.afterNext
  if ((quote !== "'" && quote !== '"') || !/^@['"][ \t]*\r?\n/.test(scanner.ahead(20))) return undefined
  const start = text.indexOf('\n', scanner.at) + 1
  const end = text.indexOf(`\n${quote}@`, start - 1)
  const body = text.slice(start, end < 0 ? undefined : end)
  scanner.at = end < 0 ? text.length : end + 3
  return quote === '"' ? interpolated(frame, body) : literal(body)
}

/** `"$x and $(…)"`, with `` `n `` and the like. */
function interpolated(frame: Frame, text: string): Value {
  if (!/[$`]/.test(text)) return literal(text)
  const inner = frame.inner(text)
  if (!inner) return unknown(text)
  const { scanner } = inner
  const pieces: Value[] = []
  while (!scanner.atEnd && pieces.length < PIECES) {
    const plain = scanner.match(/[^$`]+/y)
    if (plain) pieces.push(literal(plain))
    else if (scanner.next === '`') {
      const escaped = scanner.afterNext
      scanner.at += 2
      pieces.push(literal(ESCAPES[escaped] ?? escaped))
    } else pieces.push(variable(inner).value)
  }
  return joined(pieces)
}
