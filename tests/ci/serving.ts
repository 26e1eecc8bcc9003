import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export const API_KEY = 'key-for-these-tests-alone-0123456789'

const READY_WITHIN_MS = 120_000

const running = new Set<ChildProcess>()

/** Ends what a failed test has left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGTERM')
}

/** A server under test. */
export interface Serving {
  url: string
  printed(): string
  /** @returns how its process ended. */
  stop(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Starts a server by a command and waits until `/healthz` answers and it has said all it says. @throws Error with what it printed. */
export async function serve(
  command: string,
  args: readonly string[],
  options: { cwd: string; data: string; path: string },
): Promise<Serving> {
  const port = await freePort()
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: {
      ...process.env,
      PATH: options.path,
      POSTERN_DATA: options.data,
      POSTERN_PORT: `${port}`,
      POSTERN_API_KEY: API_KEY,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.on('exit', () => running.delete(child))
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      text += chunk
    })
  const url = `http://127.0.0.1:${port}`
  for (const giveUpAt = Date.now() + READY_WITHIN_MS; ; ) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined)
    if (answer?.status === 200 && text.includes('Ctrl-C')) break
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      child.kill('SIGKILL')
      throw new Error(`not ready: ${text}`)
    }
    await wait(100)
  }
  return {
    url,
    printed: () => text,
    async stop(signal) {
      const ended = once(child, 'exit')
      child.kill(signal)
      const [code, by] = (await ended) as [number | null, NodeJS.Signals | null]
      return { code, signal: by }
    },
  }
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
