import type { Evaluator } from './evaluate.ts'
import { holder, type Node } from './node.ts'
import { passedValue, referencesOf } from './uses.ts'
import { join, NOTHING, type Value } from './value.ts'

/** What `new Promise(executor)` comes to: all that is handed to its first two parameters. */
export function promised(at: Evaluator, _node: Node, executor: Value): Value {
  let value: Value = NOTHING
  for (const each of executor.functions?.slice(0, 2) ?? []) {
    for (const parameter of each.node.params?.slice(0, 2) ?? []) {
      if (parameter.type !== 'Identifier') continue
      for (const reference of referencesOf(parameter).slice(0, 12)) {
        const { parent, child } = holder(reference)
        if (parent?.type !== 'CallExpression') continue
        if (parent.callee === child) value = join(value, at.value(parent.arguments?.[0], each.frame))
        else {
          const index = parent.arguments?.indexOf(child) ?? -1
          if (index >= 0) value = join(value, passedValue(at, parent, index, undefined, 0, each.frame, 0))
        }
      }
    }
  }
  return value
}
