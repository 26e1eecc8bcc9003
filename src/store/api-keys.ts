import { uuidv7 } from 'uuidv7'
import type { Handle } from './store.ts'
import { createToken, hashToken } from './tokens.ts'

/** What a program that sends subjects is known by. */
export interface ApiKey {
  id: string
  name: string
  door: string
  createdAt: Date
}

const PREFIX = 'postern_'

/** Keys for programs, each for one door. Stored hashed; shown once, when made. */
export function apiKeys({ db }: Handle) {
  const open = (row: { id: string; name: string; door: string; created_at: Date }): ApiKey => ({
    id: row.id,
    name: row.name,
    door: row.door,
    createdAt: row.created_at,
  })
  return {
    async create(
      wanted: { name: string; door: string; createdBy?: string },
      now = new Date(),
    ): Promise<ApiKey & { key: string }> {
      const key = PREFIX + createToken()
      const row = await db
        .insertInto('api_keys')
        .values({
          id: uuidv7(),
          name: wanted.name,
          door: wanted.door,
          key_hash: hashToken(key),
          created_by: wanted.createdBy ?? null,
          created_at: now,
          revoked_at: null,
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      return { ...open(row), key }
    },

    async find(key: string): Promise<ApiKey | undefined> {
      const row = await db
        .selectFrom('api_keys')
        .selectAll()
        .where('key_hash', '=', hashToken(key))
        .where('revoked_at', 'is', null)
        .executeTakeFirst()
      return row && open(row)
    },

    /** Those in force, oldest first. */
    async list(): Promise<ApiKey[]> {
      const rows = await db
        .selectFrom('api_keys')
        .selectAll()
        .where('revoked_at', 'is', null)
        .orderBy('id')
        .execute()
      return rows.map(open)
    },

    /** The names of all keys there ever were, by id. */
    async names(): Promise<Map<string, string>> {
      const rows = await db.selectFrom('api_keys').select(['id', 'name']).execute()
      return new Map(rows.map(({ id, name }) => [id, name]))
    },

    /** @returns false when there is no such key in force. */
    async revoke(id: string, now = new Date()): Promise<boolean> {
      const row = await db
        .updateTable('api_keys')
        .set({ revoked_at: now })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },
  }
}
