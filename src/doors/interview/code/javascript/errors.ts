import { resolveCall } from './call.ts'
import type { Evaluator } from './evaluate.ts'
import { callsWithin, type Module } from './module.ts'
import type { Node } from './node.ts'
import { FROM, type Frame, NOTHING, UNKNOWN, type Value } from './value.ts'

const FOREIGN = FROM.network | FROM.chain
const CALLS = 60
const DEPTH = 3

/** What a caught error may carry: the answers of what was asked within the `try`. */
export function errorsOf(at: Evaluator, clause: Node, frame: Frame | undefined): Value {
  const block = clause.parent?.block
  const module = block && moduleOf(clause)
  if (!block || !module) return UNKNOWN
  const origins = asked(at, module, block, frame, 0)
  return origins === 0 ? NOTHING : { origins }
}

function moduleOf(node: Node): Module | undefined {
  let at: Node | undefined = node
  while (at) {
    if (at.scope) return at.scope.module
    const parameter: Node | null | undefined = at.param
    if (parameter?.scope) return parameter.scope.module
    at = at.parent
  }
  return undefined
}

/** Which foreign answers come in within a stretch of code. */
function asked(at: Evaluator, module: Module, within: Node, frame: Frame | undefined, depth: number): number {
  let origins = 0
  for (const call of callsWithin(module, within, CALLS)) {
    origins |= at.value(call, frame).origins & FOREIGN
    if (origins !== 0 || depth >= DEPTH || call.type !== 'CallExpression') continue
    for (const each of resolveCall(at, call, frame).callee.functions?.slice(0, 2) ?? []) {
      if (each.node !== within) origins |= asked(at, each.module, each.node, undefined, depth + 1)
    }
  }
  return origins
}
