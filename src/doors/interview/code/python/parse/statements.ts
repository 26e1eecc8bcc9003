import type { SyntaxNode } from '@lezer/common'
import type { Expression, Statement } from '../syntax.ts'
import { branches, forLoop, withStatement } from './blocks.ts'
import { decorated, definition } from './definitions.ts'
import { expression, expressionsIn } from './expressions.ts'
import { imported } from './imports.ts'
import { childOf, childrenNamed, isToken, oneOf, type Source, tuple } from './source.ts'

/** The statements that stand directly in a node. @param depth how deep the node is nested. */
export function statementsIn(source: Source, node: SyntaxNode, depth: number): Statement[] {
  const list: Statement[] = []
  if (source.isTooMuch(depth)) return list
  for (let child = node.firstChild; child; child = child.nextSibling) add(source, child, depth + 1, list)
  return list
}

function add(source: Source, node: SyntaxNode, depth: number, list: Statement[]): void {
  if (source.isTooMuch(depth)) return
  switch (node.name) {
    case 'StatementGroup':
      for (let child = node.firstChild; child; child = child.nextSibling) add(source, child, depth, list)
      return
    case 'ExpressionStatement':
    case 'PrintStatement':
    case 'AssertStatement':
    case 'RaiseStatement':
    case 'DeleteStatement':
    case 'YieldStatement':
      addExpressions(source, node, depth, list)
      return
    default: {
      const statement = statementOf(source, node, depth)
      if (statement) list.push(statement)
      else if (node.type.isError)
        for (let child = node.firstChild; child; child = child.nextSibling)
          add(source, child, depth + 1, list)
    }
  }
}

function statementOf(source: Source, node: SyntaxNode, depth: number): Statement | undefined {
  const at = node.from
  switch (node.name) {
    case 'AssignStatement':
      return { at, is: 'assign', ...assignment(source, node, depth) }
    case 'UpdateStatement': {
      const [target, value] = expressionsIn(source, node, depth)
      const operator = childOf(node, 'UpdateOp')
      return target && value && operator
        ? { at, is: 'update', target, operator: source.of(operator).slice(0, -1), value }
        : undefined
    }
    case 'ImportStatement':
      return imported(source, node)
    case 'FunctionDefinition':
    case 'ClassDefinition':
      return definition(source, node, [], depth)
    case 'DecoratedStatement':
      return decorated(source, node, depth)
    case 'ReturnStatement': {
      const values = expressionsIn(source, node, depth)
      return { at, is: 'return', value: values.length > 1 ? tuple(values) : values[0] }
    }
    case 'ForStatement':
      return forLoop(source, node, depth)
    case 'WithStatement':
      return withStatement(source, node, depth)
    case 'IfStatement':
    case 'WhileStatement':
    case 'TryStatement':
    case 'MatchStatement':
      return branches(source, node, depth)
    case 'ScopeStatement':
      return {
        at,
        is: 'global',
        names: childrenNamed(node, 'VariableName').map((child) => source.nameOf(child)),
      }
    default:
      return undefined
  }
}

/** `exec "code"` of Python 2 arrives as a name and a string after it. */
function addExpressions(source: Source, node: SyntaxNode, depth: number, list: Statement[]): void {
  for (const value of expressionsIn(source, node, depth)) {
    const before = list.at(-1)
    const old = before?.is === 'expression' && before.value.is === 'name' ? before.value : undefined
    if (old?.name === 'exec' && /^exec[ \t]+$/.test(source.text.slice(old.at, value.at))) {
      list.pop()
      const call: Expression = { is: 'call', callee: old, args: [{ value }], at: old.at }
      list.push({ is: 'expression', value: call, at: old.at })
    } else list.push({ is: 'expression', value, at: node.from })
  }
}

function assignment(source: Source, node: SyntaxNode, depth: number) {
  const groups: Expression[][] = [[]]
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'AssignOp') groups.push([])
    else if (!isToken(child) && child.name !== 'TypeDef')
      groups.at(-1)?.push(expression(source, child, depth + 1))
  }
  const targets = groups.map(oneOf)
  const value = targets.length > 1 ? (targets.pop() as Expression) : tuple([])
  return { targets, value }
}
