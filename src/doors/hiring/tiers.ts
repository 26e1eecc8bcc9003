import type { Signal } from '../../core/detector.ts'

/**
 * How far a sign carries in this door. Weights are judgement: no public source gives precision or recall of single
 * indicators.
 * - `A`: near-decisive: exact reuse, or a list hit with two identifiers. Asks for a review alone.
 * - `B`: strong, but needs a second independent family.
 * - `C`: context. Never alone, and all of it together at most {@link CONTEXT_AT_MOST}.
 */
const TIERS = {
  A: { strength: 'decisive', weight: 6 },
  B: { strength: 'strong', weight: 3 },
  C: { strength: 'context', weight: 0.75 },
} as const satisfies Record<string, Pick<Signal, 'strength' | 'weight'>>

/** Bits that families with nothing but context may add together: with one B they stay below a review. */
export const CONTEXT_AT_MOST = 1.5

/** Bits that what speaks for an application may take off together; never off tier A. */
export const RELIEF_AT_MOST = 4

/** A sign of a tier. */
export const sign = (tier: keyof typeof TIERS, title: string): Signal => ({ ...TIERS[tier], title })
