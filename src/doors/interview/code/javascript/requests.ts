import { memberKey } from './module.ts'
import type { Node } from './node.ts'
import { deepOrigins, FROM, shapeOf, type Value } from './value.ts'

/** What a call asks of the network. */
export interface Request {
  act: 'download' | 'upload'
  addresses: string[]
  /** Bits of the address. */
  of: number
  /** Bits of what is sent. */
  sent: number
}

const SENDS = /\.(?:post|put|patch|send|sendBeacon|postForm|putForm)$/
const ASKS =
  /\.(?:get|head|delete|open|request|fetch|getJSON|ajax|getScript|json|text|buffer|stream|resolveTxt|resolve|connect|createConnection|lookup)$/
const WRITES = /\(\)(?:\.on\(\))?\.(?:send|write|end|emit|sendMessage)$/

/** Bits of what tells of the person or machine. */
export const PERSONAL =
  FROM.machine |
  FROM.wholeEnvironment |
  FROM.secret |
  FROM.file |
  FROM.clipboard |
  FROM.screen |
  FROM.walletKey |
  FROM.password

/**
 * Reads a call of something that asks the network.
 *
 * @param name the well-known thing that is called
 * @returns undefined when this call of it asks for nothing
 */
export function requestOf(name: string, node: Node, args: readonly Value[]): Request | undefined {
  const first = args[0]
  if (WRITES.test(name)) {
    const sent = args.reduce((all, arg) => all | deepOrigins(arg), 0)
    return (sent & PERSONAL) === 0 ? undefined : { act: 'upload', addresses: [], of: 0, sent }
  }
  const called = name.slice(name.indexOf(' ') + 1)
  if (called.includes('().') && !ASKS.test(name) && !SENDS.test(name)) return undefined
  if (called.endsWith('XMLHttpRequest') || !first) return undefined
  const opens = /\(\)\.open$/.test(name)
  const target = opens ? args[1] : first
  if (!target) return undefined
  const options = [first, args[1], args[2]].filter((value) => value?.fields) as Value[]
  const addresses = addressesOf(target)
  let of = target.origins
  let sent = 0
  let method = opens ? shapeOf(first).toUpperCase() : ''
  for (const option of options) {
    for (const key of ['url', 'uri', 'href', 'hostname', 'host', 'baseURL', 'path', 'prefixUrl']) {
      of |= option.fields?.get(key)?.origins ?? 0
    }
    for (const key of [
      'body',
      'data',
      'form',
      'formData',
      'json',
      'params',
      'headers',
      'searchParams',
      'qs',
    ]) {
      const value = option.fields?.get(key)
      if (value) sent |= deepOrigins(value) & (key === 'headers' ? ~FROM.walletKey : ~0)
    }
    const verb = option.fields?.get('method')
    if (verb) method = shapeOf(verb).toUpperCase()
  }
  const posts = SENDS.test(name) || /^(?:POST|PUT|PATCH)$/.test(method)
  if (SENDS.test(name)) for (const arg of args.slice(1)) sent |= deepOrigins(arg)
  if (memberKey(node.callee ?? node) === 'emit') return undefined
  return {
    act:
      posts || (sent & (FROM.wholeEnvironment | FROM.secret)) !== 0 || ((sent | of) & FROM.walletKey) !== 0
        ? 'upload'
        : 'download',
    addresses,
    of,
    sent: sent | (of & FROM.walletKey),
  }
}

function addressesOf(target: Value): string[] {
  const field = (key: string): string | undefined => {
    const value = target.fields?.get(key)
    return value && shapeOf(value)
  }
  const whole = field('href') ?? field('url') ?? field('uri')
  if (whole !== undefined) return [(field('baseURL') ?? '') + whole]
  const host = field('hostname') ?? field('host')
  if (host !== undefined) return [`${host}${field('port') ? `:${field('port')}` : ''}${field('path') ?? ''}`]
  const text = shapeOf(target)
  return [text, ...(target.others ?? [])].filter((each) => each !== '…').slice(0, 8)
}
