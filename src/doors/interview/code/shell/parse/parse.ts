import { NOTHING, type Node, type Redirect, type Word } from '../syntax.ts'
import { compound, definition } from './compounds.ts'
import { redirection } from './redirections.ts'
import { DEPTH, type Grammar, Scanner } from './scanner.ts'
import { word } from './words.ts'

const ENDS = new Set(['then', 'elif', 'else', 'fi', 'do', 'done', 'esac', '}', 'end'])
const ASSIGNMENT = /([A-Za-z_]\w{0,100})(?:\[[^\]\s]{0,100}\])?\+?=/y

/**
 * Parses code of a POSIX shell, bash, zsh or, as far as their grammars agree, fish. Reads every character once
 * and never fails: what does not fit the grammar is read as words.
 * Grammar: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */
export function parseShell(text: string): Node {
  const scanner = new Scanner(text, GRAMMAR)
  const parts: Node[] = []
  while (!scanner.atEnd) {
    parts.push(list(scanner))
    scanner.skipStray()
  }
  return parts.length === 1 ? (parts[0] as Node) : { kind: 'block', parts }
}

function list(scanner: Scanner): Node {
  const parts: Node[] = []
  if (++scanner.depth > DEPTH) {
    scanner.depth--
    scanner.at = scanner.text.length
    return NOTHING
  }
  for (;;) {
    scanner.skipSeparators()
    if (scanner.atEnd || scanner.next === ')' || ENDS.has(scanner.keyword)) break
    if (scanner.isAtBranchEnd) break
    const from = scanner.at
    const node = pipeline(scanner)
    const isBackground = scanner.next === '&' && scanner.afterNext !== '&'
    parts.push(isBackground ? { kind: 'background', body: node, at: from, end: scanner.at } : node)
    if (scanner.at === from) scanner.at++
  }
  scanner.depth--
  return parts.length === 1 ? (parts[0] as Node) : { kind: 'block', parts }
}

function pipeline(scanner: Scanner): Node {
  const parts = [command(scanner)]
  for (;;) {
    scanner.skipBlanks()
    if (scanner.next !== '|' || scanner.afterNext === '|') break
    scanner.at += scanner.afterNext === '&' ? 2 : 1
    scanner.skipSpace()
    parts.push(command(scanner))
  }
  return parts.length === 1 ? (parts[0] as Node) : { kind: 'pipe', parts }
}

function command(scanner: Scanner): Node {
  scanner.skipBlanks()
  while (scanner.keyword === '!') {
    scanner.at++
    scanner.skipBlanks()
  }
  return compound(scanner) ?? simple(scanner)
}

const GRAMMAR: Grammar = { list, command }

function simple(scanner: Scanner): Node {
  const { at } = scanner
  const words: Word[] = []
  const redirects: Redirect[] = []
  const assigns: { name: string; value: Word; append: boolean }[] = []
  for (;;) {
    scanner.skipBlanks()
    const redirect = redirection(scanner)
    if (redirect) {
      redirects.push(redirect)
      continue
    }
    const { next } = scanner
    if (next === undefined || '\n;&|)'.includes(next)) break
    if (next === '#') {
      scanner.skipComment()
      break
    }
    if (next === '(' && words.length === 1 && scanner.afterNext === ')') {
      const name = words[0]?.pieces[0]
      return definition(scanner, name?.kind === 'text' ? name.text : '')
    }
    const assignment = words.length === 0 ? scanner.match(ASSIGNMENT) : undefined
    if (assignment) {
      const [head, name = ''] = assignment
      assigns.push({ name, append: head.endsWith('+='), value: word(scanner, true) })
      continue
    }
    const from = scanner.at
    words.push(word(scanner))
    if (scanner.at === from) break
  }
  return { kind: 'command', at, end: scanner.at, assigns, words, redirects }
}
