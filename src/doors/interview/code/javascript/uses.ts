import { Arguments } from './arguments.ts'
import { type Call, resolveCall } from './call.ts'
import type { Evaluator } from './evaluate.ts'
import { asksNetwork, effectOf } from './known.ts'
import { elementOf } from './members.ts'
import { keyOf, type Module, memberKey } from './module.ts'
import { asNode, type Binding, bare, holder, isFunction, lookup, type Node } from './node.ts'
import {
  CALLER,
  CARRIED,
  deepOrigins,
  FROM,
  type Frame,
  join,
  NOTHING,
  shapeOf,
  textOf,
  UNKNOWN,
  upTo,
  type Value,
} from './value.ts'

/** One way in which a function comes to be called. */
export type Use =
  | { as: 'called'; call: Node }
  /** Handed to a call as an argument, or in an object that is one, under `key`. */
  | { as: 'passed'; call: Node; index: number; key: string | undefined }
  /** Put on an object to be called by it. */
  | { as: 'handler'; object: Node }
  | { as: 'exported' }

const USES = 24

/** What a parameter may be, from all calls that were seen. */
export function argumentValue(at: Evaluator, fn: Node, index: number, frame: Frame | undefined): Value {
  const known = at.parameters.get(fn)
  if (!frame && known?.[index]) return known[index]
  let value: Value = NOTHING
  let seen = false
  for (const use of usesOf(at, fn)) {
    seen = true
    if (use.as === 'called')
      value = join(value, Arguments.written(at, use.call.arguments ?? [], frame).at(index))
    else if (use.as === 'passed')
      value = join(value, passedValue(at, use.call, use.index, use.key, index, frame, 0))
    else if (use.as === 'handler') {
      const on = at.value(use.object, frame)
      value = join(value, { origins: on.origins & CARRIED })
    } else value = join(value, CALLER)
  }
  if (!seen) value = CALLER
  if (!frame) {
    const list = known ?? []
    list[index] = value
    at.parameters.set(fn, list)
  }
  return value
}

/** All ways in which a function is seen to be used in its file. */
function usesOf(at: Evaluator, fn: Node): Use[] {
  const known = at.uses.get(fn)
  if (known) return known
  const uses: Use[] = []
  at.uses.set(fn, uses)
  if (fn.type === 'FunctionDeclaration') {
    if (fn.id) collect(fn.id, uses, 0)
    if (fn.parent?.type.startsWith('Export')) uses.push({ as: 'exported' })
  } else follow(fn, uses, 0)
  return uses
}

/** Every reference of the name that a node declares. */
export function referencesOf(id: Node): Node[] {
  const scope = id.scope
  const binding = scope && lookup(id.name ?? '', scope)
  return binding ? references(binding) : []
}

const GROUPED = new WeakMap<Module, Map<string, Map<Binding, Node[]>>>()

function references(binding: Binding): Node[] {
  const module = binding.scope.module
  let names = GROUPED.get(module)
  if (!names) {
    names = new Map()
    GROUPED.set(module, names)
  }
  let groups = names.get(binding.name)
  if (!groups) {
    groups = new Map()
    for (const node of module.references.get(binding.name) ?? []) {
      const owner = lookup(binding.name, node.scope)
      if (!owner) continue
      const list = groups.get(owner)
      if (list) list.push(node)
      else groups.set(owner, [node])
    }
    names.set(binding.name, groups)
  }
  return groups.get(binding) ?? []
}

function collect(id: Node, uses: Use[], depth: number): void {
  if (depth > 3) return
  for (const reference of referencesOf(id)) {
    if (uses.length >= USES) return
    follow(reference, uses, depth)
  }
}

/** Where a function goes from where it stands. */
function follow(node: Node, uses: Use[], depth: number): void {
  const { parent, child } = holder(node)
  if (!parent || depth > 4) return
  switch (parent.type) {
    case 'CallExpression':
    case 'NewExpression': {
      if (parent.callee === child) uses.push({ as: 'called', call: parent })
      const index = parent.arguments?.indexOf(child) ?? -1
      if (index >= 0) uses.push({ as: 'passed', call: parent, index, key: undefined })
      return
    }
    case 'VariableDeclarator':
      if (parent.init === child && parent.id?.type === 'Identifier') {
        collect(parent.id, uses, depth + 1)
        if (parent.parent?.parent?.type === 'ExportNamedDeclaration') uses.push({ as: 'exported' })
      }
      return
    case 'AssignmentExpression': {
      const left = parent.left && bare(parent.left)
      if (parent.right !== child || !left) return
      if (left.type === 'Identifier') collect(left, uses, depth + 1)
      else if (left.type === 'MemberExpression') {
        const key = memberKey(left)
        if (left.object && /^on[a-z]/.test(key ?? '')) uses.push({ as: 'handler', object: left.object })
        else methodCalls(node, key, uses)
      }
      return
    }
    case 'Property': {
      const key = keyOf(parent)
      const object = parent.parent
      if (object && asNode(parent.value) === child) {
        const outer = holder(object)
        const index = outer.parent?.arguments?.indexOf(outer.child) ?? -1
        if (outer.parent && index >= 0) uses.push({ as: 'passed', call: outer.parent, index, key })
        else methodCalls(node, key, uses)
      }
      return
    }
    case 'MethodDefinition':
    case 'PropertyDefinition':
      methodCalls(node, keyOf(parent), uses)
      return
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'SequenceExpression':
      follow(parent, uses, depth + 1)
      return
    case 'MemberExpression':
      if (parent.object === child && /^(?:call|apply|bind)$/.test(memberKey(parent) ?? ''))
        follow(parent, uses, depth + 1)
      return
    default:
      uses.push({ as: 'exported' })
  }
}

