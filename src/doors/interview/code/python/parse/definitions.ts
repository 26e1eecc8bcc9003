import type { SyntaxNode } from '@lezer/common'
import type { Expression, Parameter, Statement } from '../syntax.ts'
import { argumentsIn } from './arguments.ts'
import { bodyOf } from './blocks.ts'
import { expression, expressionsIn } from './expressions.ts'
import { childOf, childrenNamed, isToken, type Source } from './source.ts'

/** A function or class with `@` lines above it; undefined when nothing follows them. */
export function decorated(source: Source, node: SyntaxNode, depth: number): Statement | undefined {
  const decorators = childrenNamed(node, 'Decorator').flatMap((child) => decorator(source, child, depth))
  const inner = childOf(node, 'FunctionDefinition') ?? childOf(node, 'ClassDefinition')
  return inner && definition(source, inner, decorators, depth)
}

function decorator(source: Source, node: SyntaxNode, depth: number): Expression[] {
  const names = childrenNamed(node, 'VariableName')
  const first = names[0]
  if (!first) return expressionsIn(source, node, depth)
  let callee: Expression = { is: 'name', name: source.nameOf(first), at: first.from }
  for (const name of [...names.slice(1), ...childrenNamed(node, 'PropertyName')])
    callee = { is: 'attribute', of: callee, name: source.nameOf(name), at: first.from }
  const list = childOf(node, 'ArgList')
  if (!list) return [callee]
  const args = argumentsIn(source, list, depth)
  return [{ is: 'call', callee, args, at: node.from }]
}

/** A function or class. */
export function definition(
  source: Source,
  node: SyntaxNode,
  decorators: Expression[],
  depth: number,
): Statement {
  const name = childOf(node, 'VariableName')
  const common = {
    name: name ? source.nameOf(name) : '',
    decorators,
    body: bodyOf(source, node, depth),
    at: node.from,
  }
  if (node.name === 'FunctionDefinition')
    return { ...common, is: 'function', parameters: parametersIn(source, node, depth) }
  const list = childOf(node, 'ArgList')
  const bases = list ? argumentsIn(source, list, depth).map(({ value }) => value) : []
  return { ...common, is: 'class', bases }
}

/** The parameters of a function or lambda. */
export function parametersIn(source: Source, node: SyntaxNode, depth: number): Parameter[] {
  const list: Parameter[] = []
  let spread: Parameter['spread']
  let inDefault = false
  for (let child = childOf(node, 'ParamList')?.firstChild; child; child = child.nextSibling) {
    const { name } = child
    if (name === '*' || name === '**') spread = name
    else if (name === ',') inDefault = false
    else if (name === 'AssignOp') inDefault = true
    else if (name === 'VariableName' && !inDefault) {
      list.push({ name: source.nameOf(child), ...(spread ? { spread } : {}) })
      spread = undefined
    } else if (inDefault && !isToken(child)) {
      const last = list.at(-1)
      if (last) last.fallback = expression(source, child, depth + 1)
    }
  }
  return list
}
