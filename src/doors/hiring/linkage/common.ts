import type { SharedKind } from './company.ts'

/** From so many applications on a value is common property: at least `from`, or this share of all. Judgement. */
const COMMON: Partial<Record<SharedKind, { from: number; share: number }>> = {
  paragraph: { from: 8, share: 0.002 },
  'document ancestor': { from: 8, share: 0.002 },
  'address of the network and browser': { from: 12, share: 0.005 },
  address: { from: 20, share: 0.005 },
  'state of code': { from: 6, share: 0.001 },
  'work history': { from: 6, share: 0.001 },
  link: { from: 8, share: 0.002 },
  reference: { from: 12, share: 0.005 },
}

/** Even of what is nobody else's, comparing each with each has an end. */
const MOST = 500

/**
 * Whether so many applications have a value that having it in common says nothing: the wording of a template, the
 * network of a university.
 *
 * @param count how many have it
 * @param size how many applications there are
 */
export function isCommon(kind: SharedKind, count: number, size: number): boolean {
  const limit = COMMON[kind]
  return count > (limit ? Math.min(MOST, Math.max(limit.from, limit.share * size)) : MOST)
}
