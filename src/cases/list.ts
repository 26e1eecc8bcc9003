import type { Case, CaseFilter } from '../store/cases.ts'
import type { Decision } from '../store/decisions.ts'
import type { Store } from '../store/store.ts'

/** A case as a list shows it. */
export interface CaseSummary extends Case {
  subjects: number
  findings: number
  topFinding: string
  decision?: { outcome: Decision['outcome']; at: Date; by: string }
}

const PAGE = 50
/** Cases read for one page of a search: titles and senders are sealed, so the database cannot search them. */
const SEARCHED = 2000

/**
 * One page of cases, newest first.
 * @param filter.words searched in title and sender, whatever the case of letters; all must be there.
 * @returns the cases, and the cursor of the next page unless this is the last. A page of a search may hold fewer
 * than {@link PAGE}, even none, and still have a next one: it ends where it has read {@link SEARCHED}.
 */
export async function listCases(
  store: Store,
  filter: Omit<CaseFilter, 'limit'> & { words?: string | undefined },
): Promise<{ cases: CaseSummary[]; next?: string }> {
  const { words = '', ...rest } = filter
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const limit = wanted.length > 0 ? SEARCHED : PAGE + 1
  const read = await store.cases.list({ ...rest, limit })
  const fitting = read.filter(({ title, sender }) => {
    const text = `${title}\n${sender}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
  const page = fitting.slice(0, PAGE)
  const last = fitting.length > PAGE ? page.at(-1) : read.length === limit ? read.at(-1) : undefined
  return { cases: await summarise(store, page), ...(last ? { next: last.id } : {}) }
}

async function summarise(store: Store, cases: readonly Case[]): Promise<CaseSummary[]> {
  const ids = cases.map(({ id }) => id)
  const [weights, decisions] = [await store.cases.weight(ids), await store.decisions.standing(ids)]
  const people = await store.people.withIds([...decisions.values()].map(({ decidedBy }) => decidedBy))
  return cases.map((one) => {
    const { subjects = 0, findings = 0, top = '' } = weights.get(one.id) ?? {}
    const decision = decisions.get(one.id)
    const by = people.get(decision?.decidedBy ?? '')?.name ?? ''
    return {
      ...one,
      subjects,
      findings,
      topFinding: top,
      ...(decision ? { decision: { outcome: decision.outcome, at: decision.decidedAt, by } } : {}),
    }
  })
}
