import type { SharedKind } from './company.ts'

/**
 * From more applications than this on a value is common property: the wording of a template, the house and network of
 * a university. It does not grow with the pool, as the number of hands behind one crew does not. Judgement.
 */
const COMMON: Partial<Record<SharedKind, number>> = {
  paragraph: 8,
  'document ancestor': 8,
  'address of the network and browser': 8,
  address: 8,
  'state of code': 8,
  'work history': 8,
  link: 8,
  reference: 12,
  payee: 8,
  'network address': 8,
  'document author': 8,
  'other name': 8,
  'hidden text': 8,
}

/** Agencies and institutes stand in the documents of those whom they place and teach. Judgement. */
const WEAK_AT_MOST = 8

/** Even of what is nobody else's, comparing each with each has an end. */
const MOST = 500

/**
 * Whether so many applications have a value that having it in common says nothing.
 *
 * @param count how many have it
 */
export const isCommon = (kind: SharedKind, count: number): boolean => count > (COMMON[kind] ?? MOST)

/**
 * Whether a weak value says nothing: nobody has it as their own, as with a manager whom several résumés name, or it is
 * an agency's.
 *
 * @param weak how many have it as a weak value alone
 * @param count how many have it at all
 */
export const isCommonWeak = (weak: number, count: number): boolean =>
  weak > 0 && (weak === count || weak > WEAK_AT_MOST)
