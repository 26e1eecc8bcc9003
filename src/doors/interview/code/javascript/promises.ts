import type { Evaluator } from './evaluate.ts'
import { holder, type Node } from './node.ts'
import { passedValue, referencesOf } from './uses.ts'
import { type Frame, join, NOTHING, upTo, type Value } from './value.ts'

/** References of one settling function that are looked at, and names that it may go through. */
const REFERENCES = 12
const NAMES = 3

/**
 * What `new Promise(executor)` comes to: all that is handed to its first two parameters, wherever that is done, also
 * under another name that they were kept in.
 */
export function promised(at: Evaluator, _node: Node, executor: Value): Value {
  let value: Value = NOTHING
  for (const each of upTo(executor.functions, 2)) {
    for (const parameter of upTo(each.node.params, 2)) {
      if (parameter.type === 'Identifier') value = join(value, settledWith(at, parameter, each.frame, 0))
    }
  }
  return value
}

function settledWith(at: Evaluator, name: Node, frame: Frame | undefined, names: number): Value {
  let value: Value = NOTHING
  for (const reference of upTo(referencesOf(name), REFERENCES)) {
    const { parent, child } = holder(reference)
    if (parent?.type === 'CallExpression') {
      if (parent.callee === child) value = join(value, at.value(parent.arguments?.[0], frame))
      else {
        const index = parent.arguments?.indexOf(child) ?? -1
        if (index >= 0) value = join(value, passedValue(at, parent, index, undefined, 0, frame, 0))
      }
      continue
    }
    const kept =
      parent?.type === 'AssignmentExpression' && parent.right === child
        ? parent.left
        : parent?.type === 'VariableDeclarator' && parent.init === child
          ? parent.id
          : undefined
    if (kept?.type === 'Identifier' && kept.scope && names < NAMES)
      value = join(value, settledWith(at, kept, frame, names + 1))
  }
  return value
}
