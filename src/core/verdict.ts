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

/** How a door's findings are weighed where it differs from the others. */
export interface Weighing {
  /** false for doors where a person always decides: `block` becomes `review`. */
  block?: boolean
  /** Bits that families with nothing but context may add together. Default: without bound. */
  contextAtMost?: number
  /** Bits for what speaks for the subject: taken off, but never from what decisive findings weigh. */
  relief?: number
}

/**
 * Adds findings up: of each family the strongest counts in full, the others a fifth each and together never
 * more than the strongest.
 */
export function totalWeight(findings: readonly Finding[], weighing: Weighing = {}): number {
  const { contextAtMost = Number.POSITIVE_INFINITY, relief = 0 } = weighing
  let total = 0
  let context = 0
  for (const family of Map.groupBy(findings, (finding) => finding.family).values()) {
    if (family.every(({ strength }) => strength === 'context')) context += familyWeight(family)
    else total += familyWeight(family)
  }
  total += Math.min(context, contextAtMost)
  if (relief > 0) {
    const decisive = findings.filter(({ strength }) => strength === 'decisive')
    total = Math.max(totalWeight(decisive), total - relief, 0)
  }
  return Math.round(total * 100) / 100
}

function familyWeight(family: readonly Finding[]): number {
  const weights = distinctSignals(family).sort((a, b) => b - a)
  const strongest = weights[0] ?? 0
  const others = weights.slice(1).reduce((sum, weight) => sum + weight, 0)
  return strongest + Math.min(strongest, others * SAME_FAMILY_SHARE)
}

/** Seeing the same signal five times is not five pieces of evidence. */
function distinctSignals(findings: readonly Finding[]): number[] {
  const bySignal = new Map(
    findings.map((finding) => [`${finding.detector}\0${finding.title}`, finding.weight]),
  )
  return [...bySignal.values()]
}

function judgementOf(findings: readonly Finding[], weighing: Weighing): Judgement {
  const score = totalWeight(findings, weighing)
  const decisive = findings.some((finding) => finding.strength === 'decisive')
  const strong = new Set(findings.filter((f) => f.strength !== 'context').map((f) => f.family))
  if (weighing.block !== false && score >= BLOCK_AT && (decisive || strong.size >= 2)) return 'block'
  if (score >= REVIEW_AT && strong.size >= 1) return 'review'
  return 'pass'
}

/** Computes the verdict from findings. Context alone never surfaces anything. */
export function judge(
  inspected: { findings: Finding[]; unknown: Unknown[]; notFound: NotFound[] },
  weighing: Weighing = {},
): Verdict {
  const findings = inspected.findings.toSorted((a, b) => b.weight - a.weight)
  const verdict = judgementOf(findings, weighing)
  return {
    verdict,
    score: totalWeight(findings, weighing),
    findings,
    unknown: inspected.unknown,
    notFound: inspected.notFound,
    turn: smallestChange(findings, verdict, weighing),
  }
}

function smallestChange(findings: readonly Finding[], verdict: Judgement, weighing: Weighing): string {
  if (verdict === 'pass') {
    const missing = REVIEW_AT - totalWeight(findings, weighing)
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
    const without = judgementOf(left, weighing)
    if (without !== verdict) {
      return `Without “${dropped.map((f) => f.title).join('” and “')}” the verdict would be ${without}.`
    }
  }
  return ''
}
