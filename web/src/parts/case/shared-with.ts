import type { Observable } from '../../../../src/core/observable.ts'
import type { Related } from '../../api/types.ts'

export interface SharingCase {
  id: string
  title: string
  shared: Observable[]
}

/** Turns "this value was seen in these cases" into "this case shares these values", most first. */
export function sharedWith(related: readonly Related[]): SharingCase[] {
  const found = new Map<string, SharingCase>()
  for (const { type, value, cases } of related) {
    for (const { id, title } of cases) {
      const sharing = found.get(id) ?? { id, title, shared: [] }
      sharing.shared.push({ type, value })
      found.set(id, sharing)
    }
  }
  return [...found.values()].sort((a, b) => b.shared.length - a.shared.length)
}
