import type { Alignment, PartPair } from './align.ts'
import { isFamiliar } from './knowledge/familiar.ts'

/** Of each part that is asked: how many of the list bear a word at least so like it, by likeness downwards. */
export type Familiarity = Map<string, readonly { similarity: number; bearers: number }[]>

/** Bits beyond those that tell one party of the list from the others. Chosen on the development halves. */
const BEYOND_BITS = 4.2

/** From so many bits on a likeness is not put down to chance: the longer the list, the more. */
export const neededBits = (parties: number): number => Math.log2(parties + 1) + BEYOND_BITS
/** Bits that a weak name of the list must tell more. */
const WEAK_BITS = 3
/** A name part that is known anywhere is borne by one in so many at least. */
const FAMILIAR_BEARERS = 250
/** Bits that a likeness of 0 would lose: what a slip in a letter makes less likely. */
const SLIP_BITS = 30
const MISSING_BITS = 3
/** A part that is another known name is seldom a slip. */
const OTHER_NAME_BITS = 4
/** How steeply the score falls with each bit that is lacking. */
const STEEPNESS = 0.04
const MOST_BITS = 13
/** Short words are alike by chance: what a letter tells at most. */
const LETTER_BITS = 2.2

/**
 * What to make of a likeness given how often such parts are borne: two names that share two rare parts are the same
 * by more than chance, two that share common ones are not.
 *
 * @returns a factor for the score, 1 where the parts tell enough.
 */
export function listEvidence(
  { pairs, onlyA, onlyB }: Alignment,
  familiarity: Familiarity,
  parties: number,
  weak: boolean,
): number {
  let bits = 0
  for (const pair of pairs) {
    if (pair.a.kind === 'name' && pair.b.kind === 'name') bits += bitsOf(pair, familiarity, parties)
    else if (pair.a.kind === 'initial' || pair.b.kind === 'initial') bits += 2
  }
  bits -= MISSING_BITS * [...onlyA, ...onlyB].filter(({ kind }) => kind === 'name').length
  const lacking = neededBits(parties) + (weak ? WEAK_BITS : 0) - bits
  return lacking <= 0 ? 1 : Math.max(0, 1 - lacking * STEEPNESS)
}

/** Parties beside those of the list, none of whom bears the word: a short list says little of how rare it is. */
const OTHER_PARTIES = 500

/** The share of people who bear a word, by how many of a list do. */
export const shareOf = (bearers: number, parties: number): number =>
  (bearers + 0.75) / (parties + OTHER_PARTIES)

function bitsOf({ a, b, similarity }: PartPair, familiarity: Familiarity, parties: number): number {
  const steps = familiarity.get(a.text)
  const step = steps?.findLast((one) => one.similarity >= similarity - 0.001)
  let share = shareOf(step?.bearers ?? 1, parties)
  if (isFamiliar(a) || isFamiliar(b)) share = Math.max(share, 1 / FAMILIAR_BEARERS)
  const letters = Math.min(a.folded.length, b.folded.length)
  let bits = Math.min(MOST_BITS, letters * LETTER_BITS, -Math.log2(share)) - SLIP_BITS * (1 - similarity)
  const exact = steps?.[0]
  const otherName =
    similarity < 0.95 && (isFamiliar(a) || (exact && exact.similarity > 0.97 && exact.bearers > 1))
  if (otherName) bits -= OTHER_NAME_BITS
  return bits
}
