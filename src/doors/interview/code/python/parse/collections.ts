import type { SyntaxNode } from '@lezer/common'
import type { Clause, Expression } from '../syntax.ts'
import { expression } from './expressions.ts'
import { isToken, oneOf, type Source } from './source.ts'

/** The items of a list, tuple or set. */
export function itemsIn(source: Source, node: SyntaxNode, depth: number): Expression[] {
  const items: Expression[] = []
  let spread = false
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!isToken(child)) {
      const item = expression(source, child, depth + 1)
      items.push(spread ? { is: 'spread', of: item, at: item.at } : item)
    }
    spread = child.name === '*'
  }
  return items
}

/** The entries of a dictionary; of `**other` there is no key. */
export function entriesIn(source: Source, node: SyntaxNode, depth: number) {
  const entries: { key: Expression | undefined; value: Expression }[] = []
  let key: Expression | undefined
  let before = ''
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!isToken(child)) {
      const part = expression(source, child, depth + 1)
      if (before === '**') entries.push({ key: undefined, value: part })
      else if (child.nextSibling?.name === ':') key = part
      else {
        entries.push({ key, value: part })
        key = undefined
      }
    }
    before = child.name
  }
  return entries
}

/** `of for target in over if condition …`, whichever brackets stand around it. */
export function comprehension(source: Source, node: SyntaxNode, depth: number): Expression {
  const of: Expression[] = []
  const clauses: Clause[] = []
  let mode: 'of' | 'target' | 'over' | 'condition' = 'of'
  let targets: Expression[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'for') {
      mode = 'target'
      targets = []
    } else if (child.name === 'in') mode = 'over'
    else if (child.name === 'if') mode = 'condition'
    else if (!isToken(child)) {
      const part = expression(source, child, depth + 1)
      if (mode === 'of') of.push(part)
      else if (mode === 'target') targets.push(part)
      else if (mode === 'over') clauses.push({ target: oneOf(targets), over: part, conditions: [] })
      else clauses.at(-1)?.conditions.push(part)
    }
  }
  const dictionary = node.name === 'DictionaryComprehensionExpression'
  return { is: 'comprehension', of, dictionary, clauses, at: node.from }
}
