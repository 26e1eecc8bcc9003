import { PosternError } from '../core/errors.ts'
import type { Outcome } from '../store/decisions.ts'
import type { Store } from '../store/store.ts'

/**
 * Records what a person concluded of a case.
 * @param decision.by the person's id.
 * @throws PosternError `E_CONFLICT` when it is decided already, whoever decided at the same moment.
 */
export async function decide(
  store: Store,
  caseId: string,
  decision: { outcome: Outcome; reason: string; by: string },
  now = new Date(),
): Promise<void> {
  const { outcome, reason, by } = decision
  await store.atomically(async (inside) => {
    if (!(await inside.decisions.add({ caseId, outcome, reason, decidedBy: by }, now)))
      throw new PosternError('E_CONFLICT', 'the case is decided already; reopen it to decide again')
    await inside.cases.setStatus(caseId, 'decided')
    await inside.audit.append(
      { actor: `person:${by}`, action: `case.${outcome}`, target: `case:${caseId}` },
      now,
    )
  })
}

/**
 * Sets a case's decision aside, which is kept, and opens the case again.
 * @throws PosternError `E_CONFLICT` when no decision stands.
 */
export async function reopen(
  store: Store,
  caseId: string,
  reopening: { reason: string; by: string },
  now = new Date(),
): Promise<void> {
  await store.atomically(async (inside) => {
    if (!(await inside.decisions.reopen(caseId, reopening, now)))
      throw new PosternError('E_CONFLICT', 'the case is open: there is no decision to set aside')
    await inside.cases.setStatus(caseId, 'open')
    const event = { actor: `person:${reopening.by}`, action: 'case.reopened', target: `case:${caseId}` }
    await inside.audit.append(event, now)
  })
}
