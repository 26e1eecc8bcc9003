import type { Node, Word } from '../syntax.ts'
import { redirections } from './redirections.ts'
import type { Scanner } from './scanner.ts'
import { word } from './words.ts'

/** The compound command that a reserved word or bracket begins; undefined when there is none at this place. */
export function compound(scanner: Scanner): Node | undefined {
  if (scanner.next === '(') return subshell(scanner)
  const { keyword } = scanner
  switch (keyword) {
    case '{':
      return lists(scanner, 1, '}')
    case 'if':
      return lists(scanner, 2, 'fi')
    case 'while':
    case 'until':
      return lists(scanner, 5, 'done')
    case 'begin':
      return lists(scanner, 5, 'end')
    case 'for':
    case 'select':
      return loop(scanner, keyword.length)
    case 'case':
      return branches(scanner)
    case 'function':
      scanner.at += keyword.length
      scanner.skipBlanks()
      return definition(scanner, scanner.plain())
    default:
      return undefined
  }
}

function subshell(scanner: Scanner): Node {
  scanner.at += scanner.afterNext === '(' ? 2 : 1
  const body = scanner.grammar.list(scanner)
  while (scanner.next === ')') scanner.at++
  return { kind: 'group', body, redirects: redirections(scanner), subshell: true }
}

/** `{ …; }`, `if …; then …; fi`: all lists in it. */
function lists(scanner: Scanner, skip: number, end: string): Node {
  scanner.at += skip
  const parts: Node[] = []
  for (;;) {
    parts.push(scanner.grammar.list(scanner))
    if (scanner.atEnd || scanner.next === ')') break
    const { keyword } = scanner
    if (!keyword) break
    scanner.at += keyword.length
    if (keyword === end || keyword === 'end' || keyword === '}') break
  }
  return { kind: 'group', body: { kind: 'block', parts }, redirects: redirections(scanner), subshell: false }
}

function loop(scanner: Scanner, skip: number): Node {
  scanner.at += skip
  scanner.skipBlanks()
  const name = scanner.plain()
  const words: Word[] = []
  scanner.skipSpace()
  if (scanner.plainAhead === 'in') {
    scanner.at += 2
    for (;;) {
      scanner.skipBlanks()
      if (scanner.atEnd || '\n;&|)'.includes(scanner.next as string)) break
      const from = scanner.at
      words.push(word(scanner))
      if (scanner.at === from) scanner.at++
    }
  }
  return { kind: 'for', name, words, body: lists(scanner, 0, 'done') }
}

/** `case … in …) …;; esac`: every branch. */
function branches(scanner: Scanner): Node {
  scanner.at += 4
  const parts: Node[] = []
  scanner.skipBlanks()
  word(scanner)
  scanner.skipSpace()
  if (scanner.plainAhead === 'in') scanner.at += 2
  while (!scanner.atEnd) {
    while (scanner.isAtBranchEnd) scanner.at++
    scanner.skipSeparators()
    if (scanner.keyword === 'esac') {
      scanner.at += 4
      break
    }
    const from = scanner.at
    pattern(scanner)
    scanner.cases++
    parts.push(scanner.grammar.list(scanner))
    scanner.cases--
    if (scanner.next === ')' || scanner.at === from) scanner.at++
    else if (scanner.keyword && scanner.keyword !== 'esac') break
  }
  return { kind: 'group', body: { kind: 'block', parts }, redirects: redirections(scanner), subshell: false }
}

/** `(a | "b")` before a branch of `case`. */
function pattern(scanner: Scanner) {
  scanner.skipSpace()
  scanner.take('(')
  while (!scanner.atEnd && !')\n;'.includes(scanner.next as string)) {
    const from = scanner.at
    if (scanner.next !== '|' && !' \t&<>('.includes(scanner.next as string)) word(scanner)
    if (scanner.at === from) scanner.at++
  }
  scanner.take(')')
}

/** A function behind its name: `() { …; }`, or fish's lines up to `end`. */
export function definition(scanner: Scanner, name: string): Node {
  scanner.skipBlanks()
  if (scanner.take('(')) {
    scanner.skipBlanks()
    scanner.take(')')
  }
  scanner.skipSpace()
  const isCommand = scanner.keyword !== '' || scanner.next === '('
  const body = isCommand ? scanner.grammar.command(scanner) : lists(scanner, 0, 'end')
  return { kind: 'function', name, body }
}
