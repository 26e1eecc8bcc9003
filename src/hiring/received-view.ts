import type { Store } from '../store/store.ts'
import { companyOf, loadApplication } from './page.ts'
import type { Received } from './receive.ts'
import { exonerationsWithout, findingsWithout } from './withhold.ts'

/**
 * The answer for an application that was handed in.
 * @param withTotal whether whoever handed it in gets verdict, score and weights: programs do, people assess first
 */
export async function receivedView(store: Store, received: Received, withTotal: boolean) {
  const { verdict, answer, recorded } = await loadApplication(store, received.id)
  const { links, compared } = await companyOf(store, answer, withTotal)
  return {
    id: received.id,
    reference: received.reference,
    name: received.name,
    case: received.caseId ?? null,
    duplicate: received.duplicate,
    updated: received.updated,
    raised: [...received.raised],
    ...(withTotal ? { verdict: verdict.verdict as 'pass' | 'review', score: verdict.score } : {}),
    findings: withTotal ? verdict.findings : findingsWithout(verdict.findings),
    unknown: verdict.unknown,
    exonerating: withTotal ? answer.exonerating : exonerationsWithout(answer.exonerating),
    plan: answer.plan,
    links,
    compared,
    sanctions: recorded.sanctions,
  }
}
