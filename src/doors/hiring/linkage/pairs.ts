import type { ComparedProfile } from './compared.ts'
import { APPLICANT_SCHEMA } from './schema.ts'

/** Bits by pair, from either side. */
export type Links = Map<string, Map<string, number>>

/** Notes the bits of a pair. */
export function note(links: Links, one: string, other: string, bits: number): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = links.get(from) ?? new Map<string, number>()
    known.set(to, bits)
    links.set(from, known)
  }
}

/** How many have each value, of values that more than one has. */
export function countTerms(
  profiles: Iterable<ComparedProfile>,
  terms: (profile: ComparedProfile) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const profile of profiles)
    for (const value of new Set(terms(profile))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return new Map([...counts].filter(([, count]) => count > 1))
}

type Pair = readonly [ComparedProfile, ComparedProfile]

/** Every pair that has a value in common, once. */
export function pairsOf(prepared: ReadonlyMap<string, ComparedProfile>): Pair[] {
  const pairs: Pair[] = []
  const seen = new Map<string, Set<string>>()
  for (const { keys } of APPLICANT_SCHEMA.blocking) {
    const blocks = new Map<string, ComparedProfile[]>()
    for (const profile of prepared.values())
      for (const key of new Set(keys(profile))) {
        const block = blocks.get(key)
        if (block) block.push(profile)
        else blocks.set(key, [profile])
      }
    for (const block of blocks.values())
      for (const [at, one] of block.entries()) {
        const known = seen.get(one.id) ?? new Set()
        seen.set(one.id, known)
        for (const other of block.slice(at + 1)) {
          if (known.has(other.id)) continue
          known.add(other.id)
          pairs.push([one, other])
        }
      }
  }
  return pairs
}
