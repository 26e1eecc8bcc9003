import { PosternError } from '../core/errors.ts'
import type { Settings } from '../core/settings.ts'
import type { Application } from '../doors/hiring/application.ts'
import type { Store } from '../store/store.ts'
import { tombstoneValues } from './page.ts'
import { loadReading } from './recorded.ts'
import type { Settler } from './settle.ts'

const DAY_MS = 86_400_000

/** What an erasure did. */
export interface Erased {
  erased: true
  /** Other applications whose findings had quoted it and were judged again without it. */
  rescreened: number
  /** Applications where a person's own words still hold one of its values. */
  wordsToCheck: string[]
  /** What an erasure cannot reach, in words. */
  remains: string
}

export const REMAINS =
  'The audit log keeps that there was an application, by its number alone. Backups, replicas and what other ' +
  'systems were sent are not reached from here.'

/** Rewriting takes about 15 ms a megabyte, in which the embedded database answers nobody. */
const SCRUBBED_AT_ONCE = 256 * 2 ** 20
const LATER = 'Sealed traces in the files of the database go with the daily deletion: it is large.'

/**
 * Erases applications: their bytes, readings, answers, profiles, opinions, checks, screening records and the
 * observables that nothing else has. Others that had quoted them are judged again, so that their findings hold
 * nothing of it. Then what the database has not yet given back is overwritten.
 *
 * @throws PosternError `E_LEGAL_HOLD`; nothing is erased then. Ids that are not there are passed over.
 */
export async function erase(
  { store, settler, settings }: { store: Store; settler: Settler; settings: Settings },
  ids: readonly string[],
  actor: string,
  now = new Date(),
): Promise<Erased> {
  let values: string[] = []
  const settled = await settler.settle(async () => {
    const leaving = [...(await store.applications.withIds(ids)).keys()]
    const readings: Application[] = []
    for (const id of leaving) {
      const reading = await loadReading(store, id)
      if (reading) readings.push(reading)
    }
    values = readings.flatMap(valuesOf)
    return {
      arriving: [],
      leaving,
      actor,
      inside: async (inside) => {
        for (const { hold } of (await inside.applications.withIds(leaving)).values())
          if (hold) throw new PosternError('E_LEGAL_HOLD', `it is under a legal hold: ${hold.reason}`)
        await inside.retention.oweScrub(true)
        if (settings.hiring.tombstoneDays === 0) return
        const expiresAt = new Date(now.getTime() + settings.hiring.tombstoneDays * DAY_MS)
        await inside.tombstones.add(distinctValues(readings.flatMap(tombstoneValues)), expiresAt)
      },
    }
  }, now)
  const later = (await store.retention.size()) > SCRUBBED_AT_ONCE
  if (!later) await store.scrub()
  return {
    erased: true,
    rescreened: settled.rescreened.length,
    wordsToCheck: await quotedInWords(store, settled.rescreened, values),
    remains: later ? `${LATER} ${REMAINS}` : REMAINS,
  }
}

const distinctValues = <Value extends { kind: string; value: string }>(values: readonly Value[]): Value[] => [
  ...new Map(values.map((one) => [`${one.kind}\0${one.value}`, one])).values(),
]

/** Values by which a person would name an applicant in words of their own. */
const valuesOf = ({ names, emails, phones }: Application): string[] => [
  ...names.map(({ text }) => text),
  ...emails.map(({ address }) => address),
  ...phones.flatMap(({ e164, written }) => [written, ...(e164 ? [e164] : [])]),
]

/** The applications where a reason or note that a person wrote holds one of these values. */
async function quotedInWords(
  store: Store,
  ids: readonly string[],
  values: readonly string[],
): Promise<string[]> {
  const sought = values.map((value) => value.toLowerCase())
  const quoting: string[] = []
  for (const id of ids) {
    const opinions = (await store.opinions.of(id)).map(({ reason }) => reason)
    const checks = (await store.applicationChecks.of(id)).map(({ detail }) => JSON.stringify(detail))
    const words = [...opinions, ...checks].join('\n').toLowerCase()
    if (sought.some((value) => words.includes(value))) quoting.push(id)
  }
  return quoting
}
