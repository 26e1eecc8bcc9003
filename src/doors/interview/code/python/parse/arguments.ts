import type { SyntaxNode } from '@lezer/common'
import type { Argument } from '../syntax.ts'
import { comprehension } from './collections.ts'
import { expression } from './expressions.ts'
import { isToken, type Source } from './source.ts'

/** What a call hands over, or the bases of a class. */
export function argumentsIn(source: Source, node: SyntaxNode, depth: number): Argument[] {
  const list: Argument[] = []
  let keyword: string | undefined
  let spread: Argument['spread']
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const { name } = child
    if (name === '*' || name === '**') spread = name
    else if (name === 'VariableName' && child.nextSibling?.name === 'AssignOp') keyword = source.nameOf(child)
    else if (name === 'for' || name === 'async') return [{ value: comprehension(source, node, depth) }]
    else if (!isToken(child)) {
      const value = expression(source, child, depth + 1)
      list.push({ value, ...(keyword ? { keyword } : {}), ...(spread ? { spread } : {}) })
      keyword = undefined
      spread = undefined
    }
  }
  return list
}
