import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** Milliseconds: the first start builds the console. */
const READY_WITHIN = 150_000

export const ADMINISTRATOR = {
  name: 'Ada Vance',
  email: 'ada@northwind.example',
  password: 'seven small doors in a wall',
}

/** A server of its own, started the way people start it, on a fresh data directory. */
export interface Postern {
  url: string
  /** The one-time link for the first administrator. */
  welcome: string
  /** Its data directory. */
  data: string
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** @throws Error with all that the server printed when it does not become ready. */
export async function startPostern(): Promise<Postern> {
  const data = mkdtempSync(join(tmpdir(), 'postern-browser-'))
  const { POSTERN_KEY, POSTERN_API_KEY, POSTERN_URL, DATABASE_URL, ...environment } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'launcher', 'postern.cjs'), 'serve'], {
    cwd: data,
    env: {
      ...environment,
      POSTERN_DATA: data,
      POSTERN_HOST: '127.0.0.1',
      POSTERN_PORT: String(await freePort()),
    },
  })
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
    rmSync(data, { recursive: true, force: true })
  }
  try {
    return { ...(await addresses(child)), data, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function addresses(child: ChildProcess): Promise<{ url: string; welcome: string }> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const fail = (why: string) => reject(new Error(`${why}; the server printed:\n${printed}`))
    const timer = setTimeout(() => fail('the server was not ready in time'), READY_WITHIN)
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const url = /ready: (http:\/\/\S+)/.exec(printed)?.[1]
      const welcome = /http:\/\/\S+\/welcome\/\S+/.exec(printed)?.[0]
      if (!url || !welcome) return
      clearTimeout(timer)
      resolve({ url: url.replace(/\/$/, ''), welcome })
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`the server ended with ${code}`)
    })
  })
}

/** Posts JSON as the console does. @returns what was said, and the session's cookie. */
export async function post<T>(
  url: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<{ said: T; cookie: string }> {
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', origin: new URL(url).origin, ...headers },
  })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return {
    said: (await response.json()) as T,
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
  }
}

/** Uses up the first link. Returns the administrator's cookie and an API key. */
export async function settle(postern: Postern): Promise<{ cookie: string; key: string }> {
  const token = postern.welcome.slice(postern.welcome.lastIndexOf('/') + 1)
  const { cookie } = await post(`${postern.url}/api/invitations/${token}`, ADMINISTRATOR)
  const { said } = await post<{ key: string }>(
    `${postern.url}/api/keys`,
    { name: 'Help desk', door: 'support' },
    { cookie },
  )
  return { cookie, key: said.key }
}

/** Invites somebody else and lets them in. @returns their cookie. */
export async function colleague({ url }: Postern, cookie: string): Promise<string> {
  const { said } = await post<{ url: string }>(`${url}/api/invitations`, { roles: ['support'] }, { cookie })
  const token = said.url.slice(said.url.lastIndexOf('/') + 1)
  const bo = { name: 'Bo Lind', email: 'bo@northwind.example', password: 'another long enough password' }
  return (await post(`${url}/api/invitations/${token}`, bo)).cookie
}

export const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name))

/** Sends a message as a help desk would. */
export async function send(
  url: string,
  key: string,
  message: Uint8Array,
): Promise<{ case: { id: string } | null; verdict: string }> {
  const response = await fetch(`${url}/api/support/messages`, {
    method: 'POST',
    body: Buffer.from(message),
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${key}` },
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as { case: { id: string } | null; verdict: string }
}
