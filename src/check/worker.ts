import { parentPort, workerData } from 'node:worker_threads'
import { describeError } from '../core/errors.ts'
import { contextInForce } from './context.ts'
import { loadDoors } from './doors.ts'
import { readSubject } from './read-subject.ts'
import type { CheckTask, WorkerMessage, WorkerSetup, WorkerTask } from './task.ts'

const setup = workerData as WorkerSetup
const doors = await loadDoors()

const send = (message: WorkerMessage) => parentPort?.postMessage(message)

async function answer({ task, viewOnly }: WorkerTask): Promise<WorkerMessage> {
  try {
    return viewOnly ? await view(task) : await check(task)
  } catch (error) {
    return { line: { path: task.name, error: describeError(error) } }
  }
}

const read = (task: CheckTask) =>
  readSubject(task, doors, setup.settings, (ms) => send({ startedWithin: ms }))

const since = (started: number) => Math.round((performance.now() - started) * 100) / 100

async function view(task: CheckTask): Promise<WorkerMessage> {
  const started = performance.now()
  const { door, intake } = await read(task)
  return { viewed: { view: await door.view?.(intake), ms: since(started) } }
}

async function check(task: CheckTask): Promise<WorkerMessage> {
  const context = await contextInForce(setup)
  const started = performance.now()
  const { door, intake } = await read(task)
  const answer = await door.check(intake, context)
  const rendering = task.view ? await door.view?.(intake) : undefined
  const ms = since(started)
  return {
    line: {
      path: task.name,
      door: door.name,
      ...answer,
      unknown: [...(task.unknown ?? []), ...answer.unknown],
      ms,
    },
    ...(rendering === undefined ? {} : { view: rendering }),
  }
}

parentPort?.on('message', async (given: WorkerTask) => send(await answer(given)))
await contextInForce(setup).catch(() => {})
send({ ready: true })
