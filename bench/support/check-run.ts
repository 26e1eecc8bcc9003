import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { CheckLine } from '../../src/core/check-line.ts'
import { watchMemory } from './process-memory.ts'

const LAUNCHER = fileURLToPath(new URL('../../launcher/postern.cjs', import.meta.url))
const SILENCE_MS = 120_000

/** One run of the real command over a folder. */
export interface CheckRun {
  lines: Map<string, CheckLine>
  /** Seconds from starting the command to its end. */
  seconds: number
  /** Seconds from starting the command to its first answer. */
  firstSeconds: number
  peakBytes: number
  status: number | null
  /** The end of its standard error when it did not end with 0, 1 or 2 or gave no answer; else empty. */
  trouble: string
}

/**
 * Runs `postern check --door support --each --json --jobs N FOLDER` as a process of its own, with a data
 * directory that holds nothing. A run that says nothing for two minutes is ended.
 */
export async function runCheck(folder: string, jobs: number, dataDir: string): Promise<CheckRun> {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [LAUNCHER, 'check', '--door', 'support', '--each', '--json', '--jobs', String(jobs), folder],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, POSTERN_DATA: dataDir } },
  )
  const memory = watchMemory(child.pid as number)
  const lines = new Map<string, CheckLine>()
  let firstSeconds = 0
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-2000)
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  let silence = setTimeout(() => child.kill('SIGKILL'), SILENCE_MS)
  for await (const text of createInterface({ input: child.stdout })) {
    clearTimeout(silence)
    silence = setTimeout(() => child.kill('SIGKILL'), SILENCE_MS)
    firstSeconds ||= (performance.now() - started) / 1000
    const line = JSON.parse(text) as CheckLine
    lines.set(line.path, line)
  }
  const status = await ended
  clearTimeout(silence)
  const seconds = (performance.now() - started) / 1000
  // The launcher ends with 2 too when it cannot start the program: then there is no answer at all.
  const expected = lines.size > 0 && (status === 0 || status === 1 || status === 2)
  return {
    lines,
    seconds,
    firstSeconds,
    peakBytes: memory.stop(),
    status,
    trouble: expected ? '' : errors || `ended with ${status}`,
  }
}
