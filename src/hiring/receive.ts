import { createHash } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { Screened } from '../doors/hiring/screened.ts'
import type { Reference } from '../store/applications.ts'
import type { Store } from '../store/store.ts'
import type { HiringEngine } from './engine.ts'
import { nameOf, readSent, type Sent, takeInput } from './input.ts'
import type { Settler } from './settle.ts'
import { type Arriving, bytesOf } from './write.ts'

/** Where an application comes from. */
export interface Source {
  /** `api`, `console`, or a connector's vendor. */
  vendor: string
  /** What the sender knows it by; absent: the application's own `id`, else its content. */
  vendorId?: string | undefined
  /** What the sender knows the applicant by, who may have several applications. */
  vendorPerson?: string | undefined
}

/** What came of an application that was handed in. */
export interface Received {
  id: string
  reference: string
  name: string
  /** Undefined when nobody needs to look. */
  caseId: string | undefined
  /** The very same application had come before: nothing was done. */
  duplicate: boolean
  /** It replaced an earlier version. */
  updated: boolean
  /** Earlier applications that are judged worse through it. */
  raised: readonly string[]
  /** Absent when it is a duplicate: its answer is the recorded one. */
  answer: Screened | undefined
}

/** An application that was read, before it is known whether it is new. */
export interface Read {
  sent: Sent
  reference: Reference
  person: string | undefined
  application: Arriving['application']
  ms: number
}

/**
 * Reads an application that was handed in, away from the event loop.
 * @throws PosternError when nothing can be said of it
 */
export async function readGiven(engine: HiringEngine, given: unknown, source: Source): Promise<Read> {
  const started = performance.now()
  const name = 'application'
  const sent = takeInput(given, name)
  const application = await readSent(engine, sent, name)
  const id =
    source.vendorId ??
    sent.input.id ??
    `sha256:${createHash('sha256').update(JSON.stringify(sent.input)).digest('hex')}`
  return {
    sent,
    application,
    reference: { source: source.vendor, id },
    person: source.vendorPerson,
    ms: Math.round((performance.now() - started) * 100) / 100,
  }
}

/** Records applications that were read, judged against each other and all others. No two may have one reference. */
export async function receiveRead(
  { store, settler }: { store: Store; settler: Settler },
  read: readonly Read[],
  actor: string,
  now = new Date(),
): Promise<Received[]> {
  let ids: string[] = []
  let duplicates = new Set<string>()
  const settled = await settler.settle(async () => {
    ids = []
    duplicates = new Set()
    const arriving: Arriving[] = []
    for (const one of read) {
      const found = await store.applications.find(one.reference)
      const id = found ?? uuidv7()
      ids.push(id)
      const { input } = one.sent
      const recorded = found === undefined ? undefined : await store.applications.get(found)
      if (recorded && (await store.subjects.has(recorded.subjectId, bytesOf({ id, input })))) {
        duplicates.add(id)
        continue
      }
      const application = {
        ...one.application,
        id,
        receivedAt: one.application.receivedAt ?? (recorded?.receivedAt ?? now).getTime(),
        ...(await referrerOf(store, one)),
      }
      arriving.push({ id, input, application, reference: one.reference, person: one.person, ms: one.ms })
    }
    return { arriving, leaving: [], actor }
  }, now)
  const cases = await store.applications.cases(ids)
  return read.map(({ reference, application }, index) => {
    const id = ids[index] as string
    return {
      id,
      reference: reference.id,
      name: nameOf(application, reference.id),
      caseId: cases.get(id)?.id,
      duplicate: duplicates.has(id),
      updated: settled.updated.has(id),
      raised: duplicates.has(id) ? [] : settled.raised,
      answer: settled.answers.get(id),
    }
  })
}

/** The referrer's application by Postern's own id, where the sender's is known. */
async function referrerOf(store: Store, { application, reference }: Read) {
  const { referrer } = application
  if (referrer?.application === undefined) return {}
  const found = await store.applications.find({ source: reference.source, id: referrer.application })
  return found === undefined ? {} : { referrer: { ...referrer, application: found } }
}
