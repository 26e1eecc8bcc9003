import type { Answer } from '../core/door.ts'
import type { Observable } from '../core/observable.ts'
import type { Case } from '../store/cases.ts'
import type { Decision } from '../store/decisions.ts'
import type { Store } from '../store/store.ts'
import type { RecordedSubject } from '../store/subjects.ts'

/** A case with all that a person needs to decide it. */
export interface CasePage extends Case {
  subjects: (RecordedSubject & { answer: Answer & { ms: number }; related: Related[] })[]
  decision?: Omit<Decision, 'caseId' | 'decidedBy'> & { by: string }
}

/** A value that other cases have too. */
export interface Related extends Observable {
  cases: { id: string; title: string }[]
}

const RELATED = { limit: 40, casesEach: 5 }

/**
 * Reads a case.
 * @param options.doors those that the reader may see. @param options.own the operator's own domains, which link nothing.
 * @returns undefined when there is no such case behind those doors.
 */
export async function readCase(
  store: Store,
  id: string,
  options: { doors: readonly string[]; own: readonly string[] },
): Promise<CasePage | undefined> {
  const found = await store.cases.get(id)
  if (!found || !options.doors.includes(found.door)) return undefined
  const subjects: CasePage['subjects'] = []
  for (const subject of await store.subjects.ofCase(id)) {
    const verdict = await store.verdicts.explained(subject.id)
    if (!verdict) continue
    const observables = await store.observables.ofSubject(subject.id)
    const related = await relatedOf(store, subject.id, options)
    subjects.push({ ...subject, answer: { ...verdict, observables }, related })
  }
  const decision = (await store.decisions.standing([id])).get(id)
  if (!decision) return { ...found, subjects }
  const { outcome, reason, decidedAt, decidedBy } = decision
  const by = (await store.people.get(decidedBy))?.name ?? ''
  return { ...found, subjects, decision: { outcome, reason, decidedAt, by } }
}

async function relatedOf(
  store: Store,
  subjectId: string,
  { doors, own }: { doors: readonly string[]; own: readonly string[] },
): Promise<Related[]> {
  const shared = (await store.observables.shared(subjectId, RELATED)).filter((value) => !isOwn(value, own))
  const cases = await store.cases.withIds([...new Set(shared.flatMap(({ caseIds }) => caseIds))])
  return shared
    .map(({ type, value, caseIds }) => ({
      type,
      value,
      cases: caseIds.flatMap((id) => {
        const other = cases.get(id)
        return other && doors.includes(other.door) ? [{ id, title: other.title }] : []
      }),
    }))
    .filter((related) => related.cases.length > 0)
}

function isOwn({ type, value }: Observable, own: readonly string[]): boolean {
  if (type !== 'domain' && type !== 'email') return false
  const host = value.slice(value.lastIndexOf('@') + 1)
  return own.some((domain) => host === domain || host.endsWith(`.${domain}`))
}
