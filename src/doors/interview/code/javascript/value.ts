import type { Origin } from '../../act.ts'
import type { Arguments } from './arguments.ts'
import type { Module } from './module.ts'
import type { Node } from './node.ts'

/** Origins as bits, so that joining them costs nothing. */
export const FROM = {
  network: 1,
  chain: 2,
  environment: 4,
  file: 8,
  decoded: 16,
  assembled: 32,
  clipboard: 64,
  screen: 128,
  secret: 256,
  password: 512,
  machine: 1024,
  caller: 2048,
  literal: 4096,
  unknown: 8192,
  /** The environment as a whole; shown as `environment`. */
  wholeEnvironment: 16384,
  /** A recovery phrase or private key, by its name; shown as `secret`. Not what is computed with it. */
  walletKey: 32768,
} as const

const ORIGINS = Object.entries(FROM).filter(
  ([name]) => name !== 'wholeEnvironment' && name !== 'walletKey',
) as [Origin, number][]

/** @returns the names of the bits, `unknown` when there are none */
export function originNames(bits: number): Origin[] {
  const names = ORIGINS.filter(([, bit]) => (bits & bit) !== 0).map(([name]) => name)
  if ((bits & FROM.wholeEnvironment) !== 0 && !names.includes('environment')) names.push('environment')
  if ((bits & FROM.walletKey) !== 0 && !names.includes('secret')) names.push('secret')
  return names.length > 0 ? names : ['unknown']
}

export type Constant = string | number | boolean | null

/** A function as a value: its code, and the values its closure saw. */
export interface FunctionValue {
  node: Node
  module: Module
  frame: Frame | undefined
}

/** One call that is being followed. */
export interface Frame {
  owner: Node
  parameters: Arguments
  self: Value | undefined
  up: Frame | undefined
  depth: number
  values: Map<Node, Value>
}

/** Works a member out when it is asked for. */
export type Members = (key: string) => Value | undefined

/** What an expression may be, as far as it can be told without running it. Never changed once made. */
export interface Value {
  /** Bits of {@link FROM}. */
  origins: number
  constant?: Constant | undefined
  /** Bytes of a buffer, one character each. */
  bytes?: string | undefined
  /** Text with `…` where it is not known. */
  shape?: string | undefined
  /** Other texts that it may be. */
  others?: readonly string[] | undefined
  items?: readonly Value[] | undefined
  fields?: ReadonlyMap<string, Value> | undefined
  /** Members that are worked out when they are asked for. */
  members?: readonly Members[] | undefined
  functions?: readonly FunctionValue[] | undefined
  /** Well-known things by their way from a global or module: `global eval`, `module fs.readFileSync`. */
  things?: readonly string[] | undefined
}

export const NOTHING: Value = { origins: 0 }
export const UNKNOWN: Value = { origins: FROM.unknown }
export const CALLER: Value = { origins: FROM.caller }

/** Characters of a folded text at most. */
export const FOLDED_AT_MOST = 512 * 1024

/** @returns the value of a constant; texts beyond the limit are forgotten */
export function constant(value: Constant, origins: number = FROM.literal): Value {
  if (typeof value === 'string' && value.length > FOLDED_AT_MOST)
    return { origins, shape: value.slice(0, 2000) }
  return { origins, constant: value }
}

export function thing(name: string, origins = 0): Value {
  return { origins, things: [name] }
}

/** @returns the text of a value if it is known whole */
export function textOf(value: Value): string | undefined {
  if (value.constant !== undefined) return String(value.constant)
  if (value.bytes !== undefined) return value.bytes
  return undefined
}

/** @returns the number that a value is, `NaN` for a text that is none; undefined when it is not known */
export const numberOf = (value: Value | undefined): number | undefined =>
  value?.constant === undefined ? undefined : Number(value.constant)

/** @returns all that is known of a value's text, `…` for what is not */
export function shapeOf(value: Value): string {
  if (value.constant !== undefined) return String(value.constant)
  return value.shape ?? (value.items ? value.items.map(shapeOf).join(',') : '…')
}

/** What the parts of a value that are worked out on demand say of a member. */
export function lazyMember(value: Value, key: string): Value | undefined {
  let found: Value | undefined
  for (const members of value.members ?? []) {
    const one = members(key)
    if (one) found = found ? join(found, one) : one
  }
  return found
}

