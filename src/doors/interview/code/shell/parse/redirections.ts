import type { Redirect, Word } from '../syntax.ts'
import { expanded } from './expansions.ts'
import type { Scanner } from './scanner.ts'
import { word } from './words.ts'

const OPERATOR = /(\d{0,4})(&>>|&>|<<<|<<-?|<>|<&|>&|>>|>\||<(?!\()|>(?!\())/y

/** All redirections that stand in a row, as behind a compound command. */
export function redirections(scanner: Scanner): Redirect[] {
  const found: Redirect[] = []
  for (;;) {
    scanner.skipBlanks()
    const one = redirection(scanner)
    if (!one) return found
    found.push(one)
  }
}

/** A redirection at this very place. */
export function redirection(scanner: Scanner): Redirect | undefined {
  const found = scanner.match(OPERATOR)
  if (!found) return undefined
  scanner.skipBlanks()
  const [, descriptor = '', operator = ''] = found
  if (operator === '<<' || operator === '<<-') {
    return { operator: '<<', descriptor, target: hereDocument(scanner, operator === '<<-') }
  }
  return { operator: operator === '>|' ? '>' : operator, descriptor, target: word(scanner) }
}

/** What the body will be; a quoted delimiter keeps its expansions from being made. */
function hereDocument(scanner: Scanner, tabs: boolean): Word {
  const from = scanner.at
  const delimiter = word(scanner)
  const isLiteral = /['"\\]/.test(scanner.text.slice(from, scanner.at))
  const target: Word = { at: from, end: scanner.at, pieces: [] }
  scanner.expect({
    end: delimiter.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join(''),
    tabs,
    fill(body) {
      target.pieces = isLiteral ? [{ kind: 'text', text: body, quoted: true }] : expanded(body, scanner)
    },
  })
  return target
}
