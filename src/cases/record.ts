import type { Answer } from '../core/door.ts'
import type { Repositories, Store } from '../store/store.ts'
import { isWorse, needsCase, reopens } from './rules.ts'

const DAY_MS = 86_400_000

/** A judged subject, ready to be recorded. */
export interface Judged {
  door: string
  kind: string
  name: string
  bytes: Uint8Array
  answer: Answer & { ms: number }
  /** What a person knows it by in a list: a message's subject line and sender. */
  title: string
  sender: string
}

export interface Recorded {
  subjectId: string
  /** Absent when nobody needs to look. */
  caseId: string | undefined
  /** The same bytes had come through this door before. */
  duplicate: boolean
}

/**
 * Records a judged subject with its findings and observables, and opens a case when a person must decide. The
 * same bytes again, also at the same moment, give the same subject and the same case; a verdict that is worse
 * than the recorded one is recorded too, and opens or raises the case.
 *
 * @param options.actor who sent it, as the audit log writes it.
 */
export function record(
  store: Store,
  judged: Judged,
  options: { retentionDays: number; actor: string; now?: Date },
): Promise<Recorded> {
  const now = options.now ?? new Date()
  return store.atomically(async (inside) => {
    await inside.retention.holdOff()
    const expiresAt = new Date(now.getTime() + options.retentionDays * DAY_MS)
    const subject = await inside.subjects.add({ ...judged, expiresAt }, now)
    const standing = subject.duplicate ? await inside.verdicts.standing(subject.id) : undefined
    if (!standing || isWorse(judged.answer, standing)) {
      await inside.verdicts.add(subject.id, judged.answer, now)
      await inside.observables.link(subject.id, judged.answer.observables)
    }
    const { caseId, event } = await findCase(inside, subject.id, judged, now)
    await inside.audit.append(
      {
        actor: options.actor,
        action: subject.duplicate ? 'subject.repeated' : 'subject.received',
        target: `subject:${subject.id}`,
      },
      now,
    )
    if (event)
      await inside.audit.append({ actor: options.actor, action: event, target: `case:${caseId}` }, now)
    return { subjectId: subject.id, caseId, duplicate: subject.duplicate }
  })
}

async function findCase(
  inside: Repositories,
  subjectId: string,
  { door, answer, title, sender }: Judged,
  now: Date,
): Promise<{ caseId: string | undefined; event?: string }> {
  const found = await inside.cases.ofSubject(subjectId)
  const { verdict, score } = answer
  if (!found) {
    if (!needsCase(answer)) return { caseId: undefined }
    const caseId = await inside.cases.open(subjectId, { door, verdict, score, title, sender }, now)
    return { caseId, event: 'case.opened' }
  }
  if (!isWorse(answer, found)) return { caseId: found.id }
  const decision = (await inside.decisions.standing([found.id])).get(found.id)
  await inside.cases.raise(found.id, answer)
  if (!reopens(found, decision?.outcome, answer)) return { caseId: found.id, event: 'case.raised' }
  await inside.decisions.reopen(found.id, { reason: `The same bytes are now judged ${verdict}.` }, now)
  await inside.cases.setStatus(found.id, 'open')
  return { caseId: found.id, event: 'case.reopened' }
}
