import { isWorse } from '../cases/rules.ts'
import type { Judgement } from '../core/verdict.ts'
import type { RecordedApplication } from '../store/applications.ts'
import type { Repositories } from '../store/store.ts'

/** An application whose answer was just recorded. */
export interface Judged {
  id: string
  /** The ring that it belongs to, itself included; alone when there is none. */
  ring: readonly string[]
  verdict: Judgement
  /** It is new, or judged worse than before: a case that was decided asks again. */
  worse: boolean
}

const MEMBERS_NAMED = 3

/**
 * Puts applications into cases: one that is to be reviewed opens one, and a ring has one together. A case that
 * nobody needs any more, because all in it pass now and nobody has decided it, goes. To be called in a transaction.
 *
 * @param before cases that are to be looked at too, because they lost a member
 */
export async function joinCases(
  inside: Repositories,
  judged: readonly Judged[],
  { actor, before, now }: { actor: string; before: readonly string[]; now: Date },
): Promise<void> {
  const toSettle = new Set(before)
  const note = (action: string, id: string) =>
    inside.audit.append({ actor, action, target: `case:${id}` }, now)
  for (const { id, ring, verdict, worse } of judged) {
    const group = [...new Set([id, ...ring])]
    const members = await inside.applications.withIds(group)
    const self = members.get(id)
    if (!self) continue
    const inCases = await inside.applications.cases(group)
    const cases = [...inCases.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const one of cases) toSettle.add(one.id)
    let found = cases[0]
    if (!found) {
      if (verdict === 'pass') continue
      const opened = await inside.cases.open(self.subjectId, { ...UNNAMED, verdict, score: 0 }, now)
      found = { id: opened, status: 'open' }
      toSettle.add(opened)
      await note('case.opened', opened)
    }
    const joining = [...members.values()].filter((member) => inCases.get(member.id)?.id !== found.id)
    await inside.cases.take(
      found.id,
      joining.map(({ subjectId }) => subjectId),
    )
    if (found.status === 'decided' && verdict !== 'pass' && (worse || joining.length > 0)) {
      await inside.cases.setStatus(found.id, 'open')
      await note('case.reopened', found.id)
    }
  }
  await inside.cases.removeEmpty()
  for (const id of toSettle) if (await settleCase(inside, id)) await note('case.withdrawn', id)
}

const UNNAMED = { door: 'hiring', title: '', sender: '' }

/** @returns whether the case went because nobody needs it */
async function settleCase(inside: Repositories, caseId: string): Promise<boolean> {
  const found = await inside.cases.get(caseId)
  if (!found) return false
  const members = await inside.applications.list({ caseId, limit: 500 })
  const verdicts = await inside.applications.verdicts(members.map(({ id }) => id))
  let worst: { verdict: Judgement; score: number } = { verdict: 'pass', score: 0 }
  for (const verdict of verdicts.values()) if (isWorse(verdict, worst)) worst = verdict
  if (worst.verdict === 'pass' && found.status === 'open') {
    await inside.cases.remove(caseId)
    return true
  }
  if (worst.verdict !== 'pass') await inside.cases.raise(caseId, worst)
  await inside.cases.rename(caseId, calledAfter(members))
  return false
}

function calledAfter(members: readonly RecordedApplication[]): { title: string; sender: string } {
  const oldest = members.toReversed()
  const names = oldest.slice(0, MEMBERS_NAMED).map(({ called }) => called.name)
  const more = oldest.length - names.length
  return {
    title: `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    sender: oldest[0]?.called.roleTitle ?? '',
  }
}
