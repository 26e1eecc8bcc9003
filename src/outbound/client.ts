import { lookup } from 'node:dns'
import {
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestOptions,
  request as requestHttp,
} from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { PosternError } from '../core/errors.ts'
import { isPrivateAddress } from './private-address.ts'

export interface DownloadOptions {
  /** Most bytes of an answer. */
  limit: number
  /** Milliseconds for the whole of it. */
  ms: number
  /** Whether addresses of this machine and of private networks may be asked. Default: false. */
  allowPrivate?: boolean
  accept?: string
  /** Only these hosts, and those below one written as `.example.com`, are asked. Default: any. */
  hosts?: readonly string[]
  /** The `Authorization` header: for the address's own origin, not for another that it redirects to. */
  authorization?: string | undefined
}

export interface CallOptions extends DownloadOptions {
  method: 'GET' | 'POST' | 'PUT'
  body?: { json: unknown } | { form: Record<string, string> } | undefined
}

/** Why something cannot be had. The address is told without its query, which often holds a key. */
export class FetchError extends PosternError {
  /** Whether asking again would fail the same way: it is refused here, or the server knows of no such thing. */
  readonly lasting: boolean
  constructor(url: URL | string, why: string, lasting: boolean) {
    super('E_FETCH', `${nameOf(url)}: ${why}`)
    this.lasting = lasting
  }
}

const REDIRECTS = 5

/** What `Authorization` says under HTTP Basic (RFC 7617). An API key is the user, without a password. */
export function basic(user: string, password = ''): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}

/**
 * Downloads over HTTP: no private addresses unless allowed (also not through a name that leads to one, or a
 * redirect), HTTPS unless a private address is asked, limits on size and time.
 *
 * @throws FetchError `E_FETCH` that names the address
 */
export async function download(address: string, options: DownloadOptions): Promise<Buffer> {
  const { answer, url } = await follow(address, options)
  if (answer.statusCode !== 200) throw refusal(answer, url)
  return bodyOf(answer, url, options.limit)
}

/**
 * Asks an address, guarded as {@link download} says, and follows where it redirects to.
 *
 * @param conditions headers that are sent besides, such as `if-none-match`
 * @returns the first answer that is no redirect, whatever its status, with the address that gave it
 */
export async function follow(
  address: string,
  options: DownloadOptions,
  conditions: OutgoingHttpHeaders = {},
): Promise<{ answer: IncomingMessage; url: URL }> {
  const signal = AbortSignal.timeout(options.ms)
  const start = URL.parse(address)
  let url = start
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    if (!url) throw new FetchError(address, 'not an address', true)
    const authorization = url.origin === start?.origin ? options.authorization : undefined
    const answer = await ask(url, { ...options, method: 'GET', authorization }, signal, conditions)
    const { statusCode = 0, headers } = answer
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      answer.resume()
      url = URL.parse(headers.location, url)
      continue
    }
    return { answer, url }
  }
  throw new FetchError(address, `more than ${REDIRECTS} redirects`, true)
}

/** What to say of an answer that is not the one hoped for; its body is dropped. */
export function refusal(answer: IncomingMessage, url: URL): FetchError {
  answer.resume()
  const { statusCode = 0 } = answer
  return new FetchError(url, `the server answers ${statusCode}`, isLasting(statusCode))
}

/**
 * Calls an API, guarded as {@link download} is. Redirects are not followed: what is sent is for this address alone.
 *
 * @returns the status, whichever it is, and the body.
 * @throws FetchError `E_FETCH` that names the address
 * @example
 * await call('https://api.example.com/notes', { method: 'POST', body: { json: { text } }, limit: 1e6, ms: 5000 })
 */
export async function call(address: string, options: CallOptions): Promise<{ status: number; body: Buffer }> {
  const url = URL.parse(address)
  if (!url) throw new FetchError(address, 'not an address', true)
  const answer = await ask(url, options, AbortSignal.timeout(options.ms))
  return { status: answer.statusCode ?? 0, body: await bodyOf(answer, url, options.limit) }
}

const isLasting = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 429

function nameOf(url: URL | string): string {
  const parsed = typeof url === 'string' ? URL.parse(url) : url
  return parsed ? `${parsed.protocol}//${parsed.host}${parsed.pathname}` : String(url).slice(0, 200)
}

async function ask(
  url: URL,
  options: CallOptions,
  signal: AbortSignal,
  conditions: OutgoingHttpHeaders = {},
): Promise<IncomingMessage> {
  const { allowPrivate = false, accept = '*/*', authorization, hosts } = options
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:'))
    throw new FetchError(url, 'only HTTPS is fetched', true)
  if (hosts && !hosts.some((known) => isOfHost(host, known)))
    throw new FetchError(url, 'a host that is not on the list of those to ask', true)
  if (isIP(host) && !allowPrivate && isPrivateAddress(host))
    throw new FetchError(url, 'a private address', true)
  const body = encode(options.body)
  const request: RequestOptions = {
    method: options.method,
    signal,
    headers: {
      accept,
      'user-agent': 'postern',
      ...conditions,
      ...(authorization ? { authorization } : {}),
      ...(body ? { 'content-type': body.type, 'content-length': body.bytes.length } : {}),
    },
  }
  if (!allowPrivate) request.lookup = publicLookup
  const open = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    open(url, request, resolve)
      .on('error', (error) => reject(new FetchError(url, reasonOf(error), error instanceof PrivateHost)))
      .end(body?.bytes)
  })
}

const isOfHost = (host: string, known: string) =>
  known.startsWith('.') ? host.endsWith(known) : host === known

function encode(body: CallOptions['body']): { type: string; bytes: Buffer } | undefined {
  if (!body) return undefined
  return 'json' in body
    ? { type: 'application/json', bytes: Buffer.from(JSON.stringify(body.json)) }
    : {
        type: 'application/x-www-form-urlencoded',
        bytes: Buffer.from(new URLSearchParams(body.form).toString()),
      }
}

const reasonOf = (error: Error) => (error.name === 'AbortError' ? 'it took too long' : error.message)

class PrivateHost extends Error {}

/** Resolves a name and refuses it when it leads to a private address, also when only one of several does. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) return callback(error ?? new Error('no address'), '', 0)
    if (addresses.some(({ address }) => isPrivateAddress(address)))
      return callback(new PrivateHost(`${hostname} leads to a private address`), '', 0)
    if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

async function bodyOf(answer: IncomingMessage, url: URL, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of chunksOf(answer, url, limit)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The body of an answer as it arrives. @throws FetchError when it is cut, too slow or above the limit in bytes */
export async function* chunksOf(answer: IncomingMessage, url: URL, limit: number): AsyncGenerator<Buffer> {
  let size = 0
  try {
    for await (const chunk of answer) {
      size += chunk.length
      if (size > limit) throw new FetchError(url, `more than ${limit} bytes`, true)
      yield chunk
    }
  } catch (error) {
    throw error instanceof PosternError ? error : new FetchError(url, reasonOf(error as Error), false)
  }
}
