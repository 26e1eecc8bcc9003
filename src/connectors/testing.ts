import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connectorSettingsSchema } from '../core/connector-settings.ts'
import { PosternError } from '../core/errors.ts'
import { type ApplicationInput, applicationSchema } from '../doors/hiring/application-schema.ts'
import type { ConnectorServices, Origin, Whose } from './connector.ts'
import { type Connectors, openConnectors } from './connectors.ts'
import { hmac } from './signature.ts'

export const SECRET = 'a secret that was agreed'
export const API_KEY = 'a key for the API'

export interface Stored {
  origin: Origin
  application: ApplicationInput
}

export interface MemoryServices extends ConnectorServices {
  stored: Map<string, Stored>
  /** What was done, in order. */
  log: string[]
  remembered: Set<string>
}

const keyOf = ({ vendor, id }: { vendor: string; id: string }) => `${vendor}/${id}`

const concerns = ({ origin }: Stored, whose: Whose) =>
  origin.vendor === whose.vendor && ('id' in whose ? origin.id === whose.id : origin.person === whose.person)

function united(before: unknown, added: unknown): unknown {
  if (!Array.isArray(before) || !Array.isArray(added)) return added
  const all = [...before, ...added].map((one) => JSON.stringify(one))
  return [...new Set(all)].map((one): unknown => JSON.parse(one))
}

/** Stores in memory, and as strictly as the hiring door reads: what does not fit its schema is refused. */
export function memoryServices(): MemoryServices {
  const stored = new Map<string, Stored>()
  const remembered = new Set<string>()
  const log: string[] = []
  return {
    stored,
    log,
    remembered,
    async receive(application, origin) {
      const read = applicationSchema.parse(application)
      log.push(`receive ${keyOf(origin)}`)
      const before = stored.get(keyOf(origin))?.origin.asOf
      if (before === undefined || origin.asOf === undefined || origin.asOf >= before)
        stored.set(keyOf(origin), { origin, application: read })
    },
    async amend(fragment, whose) {
      const read = applicationSchema.safeParse(fragment)
      if (!read.success) throw new PosternError('E_USAGE', 'it is no application')
      log.push(`amend ${'id' in whose ? keyOf(whose) : `${whose.vendor}/person ${whose.person}`}`)
      const found = [...stored.values()].filter((one) => concerns(one, whose))
      if (found.length === 0 && 'id' in whose)
        found.push({ origin: whose, application: applicationSchema.parse({}) })
      for (const { origin, application } of found) {
        const merged: Record<string, unknown> = { ...application }
        for (const name of Object.keys(fragment).filter((one) => one in read.data))
          merged[name] = united(merged[name], (read.data as Record<string, unknown>)[name])
        stored.set(keyOf(origin), { origin, application: applicationSchema.parse(merged) })
      }
    },
    async erase(whose) {
      log.push(`erase ${'id' in whose ? keyOf(whose) : `${whose.vendor}/person ${whose.person}`}`)
      for (const [key, one] of stored) if (concerns(one, whose)) stored.delete(key)
    },
    async seen(vendor, key) {
      return remembered.has(`${vendor} ${key}`)
    },
    async remember(vendor, key) {
      if (key.length > 200) throw new Error(`too long to be remembered: ${key}`)
      remembered.add(`${vendor} ${key}`)
    },
  }
}

export interface Call {
  method: string
  /** Path and query. */
  url: string
  authorization: string | undefined
  body: unknown
}

type Answer = { status?: number; json?: unknown; bytes?: Buffer; to?: string } | undefined

export interface FakeApi {
  address: string
  calls: Call[]
  close(): Promise<void>
}

/** A server on this machine that speaks as much of a vendor's API as a test asks of it. */
export async function fakeApi(answer: (call: Call, address: string) => Answer): Promise<FakeApi> {
  const calls: Call[] = []
  let address = ''
  const server = createServer(async (request, response) => {
    const call = await readCall(request)
    calls.push(call)
    send(response, answer(call, address))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address,
    calls,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  const isJson = request.headers['content-type'] === 'application/json'
  const { method = '', url = '', headers } = request
  return { method, url, authorization: headers.authorization, body: isJson ? JSON.parse(text) : text }
}

function send(response: ServerResponse, answer: Answer): void {
  const { status, json, bytes, to } = answer ?? { status: 404 }
  response.writeHead(status ?? (to ? 302 : 200), to ? { location: to } : {})
  response.end(json === undefined ? bytes : JSON.stringify(json))
}

export interface Opened {
  connectors: Connectors
  services: MemoryServices
  reports: string[]
}

/** One connector, set up to ask an API on this machine. */
export async function openOne(
  vendor: string,
  settings: Record<string, unknown> = {},
  more: { services?: MemoryServices; now?: () => number; answerMs?: number } = {},
): Promise<Opened> {
  const services = more.services ?? memoryServices()
  const reports: string[] = []
  const connectors = await openConnectors({
    settings: { [vendor]: connectorSettingsSchema.parse({ secret: SECRET, ...settings }) },
    environment: {},
    services,
    report: (_vendor, what) => reports.push(what),
    ...more,
  })
  return { connectors, services, reports }
}

/** A body as a vendor would send it, and its signature. */
export function signed(body: unknown, secret = SECRET): { body: Buffer; signature: string } {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
  return { body: bytes, signature: hmac(secret, bytes) }
}
