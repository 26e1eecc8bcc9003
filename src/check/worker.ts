import { parentPort, workerData } from 'node:worker_threads'
import type { DetectorContext } from '../core/detector.ts'
import { describeError } from '../core/errors.ts'
import { type IndicatorLookup, NO_INDICATORS } from '../core/indicator.ts'
import { categoryLookupOf } from '../intel/categories/lookup.ts'
import { loadCategories } from '../intel/categories/store.ts'
import { loadIndicators } from '../intel/store.ts'
import { rulesInForce } from '../rules/sets.ts'
import { loadDoors } from './doors.ts'
import { readSubject } from './read-subject.ts'
import type { CheckResult, CheckTask, WorkerMessage, WorkerSetup } from './task.ts'

const { settings, dataDir, rules: folders = [] } = workerData as WorkerSetup
const doors = await loadDoors()

const send = (message: WorkerMessage) => parentPort?.postMessage(message)

const knownCategories = categoryLookupOf([])

const indicators = async (): Promise<IndicatorLookup> =>
  dataDir === undefined ? NO_INDICATORS : loadIndicators(dataDir)

async function check(task: CheckTask): Promise<CheckResult> {
  try {
    const known = await indicators()
    const started = performance.now()
    const { door, intake } = await readSubject(task, doors, settings, (ms) => send({ startedWithin: ms }))
    const context: DetectorContext = {
      settings,
      indicators: known,
      rules: rulesInForce(dataDir, folders),
      categories: dataDir === undefined ? knownCategories : loadCategories(dataDir),
      now: Date.now(),
    }
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
