import { parentPort, workerData } from 'node:worker_threads'
import { describeError } from '../core/errors.ts'
import { type IndicatorLookup, NO_INDICATORS } from '../core/indicator.ts'
import { loadIndicators } from '../intel/store.ts'
import { rulesInForce } from '../rules/sets.ts'
import { loadDoors } from './doors.ts'
import { readSubject } from './read-subject.ts'
import type { CheckResult, CheckTask, WorkerMessage, WorkerSetup } from './task.ts'

const { settings, dataDir, rules: folders = [] } = workerData as WorkerSetup
const doors = await loadDoors()

const send = (message: WorkerMessage) => parentPort?.postMessage(message)

const indicators = async (): Promise<IndicatorLookup> =>
  dataDir === undefined ? NO_INDICATORS : loadIndicators(dataDir)

async function check(task: CheckTask): Promise<CheckResult> {
  try {
    const known = await indicators()
    const started = performance.now()
    const { door, intake } = await readSubject(task, doors, settings, (ms) => send({ startedWithin: ms }))
    const context = { settings, indicators: known, rules: rulesInForce(dataDir, folders), now: Date.now() }
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
await indicators().catch(() => {})
send({ ready: true })
