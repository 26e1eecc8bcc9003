import type { Arguments } from './arguments.ts'
import { errorsOf } from './errors.ts'
import type { Evaluator } from './evaluate.ts'
import { exportedValue } from './exports.ts'
import { concat } from './fold.ts'
import { elementOf, member } from './members.ts'
import type { Binding, Definition, Node, Scope, Step } from './node.ts'
import { namesWalletKey } from './secrets.ts'
import { argumentValue } from './uses.ts'
import {
  CALLER,
  deepOrigins,
  FROM,
  type Frame,
  isThing,
  join,
  NOTHING,
  UNKNOWN,
  upTo,
  type Value,
} from './value.ts'

/** What a declared name may be, within a followed call if the name belongs to it. */
export function bindingValue(at: Evaluator, binding: Binding, frame: Frame | undefined): Value {
  const own = frameOf(binding.scope, frame)
  if (!own) {
    const known = at.bindings.get(binding)
    if (known) return known
  }
  if (at.busyBindings.has(binding)) return NOTHING
  at.busyBindings.add(binding)
  const value = held(binding, work(at, binding, own))
  at.busyBindings.delete(binding)
  if (!own) at.bindings.set(binding, value)
  return value
}

/** A value under a name that says what is in it. */
function held(binding: Binding, value: Value): Value {
  const told = value.constant !== undefined || value.functions || value.things || binding.imported
  if (told || !namesWalletKey(binding.name, binding.scope.module.text)) return value
  return { ...value, origins: value.origins | FROM.walletKey }
}

/** The followed call that a scope lies in. */
function frameOf(scope: Scope, frame: Frame | undefined): Frame | undefined {
  for (let at = frame; at; at = at.up) {
    for (let inner: Scope | undefined = scope; inner; inner = inner.up)
      if (inner.owner === at.owner) return at
  }
  return undefined
}

function work(at: Evaluator, binding: Binding, frame: Frame | undefined): Value {
  let value: Value = NOTHING
  if (binding.declared) value = at.value(binding.declared, frame)
  if (binding.imported) {
    const { specifier, name } = binding.imported
    value = join(value, exportedValue(at, binding.scope.module, specifier, name))
  }
  if (binding.caught)
    value = join(value, walk(at, errorsOf(at, binding.caught.clause, frame), binding.caught.path))
  if (binding.parameter) {
    const { of, index, path } = binding.parameter
    const rest = path.length > 0 && typeof path[0] === 'object'
    const given =
      frame?.owner === of ? handed(frame.parameters, index, rest) : argumentValue(at, of, index, frame)
    value = join(value, walk(at, given, path))
  }
  value = defined(at, binding, value, frame)
  for (const node of upTo(binding.added, 200)) {
    const added = at.value(node, frame)
    value = {
      ...value,
      origins: value.origins | deepOrigins(added),
      constant: undefined,
      items: value.items && value.items.length < 5000 ? [...value.items, added] : undefined,
    }
  }
  if (binding.properties) value = withProperties(at, value, binding.properties, frame)
  return value === NOTHING && binding.definitions.length === 0 && !binding.parameter ? UNKNOWN : value
}

function handed(parameters: Arguments, index: number, rest: boolean): Value {
  return rest ? { origins: 0, items: parameters.all.slice(index) } : parameters.at(index)
}

const DEFINITIONS = 24

/** Pieces that are added one after the other to a known text make a known text. */
function defined(at: Evaluator, binding: Binding, before: Value, frame: Frame | undefined): Value {
  let value = before
  for (const definition of upTo(binding.definitions, DEFINITIONS)) {
    const next = definitionValue(at, definition, frame)
    if (definition.as !== 'part') value = join(value, next)
    else value = concat(value, next, false)
  }
  return value
}

function definitionValue(at: Evaluator, { node, path, as }: Definition, frame: Frame | undefined): Value {
  const value = at.value(node, frame)
  return walk(at, as === 'element' ? elementOf(value) : value, path)
}

/** Follows a pattern into a value. */
function walk(at: Evaluator, value: Value, path: readonly Step[]): Value {
  let inner = value
  for (const step of path) {
    if (inner === CALLER || inner === UNKNOWN) return inner
    if (typeof step !== 'object') inner = member(at, inner, String(step))
    else if (isThing(inner, 'global process.env')) inner = { origins: deepOrigins(inner) }
  }
  return inner
}

function withProperties(
  at: Evaluator,
  value: Value,
  properties: ReadonlyMap<string, readonly Node[]>,
  frame: Frame | undefined,
): Value {
  const put = (key: string): Value | undefined =>
    properties
      .get(key)
      ?.slice(0, 6)
      .reduce((all: Value, node) => join(all, at.value(node, frame)), NOTHING)
  return { ...value, members: [put, ...(value.members ?? [])] }
}
