import { posix } from 'node:path'
import { inflate } from './bytes.ts'
import type { Call } from './call.ts'
import { required } from './calls.ts'
import { chainIn } from './chain.ts'
import type { Evaluator } from './evaluate.ts'
import { passedThrough } from './functions.ts'
import { globalCalled, urlValue } from './globals.ts'
import { asksNetwork, effectOf, isRequire, makesClient, readsChain } from './known.ts'
import type { Node } from './node.ts'
import { FED, runsItsInput } from './stdin.ts'
import { CARRIED, constant, FROM, shapeOf, textOf, thing, UNKNOWN, type Value } from './value.ts'

const UNPACKERS =
  /^module (?:pako|lz-string|js-base64|base-64|base64-js|crypto-js|aes-js|fflate|tweetnacl|lzma|snappy|node-forge)\b/

/** What calling a well-known thing gives; undefined when nothing is known of it. */
export function thingCalled(at: Evaluator, node: Node, name: string, call: Call): Value | undefined {
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
