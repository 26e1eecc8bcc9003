import type { Finding, NotFound, Unknown } from './finding.ts'

export type Judgement = 'pass' | 'review' | 'block'

/** A verdict with all that explains it. */
export interface Verdict {
  verdict: Judgement
  /** Bits, higher is worse. */
  score: number
  findings: Finding[]
  unknown: Unknown[]
  /** What was looked for and not seen. */
  notFound: NotFound[]
  /** The smallest change that would turn the verdict, in words. */
  turn: string
}

/** Bits from which a person should look, given at least one strong finding. */
export const REVIEW_AT = 5
/** Bits from which a subject is held back, given a decisive finding or strong ones of two families. */
export const BLOCK_AT = 10
/** What further findings of a family count beside its strongest: they are not independent of it. */
const SAME_FAMILY_SHARE = 0.2

/**
 * Adds findings up: of each family the strongest counts in full, the others a fifth each and together never
 * more than the strongest.
 */
export function totalWeight(findings: readonly Finding[]): number {
  const families = Map.groupBy(findings, (finding) => finding.family)
  let total = 0
  for (const family of families.values()) {
    const weights = distinctSignals(family).sort((a, b) => b - a)
    const strongest = weights[0] ?? 0
    const others = weights.slice(1).reduce((sum, weight) => sum + weight, 0)
    total += strongest + Math.min(strongest, others * SAME_FAMILY_SHARE)
  }
  return Math.round(total * 100) / 100
}

/** Seeing the same signal five times is not five pieces of evidence. */
function distinctSignals(findings: readonly Finding[]): number[] {
  const bySignal = new Map(
    findings.map((finding) => [`${finding.detector}\0${finding.title}`, finding.weight]),
  )
  return [...bySignal.values()]
}

function judgementOf(findings: readonly Finding[]): Judgement {
  const score = totalWeight(findings)
  const decisive = findings.some((finding) => finding.strength === 'decisive')
  const strong = new Set(findings.filter((f) => f.strength !== 'context').map((f) => f.family))
  if (score >= BLOCK_AT && (decisive || strong.size >= 2)) return 'block'
  if (score >= REVIEW_AT && strong.size >= 1) return 'review'
  return 'pass'
}

/**
 * Computes the verdict from findings. Context alone never surfaces anything.
 *
 * @param options.block false for doors where a person always decides: `block` becomes `review`.
 */
export function judge(
  inspected: { findings: Finding[]; unknown: Unknown[]; notFound: NotFound[] },
  options: { block?: boolean } = {},
): Verdict {
  const findings = inspected.findings.toSorted((a, b) => b.weight - a.weight)
  const capped = (of: readonly Finding[]): Judgement => {
    const judgement = judgementOf(of)
    return judgement === 'block' && options.block === false ? 'review' : judgement
  }
  const verdict = capped(findings)
  return {
    verdict,
    score: totalWeight(findings),
    findings,
    unknown: inspected.unknown,
    notFound: inspected.notFound,
    turn: smallestChange(findings, verdict, capped),
  }
}

function smallestChange(
  findings: readonly Finding[],
  verdict: Judgement,
  judgementWithout: (of: readonly Finding[]) => Judgement,
): string {
  if (verdict === 'pass') {
    const missing = REVIEW_AT - totalWeight(findings)
    return missing > 0
      ? `${missing.toFixed(1)} more bits with a strong finding among them would ask for a review.`
      : 'One strong finding would ask for a review: what was seen is context alone.'
  }
  const dropped: Finding[] = []
  let left = [...findings]
  while (left.length > 0) {
    const weightiest = left[0] as Finding
    dropped.push(weightiest)
    left = left.filter((f) => f.detector !== weightiest.detector || f.title !== weightiest.title)
    const without = judgementWithout(left)
    if (without !== verdict) {
      return `Without “${dropped.map((f) => f.title).join('” and “')}” the verdict would be ${without}.`
    }
  }
  return ''
}
