import { parentPort, workerData } from 'node:worker_threads'
import { describeError } from '../core/errors.ts'
import { contextInForce } from './context.ts'
import { loadDoors } from './doors.ts'
import { readSubject } from './read-subject.ts'
import type { CheckResult, CheckTask, WorkerMessage, WorkerSetup } from './task.ts'

const setup = workerData as WorkerSetup
const doors = await loadDoors()

const send = (message: WorkerMessage) => parentPort?.postMessage(message)

async function check(task: CheckTask): Promise<CheckResult> {
  try {
    const context = await contextInForce(setup)
    const started = performance.now()
    const begin = (ms: number) => send({ startedWithin: ms })
    const { door, intake } = await readSubject(task, doors, setup.settings, begin)
    const answer = await door.check(intake, context)
    const view = task.view ? await door.view?.(intake) : undefined
    const ms = Math.round((performance.now() - started) * 100) / 100
    return {
      line: {
        path: task.name,
        door: door.name,
        ...answer,
        unknown: [...(task.unknown ?? []), ...answer.unknown],
        ms,
      },
      ...(view === undefined ? {} : { view }),
    }
  } catch (error) {
    return { line: { path: task.name, error: describeError(error) } }
  }
}

parentPort?.on('message', async (task: CheckTask) => send(await check(task)))
await contextInForce(setup).catch(() => {})
send({ ready: true })
