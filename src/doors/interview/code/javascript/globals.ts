import { decodeText } from './bytes.ts'
import type { Call } from './call.ts'
import { mapped } from './callbacks.ts'
import { wordsOf } from './chain.ts'
import { BLOB_ADDRESS, elementThing, IMAGE } from './elements.ts'
import type { Evaluator } from './evaluate.ts'
import { foldCall } from './fold-calls.ts'
import { elementOf, member } from './members.ts'
import type { Node } from './node.ts'
import { promised } from './promises.ts'
import { jsonValue } from './sources.ts'
import {
  CARRIED,
  constant,
  deepOrigins,
  FROM,
  join,
  NOTHING,
  shapeOf,
  textOf,
  thing,
  type Value,
} from './value.ts'

/** What calling a global gives, by its way from the global object. */
export function globalCalled(at: Evaluator, node: Node, name: string, call: Call): Value | undefined {
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

/** An address, as the text it is and as an object. */
export function urlValue(value: Value): Value {
  return { ...value, fields: new Map([['href', value]]) }
}