/** Calls of a method of this name: whoever calls it may mean this one. */
function methodCalls(node: Node, key: string | undefined, uses: Use[]): void {
  const scope = node.scope ?? bare(node).scope
  uses.push({ as: 'exported' })
  if (!key || !scope) return
  const common = COMMON.test(key)
  for (const call of upTo(scope.module.methods.get(key), 12)) {
    const on = call.callee && bare(call.callee).object
    if (!common || on?.type === 'ThisExpression') uses.push({ as: 'called', call })
  }
}

const COMMON =
  /^(?:get|set|push|on|once|emit|call|apply|bind|then|catch|map|filter|forEach|join|replace|slice|test|exec|toString|add|has|delete|next|write|end|send)$/

/**
 * What a call hands to a function that it was given.
 *
 * @param index which argument the function is
 * @param key under which it stands, when the argument is an object
 * @param parameter of the function
 */
export function passedValue(
  at: Evaluator,
  node: Node,
  index: number,
  key: string | undefined,
  parameter: number,
  frame: Frame | undefined,
  depth: number,
): Value {
  if (depth > 4) return UNKNOWN
  const call = resolveCall(at, node, frame)
  const { callee, on } = call
  let value: Value = NOTHING
  if (callee.functions && key === undefined) {
    const given = calledInside(at, call, index, parameter, frame, depth)
    if (given) return given
  }
  switch (key === undefined ? call.key : undefined) {
    case 'then':
    case 'catch':
    case 'finally':
      return parameter === 0 && on ? on : NOTHING
    case 'forEach':
    case 'map':
    case 'flatMap':
    case 'filter':
    case 'find':
    case 'some':
    case 'every':
      if (on?.items) return parameter === 0 ? elementOf(on) : NOTHING
      break
    case 'reduce':
      if (on)
        return parameter < 2 ? join(elementOf(on), parameter === 0 ? call.given.at(1) : NOTHING) : NOTHING
      break
  }
  if (LISTENS.test(call.key ?? '') && node.scope) {
    const event = textOf(call.given.at(0))
    for (const sent of upTo(node.scope.module.methods.get('emit'), 12)) {
      const given = Arguments.written(at, sent.arguments ?? [], frame)
      if (event !== undefined && textOf(given.at(0)) === event) value = join(value, given.at(parameter + 1))
    }
  }
  let origins: number = FROM.unknown
  for (const name of callee.things ?? []) {
    if (asksNetwork(name)) origins |= FROM.network
    const effect = effectOf(name)
    if (effect?.gives && parameter > 0) origins |= effect.gives
    if (
      effect?.act === 'run-program' &&
      parameter > 0 &&
      /\b(?:curl|wget)\b/.test(call.args.map(shapeOf).join(' '))
    ) {
      origins |= FROM.network
    }
    if (name === 'global Promise' || /^global set(?:Timeout|Interval|Immediate)$/.test(name)) return UNKNOWN
  }
  if (on) origins |= on.origins & CARRIED
  for (const arg of upTo(call.args, 6))
    if (!arg.functions) origins |= deepOrigins(arg) & (FROM.network | FROM.chain)
  return join({ origins }, value)
}

const LISTENS = /^(?:on|once|addListener|prependListener)$/

/** What a function of the code hands to the callback that it is given. */
function calledInside(
  at: Evaluator,
  call: Call,
  index: number,
  parameter: number,
  frame: Frame | undefined,
  depth: number,
): Value | undefined {
  let value: Value | undefined
  for (const each of upTo(call.callee.functions, 3)) {
    const name = each.node.params?.[index]
    if (!isFunction(each.node) || name?.type !== 'Identifier') continue
    const inner: Frame = {
      owner: each.node,
      parameters: call.given,
      self: undefined,
      up: each.frame,
      depth: (frame?.depth ?? 0) + 1,
      values: new Map(),
    }
    if (inner.depth > 8) continue
    value ??= NOTHING
    for (const reference of upTo(referencesOf(name), 12)) {
      const { parent, child } = holder(reference)
      if (parent?.type !== 'CallExpression') continue
      if (parent.callee === child)
        value = join(value, Arguments.written(at, parent.arguments ?? [], inner).at(parameter))
      else {
        const at_ = parent.arguments?.indexOf(child) ?? -1
        if (at_ >= 0)
          value = join(value, passedValue(at, parent, at_, undefined, parameter, inner, depth + 1))
      }
    }
  }
  return value
}
