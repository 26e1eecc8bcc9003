import { lookup } from 'node:dns'
import { get as getHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { get as getHttps } from 'node:https'
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
}

const REDIRECTS = 5

/**
 * Downloads over HTTP, the only way in which anything is fetched: no private addresses unless allowed (also not
 * through a name that leads to one, or a redirect), HTTPS unless a private address is asked, limits on size and time.
 *
 * @throws PosternError `E_FETCH` that names the address
 */
export async function download(address: string, options: DownloadOptions): Promise<Buffer> {
  const signal = AbortSignal.timeout(options.ms)
  let url = URL.parse(address)
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    if (!url) throw failed(address, 'not an address')
    const answer = await ask(url, options, signal)
    const { statusCode = 0, headers } = answer
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      answer.resume()
      url = URL.parse(headers.location, url)
      continue
    }
    if (statusCode !== 200) {
      answer.resume()
      throw failed(url.href, `the server answers ${statusCode}`)
    }
    return body(answer, url.href, options.limit)
  }
  throw failed(address, `more than ${REDIRECTS} redirects`)
}

const failed = (address: string, why: string) => new PosternError('E_FETCH', `${address}: ${why}`)

function ask(url: URL, options: DownloadOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { allowPrivate = false, accept = '*/*' } = options
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:'))
    throw failed(url.href, 'only HTTPS is fetched')
  if (isIP(host) && !allowPrivate && isPrivateAddress(host)) throw failed(url.href, 'a private address')
  const get = url.protocol === 'https:' ? getHttps : getHttp
  const request: RequestOptions = { signal, headers: { accept, 'user-agent': 'postern' } }
  if (!allowPrivate) request.lookup = publicLookup
  return new Promise((resolve, reject) => {
    get(url, request, resolve).on('error', (error) => reject(failed(url.href, reasonOf(error))))
  })
}

const reasonOf = (error: Error) => (error.name === 'AbortError' ? 'it took too long' : error.message)

/** Resolves a name and refuses it when it leads to a private address, also when only one of several does. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) return callback(error ?? new Error('no address'), '', 0)
    if (addresses.some(({ address }) => isPrivateAddress(address)))
      return callback(new Error(`${hostname} leads to a private address`), '', 0)
    if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

async function body(answer: IncomingMessage, address: string, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of answer) {
      size += chunk.length
      if (size > limit) throw failed(address, `more than ${limit} bytes`)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof PosternError ? error : failed(address, reasonOf(error as Error))
  }
  return Buffer.concat(chunks)
}
