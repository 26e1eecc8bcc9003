import type { SyntaxNode } from '@lezer/common'
import type { Expression, Statement } from '../syntax.ts'
import { expression } from './expressions.ts'
import { childOf, childrenNamed, isToken, oneOf, type Source } from './source.ts'
import { statementsIn } from './statements.ts'

/** The statements of a definition or `with`. */
export function bodyOf(source: Source, node: SyntaxNode, depth: number): Statement[] {
  const body = childOf(node, 'Body')
  return body ? statementsIn(source, body, depth) : []
}

/** `for target in over: …`, its `else` included. */
export function forLoop(source: Source, node: SyntaxNode, depth: number): Statement {
  const targets: Expression[] = []
  const over: Expression[] = []
  let after = false
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'in') after = true
    else if (child.name === 'Body') break
    else if (!isToken(child)) (after ? over : targets).push(expression(source, child, depth + 1))
  }
  const body = childrenNamed(node, 'Body').flatMap((child) => statementsIn(source, child, depth + 1))
  return { is: 'for', target: oneOf(targets), over: oneOf(over), body, at: node.from }
}

/** `with value as target, …: …`. */
export function withStatement(source: Source, node: SyntaxNode, depth: number): Statement {
  const items: { value: Expression; target?: Expression }[] = []
  let named = false
  for (let child = node.firstChild; child && child.name !== 'Body'; child = child.nextSibling) {
    if (child.name === 'as') named = true
    else if (!isToken(child)) {
      const part = expression(source, child, depth + 1)
      const last = items.at(-1)
      if (named && last) last.target = part
      else items.push({ value: part })
      named = false
    }
  }
  return { is: 'with', items, body: bodyOf(source, node, depth), at: node.from }
}

/** `if`, `while`, `try` and `match`: what they ask, and every body that may run. */
export function branches(source: Source, node: SyntaxNode, depth: number): Statement {
  const conditions: Expression[] = []
  const bodies: Statement[][] = []
  const visit = (of: SyntaxNode) => {
    for (let child = of.firstChild; child; child = child.nextSibling) {
      if (child.name === 'Body') bodies.push(statementsIn(source, child, depth + 1))
      else if (child.name === 'MatchBody' || child.name === 'MatchClause') visit(child)
      else if (!isToken(child) && !child.name.endsWith('Pattern'))
        conditions.push(expression(source, child, depth + 1))
    }
  }
  visit(node)
  return { is: 'branches', conditions, bodies, at: node.from }
}
