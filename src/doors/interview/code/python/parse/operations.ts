import type { SyntaxNode } from '@lezer/common'
import type { Expression } from '../syntax.ts'
import { expression, expressionsIn } from './expressions.ts'
import { childOf, isToken, type Source } from './source.ts'

/** `a + b + c`. Walks down the left side in a loop: a sum of ten thousand pieces is nested ten thousand deep. */
export function chain(source: Source, node: SyntaxNode, depth: number): Expression {
  const rest: { operator: string; operand: Expression }[] = []
  let left: SyntaxNode = node
  while (left.name === 'BinaryExpression') {
    const first: SyntaxNode | null = left.firstChild
    const last = left.lastChild
    if (!first || !last || first.from === last.from) break
    let operator = ''
    for (let child = first.nextSibling; child && child.from < last.from; child = child.nextSibling)
      operator += source.of(child)
    rest.push({ operator, operand: expression(source, last, depth + 1) })
    left = first
  }
  if (left === node) return { is: 'other', parts: expressionsIn(source, node, depth), at: node.from }
  const first = expression(source, left, depth + 1)
  return { is: 'chain', first, rest: rest.reverse(), at: node.from }
}

/** `-a`, `~a`, `not a`. */
export function unary(source: Source, node: SyntaxNode, depth: number): Expression {
  const at = node.from
  const operand = expressionsIn(source, node, depth).at(-1)
  const operator = node.firstChild ? source.of(node.firstChild) : ''
  return operand ? { at, is: 'unary', operator, operand } : { at, is: 'other', parts: [] }
}

/** `a.b`, `a[b]`, `a[b:c:d]`. */
export function member(source: Source, node: SyntaxNode, depth: number): Expression {
  const at = node.from
  const first = node.firstChild
  if (!first) return { at, is: 'other', parts: [] }
  const of = expression(source, first, depth + 1)
  const property = childOf(node, 'PropertyName')
  if (property) return { at, is: 'attribute', of, name: source.nameOf(property) }
  const parts: (Expression | undefined)[] = [undefined]
  let commas = false
  for (let child = first.nextSibling; child; child = child.nextSibling) {
    if (child.name === ':') parts.push(undefined)
    else if (child.name === ',') commas = true
    else if (!isToken(child)) parts[parts.length - 1] = expression(source, child, depth + 1)
  }
  const [from, to, step] = parts
  if (parts.length === 1 || commas)
    return from ? { at, is: 'index', of, index: from } : { at, is: 'other', parts: [of] }
  return {
    at,
    is: 'slice',
    of,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(step ? { step } : {}),
  }
}
