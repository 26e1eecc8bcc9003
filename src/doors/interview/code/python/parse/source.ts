import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/python'
import { isAscii } from '../prefilter.ts'
import type { Expression } from '../syntax.ts'

/** Nesting past which a part is passed over. */
const DEPTH = 150
/** Nodes that are built of one text. */
const NODES = 400_000

/** A text on its way into statements, with how much of it may still be taken in. */
export class Source {
  /** Whether nothing had to be passed over so far. */
  whole = true
  readonly text: string
  private nodes = 0

  constructor(text: string) {
    this.text = text
  }

  /** The characters that a node stands for. */
  of(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to)
  }

  /** The name that a node stands for, in the form by which Python compares names. */
  nameOf(node: SyntaxNode): string {
    const name = this.of(node)
    return isAscii(name) ? name : name.normalize('NFKC')
  }

  /** Counts one more node. @returns true when it must be passed over: too deep, or one too many. */
  isTooMuch(depth: number): boolean {
    if (depth <= DEPTH && ++this.nodes <= NODES) return false
    this.whole = false
    return true
  }
}

const TOKENS: readonly boolean[] = parser.nodeSet.types.map(
  ({ name }) => /^[^A-Z]/.test(name) || name === 'AssignOp' || name === 'Comment',
)

/** Whether a node is punctuation, a word of the grammar or an error: nothing that is an expression. */
export const isToken = ({ type }: SyntaxNode): boolean => TOKENS[type.id] === true

/** The first child of this name. */
export function childOf(node: SyntaxNode, name: string): SyntaxNode | undefined {
  for (let child = node.firstChild; child; child = child.nextSibling) if (child.name === name) return child
  return undefined
}

/** All children of this name. */
export function childrenNamed(node: SyntaxNode, name: string): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name === name) children.push(child)
  return children
}

/** Several expressions with commas between them, as one. */
export function tuple(items: Expression[]): Expression {
  return { is: 'list', items, at: items[0]?.at ?? 0 }
}

/** The expression, or the tuple of them if there are several or none. */
export const oneOf = (items: Expression[]): Expression =>
  items.length === 1 && items[0] ? items[0] : tuple(items)
