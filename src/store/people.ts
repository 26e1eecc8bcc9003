import { uuidv7 } from 'uuidv7'
import type { Handle } from './store.ts'

export const ROLES = ['administrator', 'support', 'hiring'] as const
export type Role = (typeof ROLES)[number]

/** Somebody who can sign in. */
export interface Person {
  id: string
  email: string
  name: string
  roles: Role[]
}

const normalise = (email: string) => email.trim().toLowerCase()

/** People who can sign in. E-mail addresses are found by digest and read only with the key. */
export function people({ db, seal }: Handle) {
  const open = (row: {
    id: string
    email_sealed: Uint8Array
    name_sealed: Uint8Array
    roles: string[]
  }): Person => ({
    id: row.id,
    email: seal.openText(row.email_sealed, `people.email:${row.id}`),
    name: seal.openText(row.name_sealed, `people.name:${row.id}`),
    roles: ROLES.filter((role) => row.roles.includes(role)),
  })
  return {
    async any(): Promise<boolean> {
      return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined
    },

    /** @returns undefined when the e-mail address is taken. */
    async add(
      person: { email: string; name: string; passwordHash: string; roles: readonly Role[] },
      now = new Date(),
    ) {
      const id = uuidv7()
      const email = normalise(person.email)
      const row = await db
        .insertInto('people')
        .values({
          id,
          email_digest: seal.digest('person', email),
          email_sealed: seal.close(email, `people.email:${id}`),
          name_sealed: seal.close(person.name, `people.name:${id}`),
          password_hash: person.passwordHash,
          roles: [...person.roles],
          created_at: now,
        })
        .onConflict((on) => on.column('email_digest').doNothing())
        .returningAll()
        .executeTakeFirst()
      return row && open(row)
    },

    async get(id: string): Promise<Person | undefined> {
      const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
      return row && open(row)
    },

    async withIds(ids: readonly string[]): Promise<Map<string, Person>> {
      if (ids.length === 0) return new Map()
      const rows = await db.selectFrom('people').selectAll().where('id', 'in', ids).execute()
      return new Map(rows.map((row) => [row.id, open(row)]))
    },

    async byEmail(email: string): Promise<{ person: Person; passwordHash: string } | undefined> {
      const row = await db
        .selectFrom('people')
        .selectAll()
        .where('email_digest', '=', seal.digest('person', normalise(email)))
        .executeTakeFirst()
      return row && { person: open(row), passwordHash: row.password_hash }
    },
  }
}
