import type { SyntaxNode } from '@lezer/common'
import { literalOf, quotesOf, unescaped } from '../literal.ts'
import type { Expression } from '../syntax.ts'
import { expressionsIn } from './expressions.ts'
import type { Source } from './source.ts'

/** A literal of text or bytes. */
export function literal(source: Source, node: SyntaxNode): Expression {
  const at = node.from
  const value = literalOf(source.of(node))
  return typeof value === 'string' ? { at, is: 'string', text: value } : { at, is: 'bytes', bytes: value }
}

/** `f"…{x}…"`. */
export function formatString(source: Source, node: SyntaxNode, depth: number): Expression {
  const { prefix, from, to } = quotesOf(source.of(node))
  const parts: (string | Expression)[] = []
  const raw = prefix.includes('r')
  let at = node.from + from
  const addPiece = (until: number) => {
    const piece = source.text.slice(at, until).replaceAll('{{', '{').replaceAll('}}', '}')
    if (piece) parts.push(raw ? piece : unescaped(piece))
  }
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'FormatReplacement') continue
    addPiece(child.from)
    const inner = expressionsIn(source, child, depth).find(({ is }) => is !== 'other')
    parts.push(inner ?? '')
    at = child.to
  }
  addPiece(node.from + to)
  return { is: 'format', parts, at: node.from }
}

/** Literals side by side, which are one. */
export function continuedString(source: Source, node: SyntaxNode, depth: number): Expression {
  const at = node.from
  const pieces = expressionsIn(source, node, depth)
  if (pieces.every((piece) => piece.is === 'bytes'))
    return { at, is: 'bytes', bytes: Buffer.concat(pieces.map(({ bytes }) => bytes)) }
  const parts = pieces.flatMap((piece) =>
    piece.is === 'string' ? [piece.text] : piece.is === 'format' ? piece.parts : [],
  )
  if (parts.every((part) => typeof part === 'string')) return { at, is: 'string', text: parts.join('') }
  return { at, is: 'format', parts }
}

/** `1_000`, `0x1f`, `017` of Python 2. */
export function numberLiteral(source: Source, node: SyntaxNode): Expression {
  const digits = source.of(node).replaceAll('_', '')
  const number = Number(digits.replace(/^0([0-7]+)$/, '0o$1'))
  return { is: 'number', number, at: node.from }
}
