import type { Application } from '../doors/hiring/application.ts'
import type { ApplicationInput } from '../doors/hiring/application-schema.ts'
import type { Screened } from '../doors/hiring/screened.ts'
import type { ApplicationCalled, Reference } from '../store/applications.ts'
import type { Repositories } from '../store/store.ts'
import type { HiringEngine } from './engine.ts'
import { nameOf } from './input.ts'
import { erasedAt } from './keep.ts'
import { keptOf, quotedBy, readingOf, stateOf } from './recorded.ts'

/** An application that is to be recorded with its answer. */
export interface Arriving {
  id: string
  reference: Reference
  /** What the sender knows the applicant by, who may have several applications. */
  person?: string | undefined
  input: ApplicationInput
  /** As it was read, without the checks that people made. */
  application: Application
  /** Milliseconds that reading it took. */
  ms: number
}

/** What the sender's id is kept as. */
export const bytesOf = ({ id, input }: Pick<Arriving, 'id' | 'input'>): Buffer =>
  Buffer.from(JSON.stringify({ ...input, id }))

const calledOf = ({ application, reference }: Arriving): ApplicationCalled => {
  const { id, title } = application.role
  return {
    name: nameOf(application, reference.id),
    reference: reference.id,
    ...(id === undefined ? {} : { roleId: id }),
    ...(title === undefined ? {} : { roleTitle: title }),
  }
}

/** Records an application that is new or replaces its earlier version. */
export async function writeArriving(
  inside: Repositories,
  arriving: Arriving,
  answer: Screened,
  options: { engine: HiringEngine; retentionDays: number; changed: number; now: Date },
): Promise<{ updated: boolean }> {
  const { id, application, reference, person } = arriving
  const { engine, retentionDays, changed, now } = options
  const called = calledOf(arriving)
  const content = {
    profile: JSON.stringify(engine.profileOf(application)),
    reading: readingOf(application),
    answer: JSON.stringify(keptOf(answer)),
  }
  const state = stateOf(application, answer, await inside.applicationChecks.of(id))
  const existing = await inside.applications.get(id)
  const keepUntil = existing?.keepUntil
  const expiresAt = erasedAt({ stage: state.stage, keepUntil, updatedAt: now }, retentionDays)
  const bytes = bytesOf(arriving)
  if (existing) {
    await inside.subjects.replace(existing.subjectId, bytes, expiresAt)
    const applicant = person === undefined ? undefined : { source: reference.source, id: person }
    await inside.applications.replace(id, { called, person: applicant, state, content, changed }, now)
    await writeAnswer(inside, id, existing.subjectId, answer, arriving.ms, now)
    return { updated: true }
  }
  const kind = application.kind
  const subject = await inside.subjects.add(
    { door: 'hiring', kind, name: called.name, bytes, expiresAt },
    now,
  )
  await inside.applications.add(
    { id, subjectId: subject.id, reference, person, called, state, content, changed },
    now,
  )
  await writeAnswer(inside, id, subject.id, answer, arriving.ms, now)
  return { updated: false }
}

/** Replaces the answer of an application that is recorded already and has not changed itself. */
export async function writeRescreened(
  inside: Repositories,
  { id, profile, reading }: { id: string; profile: string; reading: string },
  application: Application,
  answer: Screened,
  { changed, now }: { changed: number; now: Date },
): Promise<void> {
  const existing = await inside.applications.get(id)
  if (!existing) return
  const content = { profile, reading, answer: JSON.stringify(keptOf(answer)) }
  const state = stateOf(application, answer, await inside.applicationChecks.of(id))
  await inside.applications.replace(id, { state, content, changed }, now)
  await writeAnswer(inside, id, existing.subjectId, answer, 0, now)
}

/** Earlier verdicts go: what they quoted of others may have been erased since. */
async function writeAnswer(
  inside: Repositories,
  id: string,
  subjectId: string,
  answer: Screened,
  ms: number,
  now: Date,
): Promise<void> {
  await inside.verdicts.clear(subjectId)
  await inside.verdicts.add(subjectId, { ...answer, ms }, now)
  const unlinked = await inside.observables.unlink([subjectId])
  await inside.observables.link(subjectId, answer.observables)
  await inside.observables.removeUnlinked(unlinked)
  await inside.screenings.add(id, answer.screening)
}

/** Notes which other applications answers quote. To be called when all of them are recorded. */
export async function writeMentions(
  inside: Repositories,
  answers: ReadonlyMap<string, Screened>,
): Promise<void> {
  const quoted = new Map([...answers].map(([id, answer]) => [id, quotedBy(id, answer)]))
  const present = await inside.applications.withIds([...new Set([...quoted.values()].flatMap((q) => [...q]))])
  for (const [id, others] of quoted)
    await inside.applicationChanges.setMentions(
      id,
      [...others].filter((other) => present.has(other)),
    )
}
