import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { HiringLine } from '../../src/cli/hiring/screen.ts'

const LAUNCHER = fileURLToPath(new URL('../../launcher/postern.cjs', import.meta.url))

/** One run of the real command over a file of applications. */
export interface HiringRun {
  lines: HiringLine[]
  /** Seconds from starting the command to its end. */
  seconds: number
  /** The end of its standard error when it did not end with 0, 1 or 2 or gave no answer; else empty. */
  trouble: string
}

/** Runs `postern hiring screen FILE --json` as a process of its own, on this data directory. */
export async function runHiring(file: string, dataDir: string): Promise<HiringRun> {
  const started = performance.now()
  const child = spawn(process.execPath, [LAUNCHER, 'hiring', 'screen', file, '--no-stored', '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, POSTERN_DATA: dataDir },
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-2000)
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const lines: HiringLine[] = []
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as HiringLine | { summary: object }
    if (!('summary' in line)) lines.push(line)
  }
  const status = await ended
  const seconds = (performance.now() - started) / 1000
  const expected = lines.length > 0 && (status === 0 || status === 1 || status === 2)
  return { lines, seconds, trouble: expected ? '' : errors || `ended with ${status}` }
}
