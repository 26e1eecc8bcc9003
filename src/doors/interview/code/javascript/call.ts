import { Arguments } from './arguments.ts'
import type { Evaluator } from './evaluate.ts'
import { memberKey } from './module.ts'
import { bare, type Node } from './node.ts'
import { type Frame, textOf, UNKNOWN, type Value } from './value.ts'

/** A call as it works: what is called, on what, with what, whichever way it is written. */
export class Call {
  readonly callee: Value
  /** What a method is called on. */
  readonly on: Value | undefined
  /** Name of the method. */
  readonly key: string | undefined
  readonly nodes: readonly Node[]
  readonly given: Arguments

  constructor(
    callee: Value,
    on: Value | undefined,
    key: string | undefined,
    nodes: readonly Node[],
    given: Arguments,
  ) {
    this.callee = callee
    this.on = on
    this.key = key
    this.nodes = nodes
    this.given = given
  }

  /** What is given, all worked out. */
  get args(): readonly Value[] {
    return this.given.all
  }
}

/** Sees through `.call`, `.apply` and `Reflect`. */
export function resolveCall(at: Evaluator, node: Node, frame: Frame | undefined): Call {
  const nodes = node.type === 'TaggedTemplateExpression' ? [] : (node.arguments ?? [])
  const target = node.callee ?? node.tag
  const written = target && bare(target)
  const given = Arguments.written(at, nodes, frame)
  if (!written) return new Call(UNKNOWN, undefined, undefined, nodes, given)
  const callee = at.value(written, frame)
  if (callee.things?.some((name) => name === 'global Reflect.apply' || name === 'global Reflect.construct')) {
    const list = given.at(callee.things.includes('global Reflect.apply') ? 2 : 1)
    return new Call(given.at(0), undefined, undefined, [], Arguments.of(list.items ?? [list]))
  }
  if (written.type !== 'MemberExpression' || !written.object)
    return new Call(callee, undefined, undefined, nodes, given)
  const on = at.value(written.object, frame)
  const key = memberKey(written) ?? textOf(at.value(written.property, frame))
  if ((key === 'call' || key === 'apply') && (on.things || on.functions)) {
    const inner = bare(written.object)
    const method = inner.type === 'MemberExpression' && inner.object
    const owner = method ? at.value(inner.object, frame) : undefined
    const rest = nodes.slice(1)
    const spread = nodes[0]?.type === 'SpreadElement'
    const list = key === 'apply' ? (given.at(1).items ?? (nodes.length > 1 ? [given.at(1)] : [])) : undefined
    const handed = list
      ? Arguments.of(list)
      : spread
        ? Arguments.of(given.all.slice(1))
        : Arguments.written(at, rest, frame)
    return new Call(on, owner, method ? memberKey(inner) : undefined, rest, handed)
  }
  return new Call(callee, on, key, nodes, given)
}
