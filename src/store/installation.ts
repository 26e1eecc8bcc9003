import { PosternError } from '../core/errors.ts'
import type { Handle } from './store.ts'

/**
 * Remembers, at the first start, a digest that only this key gives, and compares it at every later one.
 * @throws PosternError `E_KEY` before anything is written with a wrong key.
 */
export async function checkKey({ db, seal }: Handle): Promise<void> {
  const check = seal.digest('installation', 'key')
  await db
    .insertInto('installation')
    .values({ key_check: check })
    .onConflict((on) => on.doNothing())
    .execute()
  const { key_check } = await db.selectFrom('installation').select('key_check').executeTakeFirstOrThrow()
  if (Buffer.compare(key_check, check) !== 0) {
    throw new PosternError('E_KEY', 'the database was written with another key than the one given')
  }
}
