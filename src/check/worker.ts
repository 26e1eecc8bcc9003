import { parentPort, workerData } from 'node:worker_threads'
import type { Door } from '../core/door.ts'
import { describeError, PosternError } from '../core/errors.ts'
import { type IndicatorLookup, NO_INDICATORS } from '../core/indicator.ts'
import { loadIndicators } from '../intel/store.ts'
import { chooseDoor, loadDoors } from './doors.ts'
import { readFile } from './read-file.ts'
import type { CheckResult, CheckTask, WorkerSetup } from './task.ts'

const { settings, dataDir } = workerData as WorkerSetup
const doors = await loadDoors()

const indicators = async (): Promise<IndicatorLookup> =>
  dataDir === undefined ? NO_INDICATORS : loadIndicators(dataDir)

async function check(task: CheckTask): Promise<CheckResult> {
  let started = performance.now()
  try {
    const known = await indicators()
    started = performance.now()
    parentPort?.postMessage('started')
    const limit = settings.limits.subjectBytes
    const bytes = task.bytes ?? (await readFile(task.name, limit))
    if (bytes.length > limit)
      throw new PosternError('E_TOO_LARGE', `${task.name}: ${bytes.length} bytes, the limit is ${limit}`)
    const intake = { name: task.name, bytes }
    const door: Door = chooseDoor(doors, intake, task.door)
    const context = { settings, indicators: known, now: Date.now() }
    const answer = await door.check(intake, context)
    const view = task.view ? await door.view?.(intake) : undefined
    const ms = Math.round((performance.now() - started) * 100) / 100
    return {
      line: { path: task.name, door: door.name, ...answer, ms },
      ...(view === undefined ? {} : { view }),
    }
  } catch (error) {
    return { line: { path: task.name, error: describeError(error) } }
  }
}

parentPort?.on('message', async (task: CheckTask) => {
  parentPort?.postMessage(await check(task))
})
await indicators().catch(() => {})
parentPort?.postMessage('ready')
