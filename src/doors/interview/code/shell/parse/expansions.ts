import { NOTHING, type Node, type Piece, type Word } from '../syntax.ts'
import { Pieces } from './pieces.ts'
import { singleQuoted, unescapeAnsi, upTo } from './quotes.ts'
import { DEPTH, Scanner } from './scanner.ts'

/** What a `$` or a backtick begins. */
export type Expansion = Exclude<Piece, { kind: 'process' }>

const QUOTED_RUN = /[^\\$`"]+/y
const NAME = /[A-Za-z_]\w*|[0-9@*#?$!-]/y
const BRACED_NAME = /([!#]?)([A-Za-z_]\w*|[0-9@*?$-])((?:\[[^\]}\n]{0,60}\])?)/y
const OPERATOR = /:?[-+=?]|##?|%%?|\/[/#%]?|\^\^?|,,?|:|@/y
const ARGUMENT_RUN = /[^\\'"$`}<>=() \t\r\n;&|]+/y
const ARGUMENT_SIGNS = ' \t\r\n;&|<>()='

/** Up to the closing quote, which is passed; `''` reads to the end. */
export function doubleQuoted(scanner: Scanner, close: string): Piece[] {
  const pieces = new Pieces(true)
  for (;;) {
    const { next } = scanner
    if (next === undefined) break
    if (next === close) {
      scanner.at++
      break
    }
    if (next === '\\') {
      const escaped = scanner.afterNext ?? ''
      scanner.at += 2
      pieces.plain('$`"\\'.includes(escaped) ? escaped : escaped === '\n' ? '' : `\\${escaped}`)
    } else if (next === '$' || next === '`') {
      const piece = expansion(scanner, true)
      if (piece) pieces.add({ ...piece, quoted: true })
      else pieces.plain('$')
    } else pieces.plain(scanner.match(QUOTED_RUN)?.[0] ?? (scanner.text[scanner.at++] as string))
  }
  return pieces.done()
}

/** The body of a here-document: text with expansions in it, as between double quotes. */
export function expanded(text: string, outer: Scanner): Piece[] {
  if (!/[$`\\]/.test(text) || outer.depth >= DEPTH) return [{ kind: 'text', text, quoted: true }]
  return doubleQuoted(new Scanner(text, outer.grammar, outer.depth + 1), '')
}

/** Commands up to the closing bracket, which is passed. */
export function bracketed(scanner: Scanner): Node {
  const body = scanner.grammar.list(scanner)
  while (!scanner.atEnd && scanner.next !== ')') {
    scanner.skipStray()
    scanner.grammar.list(scanner)
  }
  scanner.at++
  return body
}

/** What stands at a `$` or a backtick; undefined when the `$` is only a character. */
export function expansion(scanner: Scanner, quoted: boolean): Expansion | undefined {
  const from = scanner.at
  if (scanner.next === '`') return backticks(scanner)
  scanner.at++
  const { next } = scanner
  if (next === "'" && !quoted) {
    const written = upTo(scanner, "'")
    const spelt = /\\(?:x[0-9a-f]{2}|[0-7]{3}|u[0-9a-f]{4})/i.test(written)
    return { kind: 'text', text: unescapeAnsi(written), quoted: true, spelt }
  }
  if (next === '"' && !quoted) return { kind: 'text', text: '', quoted: true }
  if (next === '(') {
    scanner.at++
    if (scanner.next === '(') return arithmetic(scanner, from)
    return { kind: 'output', body: bracketed(scanner) }
  }
  if (next === '{') return braced(scanner, from)
  const name = scanner.match(NAME)?.[0]
  if (!name) return undefined
  return { kind: 'variable', name, operator: '', argument: undefined, written: `$${name}` }
}

/** `$((…))`: its value is not worked out. */
function arithmetic(scanner: Scanner, from: number): Expansion {
  let depth = 0
  while (!scanner.atEnd) {
    const next = scanner.text[scanner.at++]
    if (next === '(') depth++
    else if (next === ')' && --depth < 0) break
  }
  const written = scanner.text.slice(from, scanner.at)
  return { kind: 'variable', name: '', operator: '', argument: undefined, written }
}

/** `${name}`, `${name:-other}`, `${name#cut}`. */
function braced(scanner: Scanner, from: number): Expansion {
  scanner.at++
  const head = scanner.match(BRACED_NAME)
  const operator = scanner.match(OPERATOR)?.[0] ?? ''
  const argument = bracedArgument(scanner)
  const name = head && head[1] === '' ? (head[2] as string) : ''
  const written = scanner.text.slice(from, scanner.at)
  return { kind: 'variable', name, operator: operator || (head?.[3] ?? ''), argument, written }
}

function bracedArgument(scanner: Scanner): Word | undefined {
  const { at } = scanner
  const pieces: Piece[] = []
  if (++scanner.depth > DEPTH) scanner.at = scanner.text.length
  while (!scanner.atEnd && scanner.next !== '}') {
    const from = scanner.at
    pieces.push(...argumentPieces(scanner))
    if (scanner.at === from) scanner.at++
  }
  scanner.depth--
  const end = scanner.at
  scanner.at++
  return pieces.length > 0 ? { at, end, pieces } : undefined
}

function argumentPieces(scanner: Scanner): Piece[] {
  const next = scanner.next as string
  if (ARGUMENT_SIGNS.includes(next)) {
    scanner.at++
    return [{ kind: 'text', text: next, quoted: false }]
  }
  const plain = scanner.match(ARGUMENT_RUN)?.[0]
  if (plain) return [{ kind: 'text', text: plain, quoted: false }]
  if (next === '"') {
    scanner.at++
    return doubleQuoted(scanner, '"')
  }
  if (next === "'") return [{ kind: 'text', text: singleQuoted(scanner), quoted: true }]
  if (next === '\\') {
    const text = scanner.afterNext ?? ''
    scanner.at += 2
    return [{ kind: 'text', text, quoted: true }]
  }
  return [expansion(scanner, false) ?? { kind: 'text', text: '$', quoted: false }]
}

function backticks(scanner: Scanner): Expansion {
  const from = scanner.at + 1
  const inner = upTo(scanner, '`')
  if (scanner.depth >= DEPTH) return { kind: 'output', body: NOTHING }
  const text = inner.includes('\\`') ? inner.replace(/\\([`\\$])/g, '$1') : inner
  const body = scanner.grammar.list(new Scanner(text, scanner.grammar, scanner.depth + 1))
  return { kind: 'output', body: shifted(body, from) }
}

/** Moves what was parsed out of a part of the text to where that part stands. */
function shifted(node: Node, by: number): Node {
  const stack: Node[] = [node]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.kind === 'command') {
      next.at += by
      next.end += by
      for (const word of [...next.words, ...next.assigns.map((assign) => assign.value)]) {
        word.at += by
        word.end += by
      }
    } else if (next.kind === 'pipe' || next.kind === 'block') stack.push(...next.parts)
    else {
      if (next.kind === 'background') {
        next.at += by
        next.end += by
      }
      stack.push(next.body)
    }
  }
  return node
}
