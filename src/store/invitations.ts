import { uuidv7 } from 'uuidv7'
import { ROLES, type Role } from './people.ts'
import type { Handle } from './store.ts'
import { createToken, hashToken } from './tokens.ts'

export interface Invitation {
  id: string
  roles: Role[]
  expiresAt: Date
}

/** One-time links that make a person. Tokens are stored hashed. */
export function invitations({ db }: Handle) {
  const open = (row: { id: string; roles: string[]; expires_at: Date }): Invitation => ({
    id: row.id,
    roles: ROLES.filter((role) => row.roles.includes(role)),
    expiresAt: row.expires_at,
  })
  return {
    /** @param createdBy absent for the link that a first start prints. */
    async create(
      invitation: { roles: readonly Role[]; expiresAt: Date; createdBy?: string },
      now = new Date(),
    ): Promise<{ id: string; token: string }> {
      const token = createToken()
      const id = uuidv7()
      await db
        .insertInto('invitations')
        .values({
          id,
          token_hash: hashToken(token),
          roles: [...invitation.roles],
          created_by: invitation.createdBy ?? null,
          created_at: now,
          expires_at: invitation.expiresAt,
          used_at: null,
        })
        .execute()
      return { id, token }
    },

    /** @returns undefined when there is none, it was used or it has expired. */
    async find(token: string, now = new Date()): Promise<Invitation | undefined> {
      const row = await db
        .selectFrom('invitations')
        .selectAll()
        .where('token_hash', '=', hashToken(token))
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst()
      return row && open(row)
    },

    /** Uses it up. Of several who try at once, one gets it and the others undefined. */
    async use(token: string, now = new Date()): Promise<Invitation | undefined> {
      const row = await db
        .updateTable('invitations')
        .set({ used_at: now })
        .where('token_hash', '=', hashToken(token))
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .returningAll()
        .executeTakeFirst()
      return row && open(row)
    },

    /** Ends the links that earlier starts printed and nobody used. */
    async withdrawPrinted(): Promise<void> {
      await db
        .deleteFrom('invitations')
        .where('created_by', 'is', null)
        .where('used_at', 'is', null)
        .execute()
    },
  }
}
