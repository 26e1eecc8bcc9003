import { bindingValue } from './bindings.ts'
import { callValue } from './calls.ts'
import { concat, operate } from './fold.ts'
import { got } from './functions.ts'
import { GLOBAL_OBJECTS, GLOBALS } from './known.ts'
import { memberValue, ownValue } from './members.ts'
import { cooked, keyOf, type Module } from './module.ts'
import { asNode, type Binding, bare, lookup, type Node, type Scope } from './node.ts'
import type { Sources } from './sources.ts'
import type { Use } from './uses.ts'
import {
  constant,
  FROM,
  type Frame,
  type FunctionValue,
  join,
  NOTHING,
  textOf,
  thing,
  UNKNOWN,
  upTo,
  type Value,
} from './value.ts'

const DEPTH = 150

/**
 * Tells what expressions may be without running anything: each name is the join of all that is ever assigned to
 * it, each parameter the join of what callers were seen to hand in. Asked on demand, remembered, and limited in
 * steps, so that hostile code costs no more than its length.
 */
export class Evaluator {
  readonly sources: Sources
  /** How many expressions may still be looked at. */
  steps = 0
  private depth = 0
  private readonly values = new Map<Node, Value>()
  readonly bindings = new Map<Binding, Value>()
  readonly busyBindings = new Set<Binding>()
  readonly parameters = new Map<Node, Value[]>()
  readonly own = new Map<Module, Value>()
  readonly uses = new Map<Node, Use[]>()

  constructor(sources: Sources) {
    this.sources = sources
  }

  /** What an expression may be, within a followed call if there is one. */
  value(expression: Node | null | undefined, frame?: Frame): Value {
    if (!expression) return NOTHING
    const node = bare(expression)
    if (node.type === 'Literal') return literal(node)
    if (node.type === 'Identifier' && !frame) {
      if (this.steps <= 0 || this.depth > DEPTH) return UNKNOWN
      this.depth++
      const value = this.named(node, undefined)
      this.depth--
      return value
    }
    const values = frame?.values ?? this.values
    const known = values.get(node)
    if (known) return known
    if (this.steps-- <= 0 || this.depth > DEPTH) return UNKNOWN
    this.depth++
    // until it is known what it is, whoever asks again within is told nothing
    if (!frame) values.set(node, NOTHING)
    const value = this.work(node, frame)
    // a name that is being worked out right now is nothing only until that is done
    const open = value === NOTHING && node.type === 'Identifier' && this.busyBindings.size > 0
    if (this.steps > 0 && !open) values.set(node, value)
    else if (!frame) values.delete(node)
    this.depth--
    return value
  }

  private work(node: Node, frame: Frame | undefined): Value {
    switch (node.type) {
      case 'Identifier':
        return this.named(node, frame)
      case 'TemplateLiteral':
        return this.template(node, frame)
      case 'MemberExpression':
        return memberValue(this, node, frame)
      case 'CallExpression':
      case 'NewExpression':
      case 'ImportExpression':
      case 'TaggedTemplateExpression':
        return callValue(this, node, frame)
      case 'BinaryExpression': {
        const left = this.value(node.left, frame)
        const right = this.value(node.right, frame)
        if (node.operator !== '+') return operate(node.operator ?? '', left, right)
        return concat(left, right, isPiece(node.left) && isPiece(node.right))
      }
      case 'LogicalExpression': {
        const left = this.value(node.left, frame)
        if (node.operator === '||' && left.constant) return left
        const right = this.value(node.right, frame)
        return node.operator === '&&'
          ? left.constant !== undefined
            ? right
            : join(right, NOTHING)
          : join(left, right)
      }
      case 'ConditionalExpression':
        return join(this.value(asNode(node.consequent), frame), this.value(node.alternate, frame))
      case 'AssignmentExpression':
        return this.value(node.right, frame)
      case 'SequenceExpression':
        return this.value(node.expressions?.at(-1), frame)
      case 'AwaitExpression':
      case 'YieldExpression':
      case 'SpreadElement':
        return this.value(node.argument, frame)
      case 'UnaryExpression':
        return this.unary(node, frame)
      case 'ArrayExpression':
        return { origins: 0, items: this.arguments(node.elements ?? [], frame) }
      case 'ObjectExpression':
        return this.object(node, frame)
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
      case 'ClassExpression': {
        const module = node.scope?.module
        return module ? { origins: 0, functions: [{ node, module, frame } satisfies FunctionValue] } : UNKNOWN
      }
      case 'ThisExpression':
        return this.self(node, frame)
      case 'MetaProperty':
        return thing('global import.meta')
      case 'TSEnumDeclaration':
      case 'JSXElement':
        return UNKNOWN
      default:
        return UNKNOWN
    }
  }

