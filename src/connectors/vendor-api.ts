import { type CallOptions, call, download, FetchError } from '../outbound/client.ts'

/** Bytes and milliseconds that one answer of an API may take. */
const ANSWER = { limit: 10 * 2 ** 20, ms: 10_000 }
/** Of one file: what the hiring door's schema takes, which is in base64. */
const FILE = { limit: 20 * 2 ** 20, ms: 20_000 }

/** The vendor's API, asked with the operator's key. */
export interface VendorApi {
  /** @returns the JSON of the answer; undefined when there is no such thing (404, 410). @throws FetchError */
  ask(method: CallOptions['method'], path: string, body?: CallOptions['body']): Promise<unknown>
  /** @returns the bytes of a file behind the API, which may redirect to where files are. @throws FetchError */
  file(path: string): Promise<Buffer>
}

/** @param hosts where files may be besides the API's own host */
export function vendorApi(given: {
  base: string
  authorize: () => string | Promise<string>
  allowPrivate: boolean
  hosts: readonly string[]
}): VendorApi {
  const { allowPrivate } = given
  const at = (path: string) => `${given.base.replace(/\/+$/, '')}${path}`
  return {
    async ask(method, path, body) {
      const address = at(path)
      const authorization = await given.authorize()
      const options = { ...ANSWER, method, body, authorization, allowPrivate, accept: 'application/json' }
      const { status, body: answer } = await call(address, options)
      if (status === 404 || status === 410) return undefined
      if (status < 200 || status > 299)
        throw new FetchError(address, `the server answers ${status}`, status === 400 || status === 422)
      return parseJson(address, answer)
    },
    async file(path) {
      const hosts = [new URL(given.base).hostname, ...given.hosts]
      return download(at(path), { ...FILE, allowPrivate, hosts, authorization: await given.authorize() })
    },
  }
}

function parseJson(address: string, answer: Buffer): unknown {
  if (answer.length === 0) return null
  try {
    return JSON.parse(answer.toString('utf8'))
  } catch {
    throw new FetchError(address, 'the answer is not JSON', false)
  }
}

/** An id as part of an address's path. */
export const segment = encodeURIComponent

export { FILE as FILE_LIMITS }
