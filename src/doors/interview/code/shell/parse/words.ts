import type { Piece, Word } from '../syntax.ts'
import { bracketed, doubleQuoted, expansion } from './expansions.ts'
import { Pieces } from './pieces.ts'
import { singleQuoted } from './quotes.ts'
import type { Scanner } from './scanner.ts'

const BREAKS = ' \t\r\n;&|<>()'
const RUN = /[^\\'"$`<>=() \t\r\n;&|]+/y

/** @param value whether it stands behind `name=`, where a bracket begins an array. */
export function word(scanner: Scanner, value = false): Word {
  const { at } = scanner
  const pieces = new Pieces(false)
  for (;;) {
    const { next } = scanner
    if (next === undefined) break
    if (next === '\\') escaped(scanner, pieces)
    else if (next === "'") pieces.add({ kind: 'text', text: singleQuoted(scanner), quoted: true })
    else if (next === '"') {
      scanner.at++
      const inner = doubleQuoted(scanner, '"')
      pieces.add(...(inner.length > 0 ? inner : [{ kind: 'text' as const, text: '', quoted: true }]))
    } else if (next === '$' || next === '`') {
      const piece = expansion(scanner, false)
      if (piece) pieces.add(piece)
      else pieces.plain('$')
    } else if ((next === '<' || next === '>' || next === '=') && scanner.afterNext === '(') {
      scanner.at += 2
      pieces.add({ kind: 'process', body: bracketed(scanner) })
    } else if (next === '(') {
      if (pieces.hasPlain && scanner.afterNext === ')') break
      scanner.at++
      if (value && pieces.isEmpty) pieces.add(...array(scanner))
      else pieces.add({ kind: 'output', body: bracketed(scanner) })
    } else if (BREAKS.includes(next)) break
    else pieces.plain(scanner.match(RUN)?.[0] ?? scanner.taken())
  }
  return { at, end: scanner.at, pieces: pieces.done() }
}

function escaped(scanner: Scanner, pieces: Pieces) {
  const text = scanner.afterNext
  scanner.at += 2
  if (text !== undefined && text !== '\n') pieces.add({ kind: 'text', text, quoted: true })
}

/** `(a b c)` after `=`: the words with blanks between. */
function array(scanner: Scanner): Piece[] {
  const pieces: Piece[] = []
  for (;;) {
    scanner.skipSpace()
    if (scanner.next === undefined || scanner.next === ')') break
    const from = scanner.at
    if (pieces.length > 0) pieces.push({ kind: 'text', text: ' ', quoted: false })
    pieces.push(...word(scanner).pieces)
    if (scanner.at === from) scanner.at++
  }
  scanner.at++
  return pieces
}
