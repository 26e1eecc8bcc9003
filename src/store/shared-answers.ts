import { uuidv7 } from 'uuidv7'
import type { Handle } from './store.ts'
import { createToken, hashToken } from './tokens.ts'

/** An answer that somebody shared with colleagues. */
export interface SharedAnswer {
  id: string
  /** As it was given, in JSON. */
  answer: string
  madeBy: { id: string; name: string }
  madeAt: Date
  expiresAt: Date
}

/** Answers that are kept for colleagues to see, sealed, each found by a token that is stored hashed. */
export function sharedAnswers({ db, seal }: Handle) {
  return {
    /** @param shared.madeBy the person's id. @returns the id, and the token that stands in the link. */
    async add(
      shared: { answer: string; madeBy: string; expiresAt: Date },
      now = new Date(),
    ): Promise<{ id: string; token: string }> {
      const token = createToken()
      const id = uuidv7()
      await db
        .insertInto('shared_answers')
        .values({
          id,
          token_hash: hashToken(token),
          made_by: shared.madeBy,
          made_at: now,
          expires_at: shared.expiresAt,
          answer_sealed: seal.close(shared.answer, `shared_answers.answer:${id}`),
        })
        .execute()
      return { id, token }
    },

    /** @returns undefined when there is none or it has expired. */
    async find(token: string, now = new Date()): Promise<SharedAnswer | undefined> {
      const row = await db
        .selectFrom('shared_answers')
        .innerJoin('people', 'people.id', 'shared_answers.made_by')
        .select([
          'shared_answers.id',
          'made_by',
          'made_at',
          'expires_at',
          'answer_sealed',
          'people.name_sealed',
        ])
        .where('token_hash', '=', hashToken(token))
        .where('expires_at', '>', now)
        .executeTakeFirst()
      return (
        row && {
          id: row.id,
          answer: seal.openText(row.answer_sealed, `shared_answers.answer:${row.id}`),
          madeBy: { id: row.made_by, name: seal.openText(row.name_sealed, `people.name:${row.made_by}`) },
          madeAt: row.made_at,
          expiresAt: row.expires_at,
        }
      )
    },

    async remove(id: string): Promise<void> {
      await db.deleteFrom('shared_answers').where('id', '=', id).execute()
    },
  }
}
