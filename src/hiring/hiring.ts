import { PosternError } from '../core/errors.ts'
import type { Settings } from '../core/settings.ts'
import type { CheckDetail, CheckOutcome } from '../store/application-checks.ts'
import type { Store } from '../store/store.ts'
import type { HiringEngine } from './engine.ts'
import { type Erased, erase } from './erase.ts'
import { erasedAt } from './keep.ts'
import { type Read, type Received, readGiven, receiveRead, type Source } from './receive.ts'
import { createSettler } from './settle.ts'

/** The recording side of the hiring door. */
export interface Hiring {
  /**
   * Reads, judges and records one application. The same sender's id again is an update.
   * @param actor how the audit log names who sends it: `key:<id>`, `person:<id>`, `connector:<vendor>`
   * @throws PosternError when nothing can be said of it
   */
  receive(given: unknown, source: Source, actor: string): Promise<Received>
  /** Reads an application, to be recorded with others by {@link record}. */
  read(given: unknown, source: Source): Promise<Read>
  /** Records applications that were read, judged against each other too. No two may have one reference. */
  record(read: readonly Read[], actor: string): Promise<Received[]>
  /** Records a check that a person made, and judges the application again. @throws PosternError `E_NOT_FOUND` */
  check(
    id: string,
    made: { planned: string; outcome: CheckOutcome; detail: CheckDetail; by: string },
  ): Promise<void>
  /**
   * Sets the date of erasure, or a legal hold.
   * @param change.until null: back to the default. @param change.hold null: lifts it
   * @throws PosternError `E_NOT_FOUND`
   */
  keep(
    id: string,
    change: { until?: Date | null | undefined; hold?: string | null | undefined; by: string },
  ): Promise<void>
  /** Erases applications by their own ids. @throws PosternError `E_LEGAL_HOLD` */
  eraseIds(ids: readonly string[], actor: string): Promise<Erased>
  /** Erases what a vendor knows by an id. @returns undefined when nothing is known by it */
  erase(vendor: string, vendorId: string, actor: string): Promise<Erased | undefined>
  /** Erases all applications of somebody whom a vendor knows by an id. @returns undefined when there is none */
  erasePerson(vendor: string, vendorPerson: string, actor: string): Promise<Erased | undefined>
  /** Erases what has come to its date, and what earlier erasures left to be scrubbed. @returns how many applications */
  eraseDue(now?: Date): Promise<number>
}

/** Builds the recording side of the hiring door on a store and what judges. */
export function createHiring(services: { store: Store; engine: HiringEngine; settings: Settings }): Hiring {
  const { store, engine, settings } = services
  const settler = createSettler(services)
  const { retentionDays } = settings.hiring

  const eraseIds = (ids: readonly string[], actor: string, now?: Date) =>
    erase({ store, settler, settings }, ids, actor, now)

  return {
    read: (given, source) => readGiven(engine, given, source),
    record: (read, actor) => receiveRead({ store, settler }, read, actor),
    async receive(given, source, actor) {
      const [received] = await receiveRead(
        { store, settler },
        [await readGiven(engine, given, source)],
        actor,
      )
      if (!received) throw new PosternError('E_INTERNAL', 'an application was not recorded')
      return received
    },

    async check(id, made) {
      await store.atomically(async (inside) => {
        if (!(await inside.applications.get(id)))
          throw new PosternError('E_NOT_FOUND', 'there is no such application')
        await inside.applicationChecks.add(id, made)
        const target = `application:${id}`
        await inside.audit.append({ actor: `person:${made.by}`, action: 'application.checked', target })
      })
      await settler.rescreen([id], `person:${made.by}`)
    },

    async keep(id, { until, hold, by }) {
      await store.atomically(async (inside) => {
        const application = await inside.applications.get(id)
        if (!application) throw new PosternError('E_NOT_FOUND', 'there is no such application')
        const note = (action: string) =>
          inside.audit.append({ actor: `person:${by}`, action, target: `application:${id}` })
        if (until !== undefined) {
          const { stage, updatedAt } = application
          const keepUntil = until ?? undefined
          await inside.applicationKeeping.until(
            id,
            until,
            erasedAt({ stage, updatedAt, keepUntil }, retentionDays),
          )
          await note('application.kept')
        }
        if (hold === undefined) return
        await inside.applicationKeeping.hold(id, hold === null ? undefined : { reason: hold, by })
        await note(hold === null ? 'application.released' : 'application.held')
      })
    },

    eraseIds,
    async erase(vendor, vendorId, actor) {
      const id = await store.applications.find({ source: vendor, id: vendorId })
      return id === undefined ? undefined : eraseIds([id], actor)
    },
    async erasePerson(vendor, vendorPerson, actor) {
      const ids = await store.applications.ofPerson(vendor, vendorPerson)
      return ids.length === 0 ? undefined : eraseIds(ids, actor)
    },
    async eraseDue(now = new Date()) {
      const due = await store.applicationKeeping.due(retentionDays, now)
      if (due.length > 0) await eraseIds(due, 'system', now)
      if (await store.retention.owesScrub()) await store.scrub()
      return due.length
    },
  }
}
