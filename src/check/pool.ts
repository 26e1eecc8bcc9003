import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CheckedLine, FailedLine } from '../core/check-line.ts'
import { PosternError } from '../core/errors.ts'
import type { CheckResult, CheckTask, ViewedSubject, WorkerMessage, WorkerSetup, WorkerTask } from './task.ts'

/** Megabytes of JavaScript heap for one worker; what it reads lies outside that. */
const WORKER_HEAP_MB = 512

export interface CheckPool {
  /** Checks one subject; the line says what came of it, an error included. Never rejects for what it was given. */
  run(task: CheckTask): Promise<CheckResult>
  /** Reads one subject and gives what its door's `view` makes of it, without judging it. Never rejects either. */
  view(task: CheckTask): Promise<ViewedSubject | FailedLine>
  close(): Promise<void>
}

type Result = CheckResult | { viewed: ViewedSubject }

interface Job extends WorkerTask {
  resolve(result: Result): void
}

interface Slot {
  worker: Worker
  ready: boolean
  job?: Job | undefined
  timer?: NodeJS.Timeout | undefined
}

/**
 * Worker threads that check subjects, each with limits on memory and time. A worker that breaks a limit is ended
 * and replaced; the others go on. The time allowed for a subject starts when a worker begins to check it, not while
 * the worker is starting or reading changed indicator lists.
 *
 * @param options.jobs how many workers; default: one for each processor.
 */
export function createCheckPool(options: WorkerSetup & { jobs?: number | undefined }): CheckPool {
  const { jobs = availableParallelism(), ...setup } = options
  const slots: Slot[] = []
  const queue: Job[] = []
  let closed = false
  let startFailures = 0
  let startFailure = ''

  const finish = (slot: Slot, result: Result) => {
    clearTimeout(slot.timer)
    const job = slot.job
    slot.job = undefined
    job?.resolve(result)
  }

  const fail = (slot: Slot, code: 'E_TIMEOUT' | 'E_MEMORY' | 'E_INTERNAL', message: string) => {
    const path = slot.job?.task.name ?? ''
    finish(slot, { line: { path, error: { code, message: `${path}: ${message}` } } })
  }

  const giveUp = (slot: Slot, ms: number) => {
    slot.ready = false
    fail(slot, 'E_TIMEOUT', `took longer than ${ms} ms`)
    void slot.worker.terminate()
  }

  const start = (): Slot => {
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB, maxYoungGenerationSizeMb: 32 },
    })
    const slot: Slot = { worker, ready: false }
    worker.on('message', (message: WorkerMessage) => {
      if ('startedWithin' in message) {
        const ms = message.startedWithin
        slot.timer = setTimeout(() => giveUp(slot, ms), ms)
        return
      }
      if ('ready' in message) {
        slot.ready = true
        startFailures = 0
      } else finish(slot, message)
      dispatch()
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (!slot.ready) {
        startFailures++
        startFailure = error.message
      }
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        fail(slot, 'E_MEMORY', `needs over ${WORKER_HEAP_MB} MB to check`)
      else fail(slot, 'E_INTERNAL', error.message)
    })
    worker.on('exit', () => {
      const at = slots.indexOf(slot)
      if (at !== -1) slots.splice(at, 1)
      if (slot.job) fail(slot, 'E_INTERNAL', 'the worker that checked it ended')
      if (!closed) dispatch()
    })
    return slot
  }

  const dispatch = () => {
    if (startFailures > 2) {
      const error = { code: 'E_INTERNAL' as const, message: `no worker can start: ${startFailure}` }
      for (const job of queue.splice(0)) job.resolve({ line: { path: job.task.name, error } })
      return
    }
    while (slots.length < Math.min(jobs, queue.length + slots.filter((slot) => slot.job).length))
      slots.push(start())
    for (const slot of slots) {
      if (!slot.ready || slot.job) continue
      const job = queue.shift()
      if (!job) return
      slot.job = job
      slot.worker.postMessage({ task: job.task, viewOnly: job.viewOnly } satisfies WorkerTask)
    }
  }

  const submit = (task: CheckTask, viewOnly: boolean): Promise<Result> =>
    new Promise((resolve) => {
      if (closed) throw new PosternError('E_INTERNAL', 'the check pool is closed')
      queue.push({ task, viewOnly, resolve })
      dispatch()
    })

  return {
    run: (task) => submit(task, false) as Promise<CheckResult>,
    async view(task) {
      const result = await submit(task, true)
      return 'viewed' in result ? result.viewed : (result.line as FailedLine)
    },
    async close() {
      closed = true
      const error = {
        code: 'E_INTERNAL' as const,
        message: 'the check pool was closed before this was checked',
      }
      for (const job of queue.splice(0)) job.resolve({ line: { path: job.task.name, error } })
      await Promise.all(slots.map((slot) => slot.worker.terminate()))
    },
  }
}

/**
 * Checks one subject and gives its line.
 *
 * @throws PosternError with the code of the line when nothing can be said of it.
 */
export async function checkOne(
  pool: CheckPool,
  task: CheckTask,
): Promise<{ line: CheckedLine; view?: unknown }> {
  const { line, view } = await pool.run(task)
  if ('error' in line) throw new PosternError(line.error.code, line.error.message)
  return { line, view }
}
