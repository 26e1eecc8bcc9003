import type { SyntaxNode } from '@lezer/common'
import type { Expression } from '../syntax.ts'
import { argumentsIn } from './arguments.ts'
import { comprehension, entriesIn, itemsIn } from './collections.ts'
import { parametersIn } from './definitions.ts'
import { chain, member, unary } from './operations.ts'
import { childOf, isToken, type Source } from './source.ts'
import { continuedString, formatString, literal, numberLiteral } from './texts.ts'

/** The expressions that stand directly in a node. @param depth how deep the node is nested. */
export function expressionsIn(source: Source, node: SyntaxNode, depth: number): Expression[] {
  const list: Expression[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (!isToken(child) && child.name !== 'UpdateOp') list.push(expression(source, child, depth + 1))
  return list
}

/** What a node means as an expression. @param depth how deep it is nested. */
export function expression(source: Source, node: SyntaxNode, depth: number): Expression {
  const at = node.from
  if (source.isTooMuch(depth)) return { at, is: 'other', parts: [] }
  switch (node.name) {
    case 'VariableName':
      return { at, is: 'name', name: source.nameOf(node) }
    case 'String':
      return literal(source, node)
    case 'FormatString':
      return formatString(source, node, depth)
    case 'ContinuedString':
      return continuedString(source, node, depth)
    case 'Number':
      return numberLiteral(source, node)
    case 'Boolean':
      return { at, is: 'number', number: source.of(node) === 'True' ? 1 : 0 }
    case 'None':
      return { at, is: 'none' }
    case 'ParenthesizedExpression':
    case 'AwaitExpression': {
      const inner = expressionsIn(source, node, depth)
      return inner.length === 1 && inner[0] ? inner[0] : { at, is: 'other', parts: inner }
    }
    case 'BinaryExpression':
      return chain(source, node, depth)
    case 'UnaryExpression':
      return unary(source, node, depth)
    case 'MemberExpression':
      return member(source, node, depth)
    case 'CallExpression': {
      const callee = node.firstChild
      if (!callee) break
      const list = childOf(node, 'ArgList')
      const args = list ? argumentsIn(source, list, depth) : []
      return { at, is: 'call', callee: expression(source, callee, depth + 1), args }
    }
    case 'TupleExpression':
      return { at, is: 'list', items: itemsIn(source, node, depth) }
    case 'ArrayExpression':
    case 'SetExpression':
      return { at, is: 'list', items: itemsIn(source, node, depth) }
    case 'DictionaryExpression':
      return { at, is: 'dictionary', entries: entriesIn(source, node, depth) }
    case 'ArrayComprehensionExpression':
    case 'ComprehensionExpression':
    case 'SetComprehensionExpression':
    case 'DictionaryComprehensionExpression':
      return comprehension(source, node, depth)
    default:
      return composed(source, node, depth)
  }
  return { at, is: 'other', parts: expressionsIn(source, node, depth) }
}

/** What is made of a fixed number of expressions; anything else is `other`. */
function composed(source: Source, node: SyntaxNode, depth: number): Expression {
  const at = node.from
  const parts = expressionsIn(source, node, depth)
  const [first, second, third] = parts
  if (node.name === 'ConditionalExpression' && first && second && third)
    return { at, is: 'choice', yes: first, condition: second, no: third }
  if (node.name === 'NamedExpression' && first?.is === 'name' && second)
    return { at, is: 'walrus', name: first.name, value: second }
  const result = parts.at(-1)
  if (node.name === 'LambdaExpression' && result)
    return { at, is: 'lambda', parameters: parametersIn(source, node, depth), result }
  return { at, is: 'other', parts }
}
