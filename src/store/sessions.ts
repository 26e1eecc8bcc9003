import type { Handle } from './store.ts'
import { createToken, hashToken } from './tokens.ts'

/** Who is signed in. Tokens are stored hashed. */
export function sessions({ db }: Handle) {
  return {
    /** @returns the token, which is nowhere else. */
    async start(personId: string, expiresAt: Date, now = new Date()): Promise<string> {
      const token = createToken()
      await db
        .insertInto('sessions')
        .values({ token_hash: hashToken(token), person_id: personId, created_at: now, expires_at: expiresAt })
        .execute()
      return token
    },

    /** @returns whose session it is, while it lasts. */
    async person(token: string, now = new Date()): Promise<string | undefined> {
      const row = await db
        .selectFrom('sessions')
        .select('person_id')
        .where('token_hash', '=', hashToken(token))
        .where('expires_at', '>', now)
        .executeTakeFirst()
      return row?.person_id
    },

    async end(token: string): Promise<void> {
      await db.deleteFrom('sessions').where('token_hash', '=', hashToken(token)).execute()
    },
  }
}
