/** What the server answered instead of what was asked for. `E_OFFLINE` when it did not answer at all. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: string
  readonly status: number
  constructor(code: string, status: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.status = status
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Bytes or text sent as they are. */
export interface RawBody {
  raw: BodyInit
  type: string
}

function isRaw(body: object): body is RawBody {
  return 'raw' in body && 'type' in body
}

function requestOf(method: Method, body: object | undefined, signal: AbortSignal | undefined): RequestInit {
  const request: RequestInit = { method, credentials: 'same-origin', redirect: 'error' }
  if (signal) request.signal = signal
  if (!body) return request
  if (isRaw(body)) return { ...request, body: body.raw, headers: { 'content-type': body.type } }
  return { ...request, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

async function errorOf(response: Response): Promise<ApiError> {
  const said = (await response.json().catch(() => ({}))) as { error?: { code?: string; message?: string } }
  const code = said.error?.code ?? 'E_INTERNAL'
  return new ApiError(code, response.status, said.error?.message ?? `The server answered ${response.status}.`)
}

/**
 * Asks the server.
 *
 * @param body an object is sent as JSON, {@link RawBody} as it is.
 * @throws ApiError for every answer that is not a success.
 */
export async function call<T>(method: Method, path: string, body?: object, signal?: AbortSignal): Promise<T> {
  const text = await (await responseTo(method, path, body, signal)).text()
  return (text ? JSON.parse(text) : undefined) as T
}

/**
 * Asks the server for an answer that comes line by line (NDJSON).
 *
 * @yields what each line holds, as soon as it has come
 * @throws ApiError for an answer that is not a success, and `E_OFFLINE` when it breaks off
 */
export async function* callLines<T>(path: string, body: object): AsyncGenerator<T> {
  const { body: stream } = await responseTo('POST', path, body)
  if (!stream) return
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new ApiError('E_OFFLINE', 0, 'The answer of the server broke off.', { cause: error })
    })
    const lines = (rest + (value ?? '')).split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    for (const line of lines) if (line) yield JSON.parse(line) as T
    if (done) return
  }
}

async function responseTo(
  method: Method,
  path: string,
  body?: object,
  signal?: AbortSignal,
): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, requestOf(method, body, signal))
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError('E_OFFLINE', 0, 'The server did not answer.', { cause: error })
  }
  if (!response.ok) throw await errorOf(response)
  return response
}
