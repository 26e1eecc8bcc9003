import type { Handle } from './store.ts'

export type TombstoneKind = 'mailbox' | 'phone'

export interface TombstoneValue {
  kind: TombstoneKind
  value: string
}

/** Keyed digests of what erased applications had, for as long as the operator says: the value cannot be read back. */
export function tombstones({ db, seal }: Handle) {
  const digestOf = ({ kind, value }: TombstoneValue) => seal.digest(`tombstone ${kind}`, value)
  return {
    async add(values: readonly TombstoneValue[], expiresAt: Date): Promise<void> {
      if (values.length === 0) return
      await db
        .insertInto('tombstones')
        .values(values.map((one) => ({ kind: one.kind, digest: digestOf(one), expires_at: expiresAt })))
        .onConflict((on) => on.columns(['kind', 'digest']).doUpdateSet({ expires_at: expiresAt }))
        .execute()
    },

    /** The kinds of those values that an erased application had. */
    async among(values: readonly TombstoneValue[], now = new Date()): Promise<TombstoneKind[]> {
      if (values.length === 0) return []
      const rows = await db
        .selectFrom('tombstones')
        .select('kind')
        .distinct()
        .where('digest', 'in', values.map(digestOf))
        .where('expires_at', '>', now)
        .orderBy('kind')
        .execute()
      return rows.map(({ kind }) => kind as TombstoneKind)
    },
  }
}
