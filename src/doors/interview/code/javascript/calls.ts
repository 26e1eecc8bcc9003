import { posix } from 'node:path'
import { Arguments } from './arguments.ts'
import { chainIn, wordsOf } from './chain.ts'
import { BLOB_ADDRESS, elementThing, IMAGE } from './elements.ts'
import type { Evaluator } from './evaluate.ts'
import { exportedValue } from './exports.ts'
import { decodeText, foldCall, foldMethod, inflate } from './fold.ts'
import { asksNetwork, effectOf, makesClient, readsChain } from './known.ts'
import { elementOf, member, ownValue } from './members.ts'
import { cooked, memberKey } from './module.ts'
import { bare, type Node } from './node.ts'
import { promised } from './promises.ts'
import { namesWalletKey } from './secrets.ts'
import { jsonValue } from './sources.ts'
import { FED, runsItsInput } from './stdin.ts'
import {
  CARRIED,
  constant,
  deepOrigins,
  FROM,
  type Frame,
  type FunctionValue,
  join,
  NOTHING,
  RESPELT,
  shapeOf,
  textOf,
  thing,
  UNKNOWN,
  type Value,
} from './value.ts'

/** A call as it works: what is called, on what, with what, whichever way it is written. */
export interface Call {
  callee: Value
  /** What a method is called on. */
  on: Value | undefined
  /** Name of the method. */
  key: string | undefined
  nodes: readonly Node[]
  given: Arguments
  /** The same, all worked out. */
  readonly args: readonly Value[]
}

function callOf(
  callee: Value,
  on: Value | undefined,
  key: string | undefined,
  nodes: readonly Node[],
  given: Arguments,
): Call {
  return {
    callee,
    on,
    key,
    nodes,
    given,
    get args() {
      return given.all
    },
  }
}

/** Sees through `.call`, `.apply` and `Reflect`. */
export function resolveCall(at: Evaluator, node: Node, frame: Frame | undefined): Call {
  const nodes = node.type === 'TaggedTemplateExpression' ? [] : (node.arguments ?? [])
  const target = node.callee ?? node.tag
  const written = target && bare(target)
  const given = Arguments.written(at, nodes, frame)
  if (!written) return callOf(UNKNOWN, undefined, undefined, nodes, given)
  const callee = at.value(written, frame)
  if (callee.things?.some((name) => name === 'global Reflect.apply' || name === 'global Reflect.construct')) {
    const list = given.at(callee.things.includes('global Reflect.apply') ? 2 : 1)
    return callOf(given.at(0), undefined, undefined, [], Arguments.of(list.items ?? [list]))
  }
  if (written.type !== 'MemberExpression' || !written.object)
    return callOf(callee, undefined, undefined, nodes, given)
  const on = at.value(written.object, frame)
  const key = memberKey(written) ?? textOf(at.value(written.property, frame))
  if ((key === 'call' || key === 'apply') && (on.things || on.functions)) {
    const list = (): readonly Value[] => given.at(1).items ?? (given.all.length > 1 ? [given.at(1)] : [])
    const inner = bare(written.object)
    const method = inner.type === 'MemberExpression' && inner.object
    const owner = method ? at.value(inner.object, frame) : undefined
    const handed = key === 'call' ? given.from(1) : new Arguments(list)
    return callOf(on, owner, method ? memberKey(inner) : undefined, nodes.slice(1), handed)
  }
  return callOf(callee, on, key, nodes, given)
}

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
  for (const name of callee.things?.slice(0, 4) ?? []) {
    const given = thingCalled(at, node, name, call)
    if (given) value = join(value, given)
  }
  for (const each of callee.functions?.slice(0, 4) ?? []) {
    value = join(value, functionCalled(at, each, call.given, on, frame))
  }
  if (value !== NOTHING || callee.functions) return value
  const method = on && key !== undefined ? methodCalled(at, call) : undefined
  return method ?? passedThrough(call)
}

const ABOUT =
  /^(?:test|includes|indexOf|lastIndexOf|startsWith|endsWith|has|hasOwnProperty|isArray|log|error|warn|info|debug|every|some|findIndex|equals|localeCompare|status|sendStatus)$/

/** Methods of texts and lists that leave what they say as it is. */
const RESPELLS =
  /^(?:trim|trimStart|trimEnd|split|join|toString|replace|replaceAll|toLowerCase|toUpperCase|normalize|concat|reverse)$/

