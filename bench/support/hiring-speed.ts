import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { NO_INDICATORS } from '../../src/core/indicator.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { readApplication } from '../../src/doors/hiring/intake/read.ts'
import { Applicants } from '../../src/doors/hiring/linkage/applicants.ts'
import { profileOf } from '../../src/doors/hiring/linkage/profile.ts'
import { screenOne } from '../../src/doors/hiring/screen.ts'
import { quantile } from '../interval.ts'
import { generatePool } from '../pool/generate.ts'
import { writeApplication } from '../pool/write-application.ts'

export interface ArrivalFigures {
  stored: number
  arrivals: number
  /** Milliseconds for reading, comparing and judging one. */
  p50: number
  p95: number
  slowest: number
}

const ARRIVALS = 150

/** Screens applications that arrive one by one against all of a pool, in this process. */
export async function arrivals(poolFile: string): Promise<ArrivalFigures> {
  const applicants = new Applicants()
  let stored = 0
  for await (const text of createInterface({ input: createReadStream(poolFile) })) {
    if (text === '') continue
    applicants.add(profileOf(await readApplication(JSON.parse(text), `stored ${++stored}`)))
  }
  applicants.settle()
  const context = { settings: DEFAULT_SETTINGS, indicators: NO_INDICATORS, now: Date.UTC(2026, 10, 22) }
  const { drafts, world } = await generatePool({ seed: 'arrivals', size: ARRIVALS })
  const times: number[] = []
  for (const draft of drafts.slice(0, ARRIVALS)) {
    const given = await writeApplication(world, { ...draft, id: `new ${draft.id}` })
    const started = performance.now()
    const application = await readApplication(given, given.id)
    applicants.add(profileOf(application))
    applicants.settle()
    screenOne(application, applicants, context)
    times.push(performance.now() - started)
  }
  return {
    stored,
    arrivals: times.length,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    slowest: Math.max(...times),
  }
}
