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

const FIRST_HASH = new Uint8Array(32)
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
    const last = await newest(transaction)
    const entry: AuditEntry = { seq: (last?.seq ?? 0) + 1, at, ...event }
    const previous = last?.hash ?? FIRST_HASH
    await transaction
      .insertInto('audit')
      .values({ ...entry, previous_hash: previous, hash: hashOf(entry, previous) })
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

    /** The newest entry's number and hash, in hex; undefined while there is none. */
    async head(): Promise<{ seq: number; hash: string } | undefined> {
      const last = await newest(db)
      return last && { seq: last.seq, hash: Buffer.from(last.hash).toString('hex') }
    },

    /** Follows the whole chain. @returns the number of the first entry that does not fit, or undefined. */
    async firstBroken(): Promise<number | undefined> {
      let previous: Uint8Array = FIRST_HASH
      let seq = 0
      for (;;) {
        const rows = await db
          .selectFrom('audit')
          .selectAll()
          .where('seq', '>', seq)
          .orderBy('seq')
          .limit(BATCH)
          .execute()
        for (const row of rows) {
          seq += 1
          const fits =
            row.seq === seq && same(row.previous_hash, previous) && same(row.hash, hashOf(row, previous))
          if (!fits) return seq
          previous = row.hash
        }
        if (rows.length < BATCH) return undefined
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
