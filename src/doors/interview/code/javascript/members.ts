import type { Evaluator } from './evaluate.ts'
import { got } from './functions.ts'
import { memberThing } from './known.ts'
import { type Module, memberKey } from './module.ts'
import { bare, lookup, type Node } from './node.ts'
import { namesWalletKey } from './secrets.ts'
import {
  CARRIED,
  constant,
  FROM,
  type Frame,
  isPlain,
  join,
  lazyMember,
  NOTHING,
  plain,
  textOf,
  thing,
  UNKNOWN,
  upTo,
  type Value,
} from './value.ts'

/** Members that say something about a value without being part of it. */
const ABOUT = new Set('length status statusCode ok statusText size byteLength readyState'.split(' '))

/** Names that mean the global ones when nothing else is known of `this`. */
const ON_GLOBAL = new Set([
  'eval',
  'Function',
  'require',
  'process',
  'fetch',
  'atob',
  'setTimeout',
  'global',
  'globalThis',
])

/** What `object.key` may be. */
export function memberValue(at: Evaluator, node: Node, frame: Frame | undefined): Value {
  const object = node.object ? bare(node.object) : undefined
  if (!object) return UNKNOWN
  const key = memberKey(node) ?? textOf(at.value(node.property, frame))
  const on = at.value(object, frame)
  let value = key === undefined ? anyMember(at, on, at.value(node.property, frame)) : member(at, on, key)
  const module = moduleOf(object)
  for (const each of key !== undefined && module && namesExports(object) ? exported(module, key) : [])
    value = join(value, at.value(each))
  if (key !== undefined && value === UNKNOWN && module && object.type !== 'Identifier') {
    for (const each of upTo(module.loose.get(key), 4)) value = join(value, at.value(each))
  } else if (key !== undefined && module && on.things?.includes('global globalThis')) {
    for (const each of upTo(module.loose.get(key), 4)) value = join(value, at.value(each))
  }
  if (
    key !== undefined &&
    value.constant === undefined &&
    !value.functions &&
    namesWalletKey(key, module?.text)
  )
    return { ...value, origins: value.origins | FROM.walletKey }
  return value
}

/** Whether an expression is this module's own `exports`. */
function namesExports(object: Node): boolean {
  if (object.type === 'Identifier') return object.name === 'exports' && !lookup('exports', object.scope)
  const outer = object.type === 'MemberExpression' && object.object ? bare(object.object) : undefined
  return memberKey(object) === 'exports' && outer?.name === 'module' && !lookup('module', outer.scope)
}

function exported(module: Module, key: string): readonly Node[] {
  return module.exports.names.get(key)?.slice(0, 4) ?? []
}

function moduleOf(node: Node): Module | undefined {
  let at: Node | undefined = node
  while (at && at.type === 'MemberExpression') at = at.object && bare(at.object)
  return at?.scope?.module
}

/** What a member of a value may be. */
export function member(at: Evaluator, on: Value, key: string): Value {
  if (key === 'constructor') return constructorOf(on)
  if (isPlain(on)) {
    if (key === 'length') return NOTHING
    if (key === 'default') return on
    const carried = ABOUT.has(key) ? 0 : on.origins & CARRIED
    return carried ? plain(carried) : UNKNOWN
  }
  const found: Value[] = []
  const field = on.fields?.get(key)
  if (field) found.push(field)
  else if (on.items && /^\d{1,6}$/.test(key)) {
    const item = on.items[Number(key)]
    if (item) found.push(item)
  }
  for (const each of on.functions ?? []) {
    if (!each.node.type.startsWith('Class')) continue
    for (const node of upTo(each.module.own.get(key), 4)) found.push(at.value(node))
  }
  const own = lazyMember(on, key)
  if (own) found.push(own)
  for (const name of on.things ?? []) {
    const environment = /^global (?:process|import\.meta|Bun)\.env$/.test(name)
    if (environment) found.push(variable(at, key))
    else found.push(thing(memberThing(name, key)))
  }
  if (key === 'length') return lengthOf(on)
  if (typeof on.constant === 'string' && /^\d{1,6}$/.test(key)) {
    found.push(constant(on.constant[Number(key)] ?? '', on.origins))
  } else if (typeof on.bytes === 'string' && /^\d{1,6}$/.test(key)) {
    found.push(constant(on.bytes.charCodeAt(Number(key)), on.origins))
  }
  if (key === 'default' && found.length === 0) return on
  const carried = ABOUT.has(key) ? 0 : on.origins & CARRIED
  if (found.length === 0 && (on.items || on.constant !== undefined)) return thing('some method', carried)
  if (found.length === 0) return carried || on.fields ? { origins: carried } : UNKNOWN
  const value = found.reduce(join)
  return carried ? { ...value, origins: value.origins | carried } : value
}

function lengthOf(on: Value): Value {
  const length =
    on.items?.length ?? on.bytes?.length ?? (typeof on.constant === 'string' ? on.constant.length : undefined)
  return length === undefined ? NOTHING : constant(length)
}

/** Every function's constructor makes functions of text. */
function constructorOf(on: Value): Value {
  if (on.functions?.some((each) => !each.node.type.startsWith('Class'))) return thing('global Function')
  if (on.things) return thing('global Function')
  if (on.constant !== undefined || on.items) return thing('some constructor')
  return thing('some constructor', 0)
}

/** A member whose key is not known: any of those that are. */
function anyMember(at: Evaluator, on: Value, key: Value): Value {
  let value: Value = { origins: on.origins & CARRIED }
  for (const other of upTo(key.others, 4)) value = join(value, member(at, on, other))
  let count = 0
  for (const each of on.items ?? on.fields?.values() ?? []) {
    if (count++ > 40) break
    value = join(value, each)
  }
  if (on.things?.some((name) => /\.env$/.test(name)))
    value = { ...value, origins: value.origins | FROM.environment }
  return value === UNKNOWN || value.origins !== 0 || count > 0 ? value : UNKNOWN
}

/** A variable of the environment, with its value where the project sets it. */
function variable(at: Evaluator, name: string): Value {
  const set = at.sources.project.environment.get(name)
  if (set === undefined && /^(?:HOME|USERPROFILE)$/.test(name))
    return { origins: FROM.environment, shape: '~' }
  return set === undefined ? { origins: FROM.environment } : constant(set, FROM.environment)
}

/** What `this.key` may be: whatever the file's classes and functions put there. */
export function ownValue(at: Evaluator, module: Module | undefined): Value {
  if (!module) return UNKNOWN
  const known = at.own.get(module)
  if (known) return known
  const members = (key: string): Value | undefined => {
    const nodes = module.own.get(key) ?? module.loose.get(key)
    if (!nodes) return ON_GLOBAL.has(key) ? thing(`global ${key}`) : undefined
    return nodes.slice(0, 6).reduce((value: Value, node) => {
      const stands = at.value(node)
      return join(value, node.parent?.kind === 'get' ? got(at, stands) : stands)
    }, NOTHING)
  }
  const value: Value = { origins: 0, members: [members] }
  at.own.set(module, value)
  return value
}

/** One of what a value holds, as `for of` and `forEach` give it. */
export function elementOf(on: Value): Value {
  let value: Value = { origins: on.origins & CARRIED }
  for (const item of upTo(on.items, 40)) value = join(value, item)
  return value
}
