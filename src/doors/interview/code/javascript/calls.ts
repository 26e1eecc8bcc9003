import { resolveCall } from './call.ts'
import { methodCalled } from './callbacks.ts'
import type { Evaluator } from './evaluate.ts'
import { exportedValue } from './exports.ts'
import { functionCalled, passedThrough } from './functions.ts'
import { cooked } from './module.ts'
import type { Node } from './node.ts'
import { thingCalled } from './things.ts'
import {
  CARRIED,
  constant,
  deepOrigins,
  type Frame,
  join,
  NOTHING,
  UNKNOWN,
  upTo,
  type Value,
} from './value.ts'

/** What a call gives back. */
export function callValue(at: Evaluator, node: Node, frame: Frame | undefined): Value {
  if (node.type === 'ImportExpression') {
    return required(at, node, at.value(node.source, frame))
  }
  const call = resolveCall(at, node, frame)
  const { callee, on, key } = call
  if (key === 'bind' && on) return { origins: 0, things: on.things, functions: on.functions }
  if (node.type === 'TaggedTemplateExpression' && callee.things?.includes('global String.raw'))
    return rawText(node)
  let value: Value = NOTHING
  for (const name of upTo(callee.things, 4)) {
    const given = thingCalled(at, node, name, call)
    if (given) value = join(value, given)
  }
  for (const each of upTo(callee.functions, 4)) {
    value = join(value, functionCalled(at, each, call.given, on, frame))
  }
  if (value !== NOTHING || callee.functions) return value
  const method = on && key !== undefined ? methodCalled(at, call) : undefined
  return method ?? passedThrough(call)
}

function rawText(node: Node): Value {
  const quasis = node.quasi?.quasis ?? []
  return quasis.length === 1 && quasis[0]
    ? constant((quasis[0].value as { raw?: string }).raw ?? cooked(quasis[0]))
    : UNKNOWN
}

/** What `require` or `import()` of a specifier gives. */
export function required(at: Evaluator, node: Node, specifier: Value): Value {
  const text = specifier.constant
  const module = node.scope?.module
  if (typeof text !== 'string' || !module) return { origins: deepOrigins(specifier) & CARRIED }
  return exportedValue(at, module, text, '*')
}
