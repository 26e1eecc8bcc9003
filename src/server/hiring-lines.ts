import { Readable } from 'node:stream'
import { describeError, PosternError } from '../core/errors.ts'
import type { Hiring } from '../hiring/hiring.ts'
import type { Read, Source } from '../hiring/receive.ts'
import { receivedView } from '../hiring/received-view.ts'
import type { Services } from './services.ts'

/** Applications that are recorded at once: enough to be quick, few enough that answers keep coming. */
const AT_ONCE = 25
const NEWLINE = 0x0a

/** One line of the body, counted from 1. */
type Line = { line: number; given: Read } | { line: number; error: unknown }

function* linesOf(body: Buffer): Generator<{ line: number; bytes: Buffer }> {
  let line = 0
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(NEWLINE, at)
    const bytes = body.subarray(at, end === -1 ? body.length : end)
    at = end === -1 ? body.length : end + 1
    line++
    if (bytes.some((byte) => byte > 0x20)) yield { line, bytes }
  }
}

/** Receives applications, one a line. @returns their answers as lines, in order, as soon as they are recorded */
export function receiveLines(
  { store, settings }: Services,
  hiring: Hiring,
  body: Buffer,
  { source, actor, withTotal }: { source: Source; actor: string; withTotal: boolean },
): Readable {
  const readLine = async ({ line, bytes }: { line: number; bytes: Buffer }): Promise<Line> => {
    try {
      if (bytes.length > settings.limits.subjectBytes)
        throw new PosternError('E_TOO_LARGE', `line ${line}: larger than one application may be`)
      return { line, given: await hiring.read(parsed(bytes, line), source) }
    } catch (error) {
      return { line, error }
    }
  }

  async function* answers(): AsyncGenerator<string> {
    for (const batch of batches(linesOf(body))) {
      const lines = await Promise.all(batch.map(readLine))
      for (const run of distinctRuns(lines)) yield* record(run)
    }
  }

  async function* record(lines: readonly Line[]): AsyncGenerator<string> {
    const read = lines.flatMap((one) => ('given' in one ? [one.given] : []))
    const received = await hiring.record(read, actor).catch((error: unknown) => error as Error)
    let at = 0
    for (const one of lines) {
      const result = 'error' in one ? one.error : Array.isArray(received) ? received[at++] : received
      const answer =
        result instanceof Error
          ? { line: one.line, error: describeError(result) }
          : await receivedView(store, result as never, withTotal)
      yield `${JSON.stringify(answer)}\n`
    }
  }

  return Readable.from(answers())
}

function parsed(bytes: Buffer, line: number): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    throw new PosternError('E_MALFORMED', `line ${line}: ${(error as Error).message}`)
  }
}

function* batches<Item>(items: Iterable<Item>): Generator<Item[]> {
  let batch: Item[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < AT_ONCE) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Parts lines so that none has two versions of one application: the later one replaces the earlier. */
function* distinctRuns(lines: readonly Line[]): Generator<Line[]> {
  let run: Line[] = []
  let seen = new Set<string>()
  for (const one of lines) {
    const id = 'given' in one ? one.given.reference.id : undefined
    if (id !== undefined && seen.has(id)) {
      yield run
      run = []
      seen = new Set()
    }
    if (id !== undefined) seen.add(id)
    run.push(one)
  }
  if (run.length > 0) yield run
}
