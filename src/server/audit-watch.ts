import type { AuditHead } from '../store/audit.ts'
import type { Store } from '../store/store.ts'

/** After this long the chain is followed from its first entry again, in milliseconds. */
const ANEW_MS = 3_600_000

/**
 * Watches the audit log's chain for as long as the server runs: what was followed once is followed again only
 * every hour, and an end that was seen must still be there.
 *
 * @returns what answers whether the chain holds.
 */
export function watchAudit(store: Store): (now?: number) => Promise<boolean> {
  let seen: AuditHead | undefined
  let followedWholeAt = Number.NEGATIVE_INFINITY
  return async (now = Date.now()) => {
    const whole = now - followedWholeAt >= ANEW_MS
    if (whole && seen && 'broken' in (await store.audit.follow(seen))) return false
    const followed = await store.audit.follow(whole ? undefined : seen)
    if ('broken' in followed) return false
    if (whole) followedWholeAt = now
    seen = followed.head
    return true
  }
}
