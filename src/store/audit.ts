import { type Kysely, sql } from 'kysely'
import { canonicalJson } from './canonical.ts'
import type { Handle } from './store.ts'
import type { Tables } from './tables.ts'

/** Who did what to what: `person:<id>`, `key:<id>` or `system`; `case.read`; `case:<id>`. Holds no personal data. */
export interface AuditEvent {
  actor: string
  action: string
  target: string
}

export interface AuditEntry extends AuditEvent {
  seq: number
  at: Date
}

/** An entry of the chain: whoever keeps it elsewhere can tell later whether the chain up to it was changed. */
export interface AuditHead {
  seq: number
  hash: Uint8Array
}

const BEFORE_FIRST: AuditHead = { seq: 0, hash: new Uint8Array(32) }
const BATCH = 1000
/** Any number that no other program takes advisory locks by: `post` in ASCII. */
const CHAIN_LOCK = 0x706f7374

/**
 * The audit log: every entry carries a keyed hash of itself and of the entry before. Changing, inserting or
 * removing one breaks the chain for whoever does not have the key. Entries cut off at the end cannot be told from
 * the chain alone; {@link head} gives what to keep elsewhere against that.
 */
export function auditLog({ db, seal }: Handle) {
  const hashOf = (entry: AuditEntry, previous: Uint8Array): Uint8Array => {
    const { seq, at, actor, action, target } = entry
    const previousHash = Buffer.from(previous).toString('hex')
    return seal.digest(
      'audit',
      canonicalJson({ seq, at: at.toISOString(), actor, action, target, previousHash }),
    )
  }

  const appendIn = async (transaction: Kysely<Tables>, event: AuditEvent, at: Date): Promise<AuditEntry> => {
    await sql`select pg_advisory_xact_lock(${sql.lit(CHAIN_LOCK)})`.execute(transaction)
    const last = (await newest(transaction)) ?? BEFORE_FIRST
    const entry: AuditEntry = { seq: last.seq + 1, at, ...event }
    await transaction
      .insertInto('audit')
      .values({ ...entry, previous_hash: last.hash, hash: hashOf(entry, last.hash) })
      .execute()
    return entry
  }

  return {
    /** Adds an entry. In a transaction it should come last: it holds the chain until the end. */
    append({ actor, action, target }: AuditEvent, at = new Date()): Promise<AuditEntry> {
      const event = { actor, action, target }
      if (db.isTransaction) return appendIn(db, event, at)
      return db.transaction().execute((transaction) => appendIn(transaction, event, at))
    },

    /** Newest first. @param before only entries with a smaller number. */
    async page(options: { before?: number | undefined; limit: number }): Promise<AuditEntry[]> {
      let query = db.selectFrom('audit').select(['seq', 'at', 'actor', 'action', 'target'])
      if (options.before !== undefined) query = query.where('seq', '<', options.before)
      return query.orderBy('seq', 'desc').limit(options.limit).execute()
    },

    /** The newest entry; undefined while there is none. */
    head: (): Promise<AuditHead | undefined> => newest(db),

    /**
     * Follows the chain to its end.
     * @param from where an earlier look ended, which must still be there; absent: from the first entry.
     * @returns the number of the first entry that does not fit or is missing, or else the last entry.
     */
    async follow(from: AuditHead = BEFORE_FIRST): Promise<{ broken: number } | { head: AuditHead }> {
      if (from.seq > 0) {
        const row = await db.selectFrom('audit').select('hash').where('seq', '=', from.seq).executeTakeFirst()
        if (!row || !same(row.hash, from.hash)) return { broken: from.seq }
      }
      let head = from
      for (;;) {
        const rows = await db
          .selectFrom('audit')
          .selectAll()
          .where('seq', '>', head.seq)
          .orderBy('seq')
          .limit(BATCH)
          .execute()
        for (const row of rows) {
          const seq = head.seq + 1
          const fits =
            row.seq === seq && same(row.previous_hash, head.hash) && same(row.hash, hashOf(row, head.hash))
          if (!fits) return { broken: seq }
          head = { seq, hash: row.hash }
        }
        if (rows.length < BATCH) return { head }
      }
    },
  }
}

function newest(db: Kysely<Tables>) {
  return db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
