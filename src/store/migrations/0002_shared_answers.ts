import { type Kysely, sql } from 'kysely'

const statements = [
  `create table shared_answers (
     id uuid primary key,
     token_hash bytea not null unique,
     made_by uuid not null references people on delete cascade,
     made_at timestamptz not null,
     expires_at timestamptz not null,
     answer_sealed bytea not null
   )`,
  'create index on shared_answers (expires_at)',
]

export default {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
