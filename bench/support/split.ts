import { createHash } from 'node:crypto'

/** The development half may be looked at; the held-out half is only counted. */
export type Half = 'development' | 'held-out'

/**
 * The half that a cluster falls into. Near-duplicates share a cluster, so none is on both sides.
 * The first bit of the SHA-256 of its name decides: the same on every machine and for every corpus.
 */
export function halfOf(cluster: string): Half {
  const first = createHash('sha256').update(cluster).digest()[0] as number
  return first < 128 ? 'development' : 'held-out'
}

const PREFIX = /^\s*(?:re|fwd?|aw|wg|sv|antw|rv|tr|r|\[[^\]]{0,60}\])\s*(?:\[\d{1,3}\])?\s*:?\s*/i
const PREFIXES_TAKEN = 12

/**
 * The thread a message of a list belongs to, by its subject: without answer and list marks, numbers, case and
 * punctuation, so that one discussion or one series is never on both sides.
 *
 * @returns the folded subject, or the empty string when nothing is left of it.
 */
export function threadOf(subject: string): string {
  let rest = subject
  for (let taken = 0; taken < PREFIXES_TAKEN; taken++) {
    const shorter = rest.replace(PREFIX, (found) => (/[:\]]/.test(found) ? '' : found))
    if (shorter === rest) break
    rest = shorter
  }
  return rest
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}