/** What an unknown function makes of what it is given is as foreign as that. */
function passedThrough({ on, key, args }: Call): Value {
  if (key !== undefined && ABOUT.test(key)) return { origins: 0 }
  let origins = FROM.unknown
  if (on) origins |= on.origins & (RESPELLS.test(key ?? '') ? RESPELT : CARRIED)
  for (const arg of args.slice(0, 8)) if (!arg.functions) origins |= deepOrigins(arg) & CARRIED
  return { origins }
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

const CALLS_DEEP = 8
const RETURNS = 12
/** Characters of a function that may be there to decode a text. */
const DECODER = 4000

/** Whether it matters for what a function gives back with what it was called. */
function depends(node: Node, args: Arguments): boolean {
  if (!node.params?.length) return false
  const small = node.end - node.start < DECODER
  return args.all.some(
    (arg) =>
      arg.functions !== undefined ||
      arg.things !== undefined ||
      arg.members !== undefined ||
      arg.fields !== undefined ||
      (arg.origins & FOREIGN) !== 0 ||
      (small &&
        (typeof arg.constant === 'string' || arg.items !== undefined || typeof arg.constant === 'number')),
  )
}

/** Bits that matter wherever they come from. */
const FOREIGN = ~(FROM.literal | FROM.assembled | FROM.unknown | FROM.caller)

/** What a function of the code gives back for these arguments. */
export function functionCalled(
  at: Evaluator,
  { node, module, frame: outer }: FunctionValue,
  args: Arguments,
  self: Value | undefined,
  frame: Frame | undefined,
): Value {
  if (node.type.startsWith('Class')) return ownValue(at, module)
  const depth = (frame?.depth ?? 0) + 1
  let again = 0
  for (let up = frame; up; up = up.up) if (up.owner === node) again++
  if (depth > CALLS_DEEP || again > 1) return passedThrough(callOf(UNKNOWN, self, undefined, [], args))
  const returned = module.returns.get(node)
  if (!returned) return NOTHING
  if (!outer && !depends(node, args)) {
    return returned.slice(0, RETURNS).reduce((all: Value, each) => join(all, at.value(each)), NOTHING)
  }
  const inner: Frame = {
    owner: node,
    parameters: args,
    self: self?.members || self?.fields ? self : undefined,
    up: outer ?? undefined,
    depth,
    values: new Map(),
  }
  let value: Value = NOTHING
  for (const each of returned.slice(0, RETURNS)) value = join(value, at.value(each, inner))
  return value
}

/** What a getter gives. */
export function got(at: Evaluator, getter: Value): Value {
  const each = getter.functions?.[0]
  return each ? functionCalled(at, each, Arguments.none, undefined, undefined) : getter
}

const REQUIRES = new Set([
  'global require',
  'global module.require',
  'global process.mainModule.require',
  'global require.main.require',
  'global process.getBuiltinModule',
  'module module._load',
  'module module.prototype.require',
])

/** Whether a thing loads a module by its name. */
export function isRequire(name: string): boolean {
  return REQUIRES.has(name)
}

const UNPACKERS =
  /^module (?:pako|lz-string|js-base64|base-64|base64-js|crypto-js|aes-js|fflate|tweetnacl|lzma|snappy|node-forge)\b/

function thingCalled(at: Evaluator, node: Node, name: string, call: Call): Value | undefined {
  const first = call.given.at(0)
  if (isRequire(name)) return required(at, node, first)
  if (asksNetwork(name)) {
    if (makesClient(name)) return { ...thing(`${name.replace(/\(\)$/, '')}()`), fields: first.fields }
    return thing(
      `${name}()`,
      FROM.network | (chainIn(call.args) ? FROM.chain : 0) | ((call.on?.origins ?? 0) & CARRIED),
    )
  }
  if (readsChain(name)) return thing(`${name}()`, FROM.chain)
  const { args } = call
  if (name.startsWith('global ')) {
    const given = globalCalled(at, node, name.slice(7), call)
    if (given) return given
  }
  if (/^module zlib\.\w+$/.test(name)) return inflate(name.slice(12), first)
  if (UNPACKERS.test(name) || /^module crypto\.createDecipher/.test(name)) {
    return thing(`${name}()`, passedThrough(call).origins | FROM.decoded)
  }
  switch (name) {
    case 'module path.join':
    case 'module path.resolve':
    case 'module path.posix.join':
    case 'module path.normalize': {
      const origins = args.reduce((all, arg) => all | arg.origins, 0)
      const path = args.map(shapeOf).join('/')
      if (!args.every((arg) => textOf(arg) !== undefined)) return { origins, shape: path.slice(0, 2000) }
      return path.length < 1000 ? constant(posix.normalize(path), origins) : UNKNOWN
    }
    case 'module path.dirname':
    case 'module path.basename': {
      const text = textOf(first)
      return text === undefined
        ? { origins: first.origins }
        : constant(name.endsWith('dirname') ? posix.dirname(text) : posix.basename(text), first.origins)
    }
    case 'module url.pathToFileURL':
      return urlValue(first)
    case 'module url.fileURLToPath':
      return first
    case 'module util.promisify':
    case 'module util.callbackify':
    case 'module util.deprecate':
      return first
    case 'module module.createRequire':
    case 'module module.createRequireFromPath':
      return thing('global require')
    case 'module fs.readFileSync':
    case 'module fs.readFile':
    case 'module fs.readJsonSync':
    case 'module fs.readJSONSync':
    case 'module fs.readJson': {
      const path = textOf(first)
      const file = path === undefined || !node.scope ? undefined : at.sources.fileAt(node.scope.module, path)
      if (!file) return { origins: FROM.file }
      return /json/i.test(name) ? at.sources.json(file) : at.sources.content(file)
    }
    case 'module fs.createWriteStream':
      return { origins: 0, things: ['module fs.createWriteStream()'], shape: shapeOf(first) }
    case 'module os.homedir':
    case 'module os.tmpdir':
      return { origins: 0, shape: name.endsWith('tmpdir') ? '/tmp' : '~' }
  }
  const effect = effectOf(name)
  if (effect?.act === 'run-program') {
    const asks = /\b(?:curl|wget|Invoke-WebRequest|iwr|irm)\b/.test(args.map(shapeOf).join(' '))
    if (runsItsInput(args)) return thing(FED, asks ? FROM.network : FROM.unknown)
    return { origins: asks ? FROM.network : FROM.unknown }
  }
  if (effect?.gives) return thing(`${name}()`, effect.gives)
  if (name.startsWith('some ')) return undefined
  return name.startsWith('module ') ? { ...passedThrough(call), things: [`${name}()`] } : undefined
}

function globalCalled(at: Evaluator, node: Node, name: string, call: Call): Value | undefined {
  const { args } = call
  const first = args[0] ?? NOTHING
  switch (name) {
    case 'JSON.parse':
      return first.constant !== undefined
        ? jsonValue(String(first.constant), first.origins)
        : { ...first, functions: undefined, shape: undefined }
    case 'JSON.stringify':
    case 'Object.entries':
    case 'Object.values':
    case 'Object.keys':
    case 'Object.fromEntries':
    case 'URLSearchParams': {
      const bits = deepOrigins(first)
      if (name === 'JSON.stringify') return { origins: bits, shape: wordsOf(first).slice(0, 2000) }
      if (name === 'Object.keys') return { origins: bits & (FROM.wholeEnvironment | FROM.environment) }
      return name === 'Object.values' && first.fields
        ? { origins: bits, items: [...first.fields.values()] }
        : { origins: bits }
    }
    case 'Object.assign':
      return args.reduce((all, arg) => {
        const whole = deepOrigins(arg) & (FROM.wholeEnvironment | FROM.environment)
        const joined = join(all, arg)
        return whole ? { ...joined, origins: joined.origins | whole, things: undefined } : joined
      }, NOTHING)
    case 'Object.create':
    case 'Object.getPrototypeOf':
    case 'structuredClone':
    case 'Promise.resolve':
    case 'Promise.race':
    case 'Promise.any':
    case 'Promise.all':
    case 'Promise.allSettled':
    case 'Object':
      return name === 'Promise.race' || name === 'Promise.any' ? elementOf(first) : first
    case 'Promise':
      return promised(at, node, first)
    case 'document.createElement':
    case 'document.createElementNS': {
      const element = elementThing(textOf(args[name.endsWith('NS') ? 1 : 0] ?? NOTHING))
      return element ? thing(element) : undefined
    }
    case 'Image':
      return thing(IMAGE)
    case 'URL.createObjectURL':
      return { origins: deepOrigins(first) & CARRIED, things: [BLOB_ADDRESS], shape: 'blob:' }
    case 'Reflect.get':
      return args[1] && textOf(args[1]) !== undefined
        ? member(at, first, textOf(args[1]) as string)
        : { origins: first.origins }
    case 'URL': {
      const base = args[1] ? textOf(args[1]) : undefined
      const text = textOf(first)
      const origins = args.reduce((all, arg) => all | arg.origins, 0)
      if (text !== undefined && base !== undefined && URL.canParse(text, base))
        return urlValue(constant(new URL(text, base).href, origins))
      return urlValue(
        text === undefined
          ? { origins, shape: args.map(shapeOf).reverse().join('') }
          : constant(text, origins),
      )
    }
    case 'TextDecoder().decode':
      return decodeText(first)
    case 'TextEncoder().encode':
      return first
    case 'TextDecoder':
    case 'TextEncoder':
    case 'Error':
      return name === 'Error' ? { origins: first.origins & CARRIED } : thing(`global ${name}()`)
    case 'process.cwd':
      return constant('.')
    case 'ActiveXObject':
    case 'WScript.CreateObject': {
      const text = (textOf(first) ?? '').toLowerCase()
      if (/xmlhttp|winhttp/.test(text)) return thing('global XMLHttpRequest()', FROM.network)
      if (text === 'wscript.shell') return thing('global WScript.Shell')
      return text === 'shell.application'
        ? thing('global Shell.Application')
        : thing(`global ActiveX.${text}`)
    }
    case 'Array.from': {
      const items =
        first.items ??
        (typeof first.constant === 'string'
          ? [...first.constant].slice(0, 20_000).map((char) => constant(char))
          : undefined)
      return args[1] && items
        ? { origins: first.origins, items: mapped(at, items, args[1]) }
        : foldCall(name, args)
    }
    default:
      return foldCall(name, args)
  }
}

function urlValue(value: Value): Value {
  return { ...value, fields: new Map([['href', value]]) }
}

const MAPPED = 20_000

/** Calls back once for each item. */
function mapped(at: Evaluator, items: readonly Value[], callback: Value): Value[] {
  return items.slice(0, MAPPED).map((item, index) => calledBack(at, callback, [item, constant(index)]))
}

/** What a callback gives back for these arguments. */
export function calledBack(at: Evaluator, callback: Value, args: readonly Value[]): Value {
  let value: Value = NOTHING
  for (const each of callback.functions?.slice(0, 2) ?? []) {
    value = join(value, functionCalled(at, each, Arguments.of(args), undefined, each.frame))
  }
  for (const name of callback.things?.slice(0, 2) ?? []) {
    const folded = name.startsWith('global ') ? foldCall(name.slice(7), args.slice(0, 1)) : undefined
    value = join(value, folded ?? { origins: args.reduce((all, arg) => all | arg.origins, 0) & CARRIED })
  }
  return value
}

function methodCalled(at: Evaluator, { on, key, args, nodes }: Call): Value | undefined {
  if (!on || key === undefined) return undefined
  const first = args[0] ?? NOTHING
  switch (key) {
    case 'then':
      return first.functions || first.things ? calledBack(at, first, [on]) : on
    case 'catch':
    case 'finally':
      return key === 'catch' && first.functions ? join(on, calledBack(at, first, [on])) : on
    case 'map':
    case 'flatMap':
      if (on.items && (first.functions || first.things))
        return { origins: on.origins, items: mapped(at, on.items, first) }
      return undefined
    case 'find':
    case 'findLast':
      return elementOf(on)
    case 'forEach':
      return NOTHING
    case 'createElement': {
      const element = elementThing(textOf(first))
      return element ? thing(element) : undefined
    }
    case 'reduce':
    case 'reduceRight': {
      if (!on.items || !first.functions || on.items.length > 3000) return undefined
      const items = key === 'reduce' ? on.items : on.items.toReversed()
      const from = args.length > 1 ? (args[1] ?? NOTHING) : (items[0] ?? NOTHING)
      return (args.length > 1 ? items : items.slice(1)).reduce(
        (all, item) => calledBack(at, first, [all, item]),
        from,
      )
    }
    case 'get':
    case 'getOrThrow': {
      const name = textOf(first)
      const set = name === undefined ? undefined : at.sources.project.environment.get(name)
      if (set !== undefined) return constant(set, FROM.environment)
      if (name !== undefined && namesWalletKey(name))
        return { origins: FROM.walletKey | (on.origins & CARRIED) }
      break
    }
  }
  return foldMethod(key, on, args, nodes)
}
