import type { Origin } from '../../act.ts'
import type { Expression, Parameter, Statement } from './syntax.ts'

/** Origins as bits: `environment` is one variable, `all-environment` the environment as a whole. */
const BITS = [
  'network',
  'chain',
  'environment',
  'all-environment',
  'file',
  'decoded',
  'assembled',
  'clipboard',
  'screen',
  'secret',
  'password',
  'machine',
  'caller',
  'literal',
  'unknown',
] as const

type Bit = (typeof BITS)[number]

export type Origins = number

const BIT_OF = Object.fromEntries(BITS.map((name, index) => [name, 1 << index])) as Record<Bit, Origins>

/** Origins by their names. */
export function from(...names: Bit[]): Origins {
  let bits = 0
  for (const name of names) bits |= BIT_OF[name]
  return bits
}

/** What the code itself says. */
export const LITERAL = from('literal')
/** What whoever calls a function hands in. */
export const CALLER = from('caller')

/** How something was hidden stays with it, whatever is done to it. */
export const HIDING = from('decoded', 'assembled')

/** Where things come from, besides from the code itself. */
export const FOREIGN = from(
  'network',
  'chain',
  'environment',
  'all-environment',
  'file',
  'clipboard',
  'screen',
  'secret',
  'password',
  'machine',
)

/** A function that the code itself defines. */
export interface Closure {
  name: string
  parameters: Parameter[]
  body: Statement[] | Expression
  scope: Scope
  /** Whose method it is. */
  owner: Value | undefined
  at: number
  /** Of another file: what it does is told at the place of the call. */
  module: string | undefined
  /** Where the code stands that defines it, if that was itself run out of a text. */
  site: number | undefined
}

/** What an expression may be. Lists and dictionaries change in place, as in Python. */
export interface Value {
  origins: Origins
  /** Text as far as it is known: `…` stands for each unknown piece unless `whole`. */
  text?: string
  whole?: boolean
  bytes?: Uint8Array
  number?: number
  items?: Value[]
  entries?: Map<string, Value>
  /** What it is in terms of modules outside: `requests.get`, `open()`, `socket.socket().recv`. */
  name?: string
  closure?: Closure
  /** Of a class of the code's own, or of what it makes. */
  members?: Map<string, Value>
  /** A module of the project, by the path of its file. */
  file?: string
  /** What it was made of: of `open(path)` the path. */
  made?: Value[]
  /** Other things it may be instead. */
  others?: Value[]
}

/** Names of one function, class or module. */
export class Scope {
  readonly names = new Map<string, Value>()
  readonly parent: Scope | undefined
  readonly globals = new Set<string>()

  constructor(parent?: Scope) {
    this.parent = parent
  }

  get(name: string): Value | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      const value = scope.names.get(name)
      if (value) return value
    }
    return undefined
  }

  top(): Scope {
    let scope: Scope = this
    while (scope.parent) scope = scope.parent
    return scope
  }

  set(name: string, value: Value): void {
    if (this.globals.has(name)) this.top().names.set(name, value)
    else this.names.set(name, value)
  }
}

export const UNKNOWN: Value = { origins: from('unknown') }

/** Text of a file or decoder may be large; of what is put together this much is kept. */
const TEXT_LENGTH = 8 * 2 ** 20

export const textValue = (text: string, origins: Origins = LITERAL, whole = true): Value => ({
  origins,
  text: text.length > TEXT_LENGTH ? text.slice(0, TEXT_LENGTH) : text,
  whole: whole && text.length <= TEXT_LENGTH,
})

export const bytesValue = (bytes: Uint8Array, origins: Origins = LITERAL): Value => ({
  origins,
  bytes,
})

export const numberValue = (number: number, origins: Origins = LITERAL): Value => ({
  origins,
  number,
})

export const listValue = (items: Value[]): Value => ({ origins: 0, items })

export const named = (name: string, origins: Origins = 0): Value => ({ origins, name })

/** Depth and number of parts that are asked where they come from. */
const PARTS_DEPTH = 5
const PARTS = 60

/** Where a value and all in it come from. */
export function originsOf(value: Value | undefined): Origins {
  if (!value) return 0
  const bits = value.origins | (value.name === 'os.environ' ? ALL_ENVIRONMENT : 0)
  if (!value.items && !value.entries && !value.others) return bits
  return bits | originsWithin(value, 0, { parts: PARTS })
}

const ALL_ENVIRONMENT = from('all-environment')

function originsWithin(value: Value, depth: number, left: { parts: number }): Origins {
  let bits = value.origins | (value.name === 'os.environ' ? ALL_ENVIRONMENT : 0)
  if (depth > PARTS_DEPTH) return bits
  for (const part of value.items ?? []) {
    if (--left.parts < 0) return bits
    bits |= originsWithin(part, depth + 1, left)
  }
  if (value.entries) {
    for (const part of value.entries.values()) {
      if (--left.parts < 0) return bits
      bits |= originsWithin(part, depth + 1, left)
    }
  }
  for (const part of value.others ?? []) {
    if (--left.parts < 0) return bits
    bits |= originsWithin(part, depth + 1, left)
  }
  return bits
}

/** One value of several, as when branches meet. */
export function either(values: readonly Value[]): Value {
  const [first, ...rest] = values.filter((value) => value !== UNKNOWN)
  if (!first) return UNKNOWN
  if (rest.length === 0) return first
  const others = [...(first.others ?? []), ...rest.flatMap((value) => [value, ...(value.others ?? [])])]
  return { ...first, others: others.slice(0, OTHERS) }
}

const OTHERS = 6

/** The same with where something else comes from, too. */
export const mixed = (value: Value, origins: Origins): Value =>
  (value.origins | origins) === value.origins ? value : { ...value, origins: value.origins | origins }

/** Text that a value may be, unknown pieces as `…`; bytes as UTF-8 where they are. */
export function textsOf(value: Value | undefined, depth = 0): string[] {
  if (!value || depth > 3) return []
  const own = value.text ?? (value.bytes ? Buffer.from(value.bytes).toString('utf8') : undefined)
  const others = (value.others ?? []).flatMap((other) => textsOf(other, depth + 1))
  return own === undefined ? others : [own, ...others]
}

export const wholeText = (value: Value | undefined): string | undefined =>
  value?.text !== undefined && value.whole ? value.text : undefined

/** Text or bytes as bytes. */
export function bytesOf(value: Value | undefined): Uint8Array | undefined {
  if (value?.bytes) return value.bytes
  const text = wholeText(value)
  return text === undefined ? undefined : Buffer.from(text, 'utf8')
}

/**
 * As the contract names them.
 * @param sent of something sent: one variable of the environment is a setting, the whole of it is not.
 */
export function originNames(bits: Origins, sent = false): Origin[] {
  const names = new Set<Origin>()
  BITS.forEach((name, index) => {
    if (!(bits & (1 << index))) return
    if (name === 'all-environment') names.add('environment')
    else if (name === 'environment' && sent) return
    else names.add(name)
  })
  if (names.size > 1) names.delete('unknown')
  if (bits & FOREIGN) {
    names.delete('caller')
    names.delete('literal')
  }
  return names.size > 0 ? [...names] : ['unknown']
}
