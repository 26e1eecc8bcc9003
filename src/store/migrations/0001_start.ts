import { type Kysely, sql } from 'kysely'

const statements = [
  `create table installation (
     one boolean primary key default true check (one),
     key_check bytea not null
   )`,
  `create table people (
     id uuid primary key,
     email_digest bytea not null unique,
     email_sealed bytea not null,
     name_sealed bytea not null,
     password_hash text not null,
     roles text[] not null,
     created_at timestamptz not null
   )`,
  `create table sessions (
     token_hash bytea primary key,
     person_id uuid not null references people on delete cascade,
     created_at timestamptz not null,
     expires_at timestamptz not null
   )`,
  'create index on sessions (person_id)',
  `create table invitations (
     id uuid primary key,
     token_hash bytea not null unique,
     roles text[] not null,
     created_by uuid references people on delete set null,
     created_at timestamptz not null,
     expires_at timestamptz not null,
     used_at timestamptz
   )`,
  `create table api_keys (
     id uuid primary key,
     name text not null,
     door text not null,
     key_hash bytea not null unique,
     created_by uuid references people on delete set null,
     created_at timestamptz not null,
     revoked_at timestamptz
   )`,
  `create table subjects (
     id uuid primary key,
     door text not null,
     kind text not null,
     sha256 bytea not null,
     size integer not null,
     received_at timestamptz not null,
     expires_at timestamptz not null,
     name_sealed bytea not null,
     unique (door, sha256)
   )`,
  `create table subject_pieces (
     subject_id uuid not null references subjects on delete cascade,
     position integer not null,
     bytes_sealed bytea not null,
     primary key (subject_id, position)
   )`,
  // What is encrypted does not compress: trying to would only cost time.
  'alter table subject_pieces alter column bytes_sealed set storage external',
  'create index on subjects (expires_at)',
  `create table verdicts (
     id uuid primary key,
     subject_id uuid not null references subjects on delete cascade,
     at timestamptz not null,
     verdict text not null check (verdict in ('pass', 'review', 'block')),
     score double precision not null,
     explanation_sealed bytea not null
   )`,
  'create index on verdicts (subject_id, id desc)',
  `create table findings (
     id uuid primary key,
     verdict_id uuid not null references verdicts on delete cascade,
     position integer not null,
     detector text not null,
     family text not null,
     strength text not null check (strength in ('decisive', 'strong', 'context')),
     weight double precision not null,
     title text not null,
     evidence_sealed bytea not null,
     unique (verdict_id, position)
   )`,
  'create index on findings (detector)',
  `create table observables (
     id uuid primary key,
     type text not null,
     digest bytea not null,
     value_sealed bytea not null,
     unique (type, digest)
   )`,
  `create table subject_observables (
     subject_id uuid not null references subjects on delete cascade,
     observable_id uuid not null references observables on delete cascade,
     primary key (subject_id, observable_id)
   )`,
  'create index on subject_observables (observable_id)',
  `create table cases (
     id uuid primary key,
     door text not null,
     status text not null check (status in ('open', 'decided')),
     verdict text not null check (verdict in ('review', 'block')),
     score double precision not null,
     opened_at timestamptz not null,
     title_sealed bytea not null,
     sender_sealed bytea not null
   )`,
  'create index on cases (status, id desc)',
  `create table case_subjects (
     subject_id uuid primary key references subjects on delete cascade,
     case_id uuid not null references cases on delete cascade
   )`,
  'create index on case_subjects (case_id)',
  `create table decisions (
     id uuid primary key,
     case_id uuid not null references cases on delete cascade,
     outcome text not null check (outcome in ('confirmed', 'dismissed', 'unclear')),
     reason_sealed bytea not null,
     decided_by uuid not null references people,
     decided_at timestamptz not null,
     reopened_by uuid references people,
     reopened_at timestamptz,
     reopened_reason_sealed bytea
   )`,
  // A case has at most one decision that stands, whoever else decides at the same moment.
  'create unique index decisions_standing on decisions (case_id) where reopened_at is null',
  `create table audit (
     seq integer primary key,
     at timestamptz not null,
     actor text not null,
     action text not null,
     target text not null,
     previous_hash bytea not null,
     hash bytea not null
   )`,
]

export default {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
