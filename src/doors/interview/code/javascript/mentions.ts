import type { Evaluator } from './evaluate.ts'
import { cooked, keyOf, type Module } from './module.ts'
import { holder, type Node } from './node.ts'
import type { ActRecord } from './record.ts'
import { namesSecret, seeksSecret } from './secrets.ts'
import { FROM, shapeOf } from './value.ts'

/** `process.env` taken as a whole. */
export function takesEnvironment(record: ActRecord, at: Evaluator, module: Module, node: Node): void {
  const value = at.value(node)
  if (!value.things?.includes('global process.env')) return
  const { parent, child } = holder(node)
  if (!parent || parent.type === 'MemberExpression') return
  if (parent.type === 'VariableDeclarator' && parent.id?.type === 'ObjectPattern') return
  let whole: Node | undefined = parent
  if (parent.type === 'SpreadElement') whole = parent.parent?.parent
  if (whole?.type === 'Property' && keyOf(whole) === 'env') return
  if (parent.type === 'SpreadElement' || (parent.arguments?.includes(child) ?? false)) {
    record.act('read-environment', module, node, 'process.env', [], FROM.environment)
  }
}

/** A text that names a store of secrets. */
export function namesStore(record: ActRecord, at: Evaluator, module: Module, node: Node): void {
  if (node.regex) {
    if (seeksSecret(node.regex.pattern))
      record.act('read-secret', module, node, `looks for ${node.regex.pattern.slice(0, 80)}`, [], FROM.secret)
    return
  }
  const text =
    node.type === 'BinaryExpression'
      ? shapeOf(at.value(node))
      : typeof node.value === 'string'
        ? node.value
        : (node.quasis ?? []).map(cooked).join('…')
  if (namesSecret(text)) record.act('read-secret', module, node, 'names it', [text], FROM.secret)
}