  /** Values of arguments or elements, with what is spread among them laid out. */
  arguments(nodes: readonly (Node | null)[], frame: Frame | undefined): Value[] {
    const values: Value[] = []
    for (const node of nodes) {
      if (values.length > 20_000) break
      const value = this.value(node, frame)
      if (node?.type === 'SpreadElement' && value.items) values.push(...value.items.slice(0, 20_000))
      else if (node?.type === 'SpreadElement' && typeof value.constant === 'string')
        values.push(...[...value.constant.slice(0, 20_000)].map((char) => constant(char, value.origins)))
      else values.push(value)
    }
    return values
  }

  private named(node: Node, frame: Frame | undefined): Value {
    const name = node.name ?? ''
    const binding = lookup(name, node.scope)
    if (binding) return bindingValue(this, binding, frame)
    if (name === 'undefined') return NOTHING
    const module = node.scope?.module
    const assigned = module?.globals.get(name)
    let value = GLOBALS.has(name)
      ? thing(GLOBAL_OBJECTS.has(name) ? 'global globalThis' : `global ${name}`)
      : assigned
        ? NOTHING
        : UNKNOWN
    if (name === '__dirname') return constant('.', FROM.literal)
    if (name === '__filename') return constant(module?.file?.name ?? '', FROM.literal)
    for (const node of upTo(assigned, 8)) value = join(value, this.value(node))
    return value
  }

  private template(node: Node, frame: Frame | undefined): Value {
    const pieces = node.quasis ?? []
    let value: Value = constant(cooked(pieces[0] ?? node))
    for (const [index, expression] of (node.expressions ?? []).entries()) {
      value = concat(value, this.value(expression, frame), isPiece(expression))
      const piece = pieces[index + 1]
      if (piece) value = concat(value, constant(cooked(piece)), false)
    }
    return value
  }

  private unary(node: Node, frame: Frame | undefined): Value {
    if (node.operator === 'void' || node.operator === 'delete') return NOTHING
    if (node.operator === 'typeof') return NOTHING
    const value = this.value(node.argument, frame)
    if (node.operator === '!') return value.constant === undefined ? NOTHING : constant(!value.constant)
    const text = textOf(value)
    if (text === undefined) return { origins: value.origins }
    const number = Number(text)
    return constant(node.operator === '-' ? -number : node.operator === '~' ? ~number : number, value.origins)
  }

  private object(node: Node, frame: Frame | undefined): Value {
    const fields = new Map<string, Value>()
    let origins = 0
    let things: readonly string[] | undefined
    let members: Value['members']
    for (const property of node.properties ?? []) {
      if (property.type === 'SpreadElement') {
        const spread = this.value(property.argument, frame)
        origins |= spread.origins
        if (spread.things?.includes('global process.env')) origins |= FROM.environment | FROM.wholeEnvironment
        else if (spread.things) things = spread.things
        members ??= spread.members
        for (const [key, value] of spread.fields ?? []) fields.set(key, value)
        continue
      }
      const key = property.computed ? textOf(this.value(property.key, frame)) : keyOf(property)
      const stands = this.value(asNode(property.value), frame)
      const value = property.kind === 'get' ? got(this, stands) : stands
      if (key !== undefined) fields.set(key, value)
      else origins |= value.origins
    }
    return { origins, fields, things, members }
  }

  private self(node: Node, frame: Frame | undefined): Value {
    for (let at = frame; at; at = at.up) if (at.self) return at.self
    const handler = handlerOf(node.scope)
    if (handler) {
      const on = this.value(handler)
      if (on.origins & FROM.network) return on
    }
    return ownValue(this, node.scope?.module as Module)
  }
}

/** For `xhr.onload = function () { this… }`: `xhr`. */
function handlerOf(scope: Scope | undefined): Node | undefined {
  let owner = scope?.owner
  while (owner?.type === 'ArrowFunctionExpression') owner = owner.scope?.up?.owner
  const parent = owner?.parent
  if (parent?.type === 'AssignmentExpression' && parent.left?.type === 'MemberExpression')
    return parent.left.object
  if (parent?.type === 'CallExpression' && parent.callee?.type === 'MemberExpression')
    return parent.callee.object
  return undefined
}

function isPiece(node: Node | undefined): boolean {
  return node?.type === 'Literal' && typeof node.value === 'string'
}

function literal(node: Node): Value {
  const value = node.value
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { origins: FROM.literal, constant: value }
  }
  if (value === null && !node.regex) return NOTHING
  return { origins: FROM.literal }
}