/** Whether a value is known to be one of the well-known things. */
export function isThing(value: Value, name: string): boolean {
  return value.things?.includes(name) ?? false
}

/** Functions, things and the like that one value may be at most; fields beyond which objects are not merged. */
const JOINED = 6
const FIELDS_JOINED = 48

/** Joins what a value may be with what else it may be. */
export function join(a: Value, b: Value): Value {
  if (a === b || b === NOTHING) return a
  if (a === NOTHING) return b
  if (isPlain(b) && a.constant === undefined && a.bytes === undefined) return withOrigins(a, b.origins)
  if (isPlain(a) && b.constant === undefined && b.bytes === undefined) return withOrigins(b, a.origins)
  const same = a.constant !== undefined && a.constant === b.constant
  const texts = same ? [] : [...readable(a), ...readable(b)]
  const first = texts[0]
  return {
    origins: a.origins | b.origins,
    constant: same ? a.constant : undefined,
    bytes: a.bytes === b.bytes ? a.bytes : undefined,
    shape: same ? undefined : first,
    others: texts.length > 1 ? [...new Set(texts.slice(1, 9))] : undefined,
    items: a.items ?? b.items,
    fields: joinFields(a.fields, b.fields),
    members: both(a.members, b.members),
    functions: both(a.functions, b.functions),
    things: both(a.things, b.things),
  }
}

/** Whether nothing is known of a value but where it comes from. */
export const isPlain = (value: Value): boolean =>
  value.constant === undefined &&
  value.bytes === undefined &&
  value.shape === undefined &&
  value.others === undefined &&
  value.items === undefined &&
  value.fields === undefined &&
  value.members === undefined &&
  value.functions === undefined &&
  value.things === undefined

const PLAIN = new Map<number, Value>()

function withOrigins(value: Value, more: number): Value {
  const origins = value.origins | more
  if (origins === value.origins) return value
  return isPlain(value) ? plain(origins) : { ...value, origins }
}

/** A value of which nothing is known but where it comes from; the same one for the same bits. */
export function plain(origins: number): Value {
  let value = PLAIN.get(origins)
  if (!value) {
    value = { origins }
    PLAIN.set(origins, value)
  }
  return value
}

/** At most so many of a list, without a copy where there are no more. */
export function upTo<T>(list: readonly T[] | undefined, most: number): readonly T[] {
  return list === undefined ? NONE : list.length <= most ? list : list.slice(0, most)
}

const NONE: readonly never[] = []

function readable(value: Value): string[] {
  const texts: string[] = []
  if (typeof value.constant === 'string' && value.constant) texts.push(value.constant)
  else if (value.shape) texts.push(value.shape)
  if (value.others) texts.push(...value.others)
  return texts
}

function both<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] | undefined {
  if (!a || !b || a === b) return a ?? b
  const more = b.filter((each) => !a.includes(each))
  return more.length === 0 || a.length >= JOINED ? a : [...a, ...more].slice(0, JOINED)
}

function joinFields(
  a: ReadonlyMap<string, Value> | undefined,
  b: ReadonlyMap<string, Value> | undefined,
): ReadonlyMap<string, Value> | undefined {
  if (!a || !b || a === b || a.size + b.size > FIELDS_JOINED) return a ?? b
  const fields = new Map(a)
  for (const [key, value] of b) {
    const other = fields.get(key)
    fields.set(key, other ? join(other, value) : value)
  }
  return fields
}

/** Bits of a value and of all it holds. */
export function deepOrigins(value: Value, depth = 0): number {
  let bits = value.origins
  if (isThing(value, 'global process.env')) bits |= FROM.environment | FROM.wholeEnvironment
  if (depth > 5) return bits
  if (value.items) for (const item of value.items) bits |= deepOrigins(item, depth + 1)
  if (value.fields) for (const field of value.fields.values()) bits |= deepOrigins(field, depth + 1)
  return bits
}

/** What goes over from a value to what is made of it: everything but how it was written down. */
export const CARRIED = ~(FROM.literal | FROM.assembled | FROM.walletKey)
/** What goes over into another spelling of the same. */
export const RESPELT = CARRIED | FROM.walletKey
