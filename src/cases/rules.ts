import type { Judgement } from '../core/verdict.ts'
import type { CaseStatus } from '../store/cases.ts'
import type { Outcome } from '../store/decisions.ts'

const RANK: Record<Judgement, number> = { pass: 0, review: 1, block: 2 }

interface Judged {
  verdict: Judgement
  score: number
}

/** Whether a person must decide. */
export function needsCase({ verdict }: Judged): boolean {
  return verdict !== 'pass'
}

/** Whether a fresh verdict on the same bytes is worse than the recorded one: by judgement, then by score. */
export function isWorse(fresh: Judged, recorded: Judged): boolean {
  if (fresh.verdict !== recorded.verdict) return RANK[fresh.verdict] > RANK[recorded.verdict]
  return fresh.score > recorded.score
}

/**
 * Whether a worse verdict asks again for a decision that has been taken. An attack that was confirmed stays
 * decided; what was dismissed or left unclear does not once the judgement (not only the score) is worse.
 */
export function reopens(
  found: { status: CaseStatus; verdict: Judgement },
  outcome: Outcome | undefined,
  fresh: Judged,
): boolean {
  return found.status === 'decided' && outcome !== 'confirmed' && RANK[fresh.verdict] > RANK[found.verdict]
}
