import { type Kysely, sql } from 'kysely'

const statements = [
  // Null: kept until somebody sets a date, as for people who were hired.
  'alter table subjects alter column expires_at drop not null',
  // Counts changes of applications, so that every process sees when what it remembers of them is out of date.
  `create table hiring_state (
     one boolean primary key default true check (one),
     generation integer not null,
     scrub_owed boolean not null default false
   )`,
  'insert into hiring_state (generation) values (0)',
  `create table applications (
     id uuid primary key,
     subject_id uuid not null unique references subjects on delete cascade,
     source text not null,
     reference_digest bytea not null unique,
     person_digest bytea,
     sensitivity text not null check (sensitivity in ('ordinary', 'elevated', 'critical')),
     stage text check (stage in ('applied', 'interview', 'offer', 'hired', 'rejected', 'left')),
     ring text,
     checks_open integer not null,
     sanctions text not null check (sanctions in ('not checked', 'none', 'possible', 'match')),
     received_at timestamptz not null,
     updated_at timestamptz not null,
     keep_until timestamptz,
     hold_by uuid references people,
     hold_at timestamptz,
     hold_sealed bytea,
     changed integer not null,
     called_sealed bytea not null,
     profile_sealed bytea not null,
     reading_sealed bytea not null,
     answer_sealed bytea not null
   )`,
  'alter table applications alter column profile_sealed set storage external',
  'alter table applications alter column reading_sealed set storage external',
  'create index on applications (changed)',
  'create index on applications (person_digest)',
  'create index on applications (ring)',
  `create table application_mentions (
     application_id uuid not null references applications on delete cascade,
     other_id uuid not null references applications on delete cascade,
     primary key (application_id, other_id)
   )`,
  'create index on application_mentions (other_id)',
  `create table opinions (
     id uuid primary key,
     application_id uuid not null references applications on delete cascade,
     kind text not null check (kind in ('assessment', 'decision')),
     said text not null,
     person_id uuid not null references people,
     at timestamptz not null,
     verdict text not null check (verdict in ('pass', 'review')),
     score double precision not null,
     detectors text[] not null,
     reason_sealed bytea not null
   )`,
  'create index on opinions (application_id, id desc)',
  `create table application_checks (
     id uuid primary key,
     application_id uuid not null references applications on delete cascade,
     planned text not null,
     outcome text not null check (outcome in ('confirmed', 'not-confirmed', 'contradicted', 'not-possible')),
     person_id uuid not null references people,
     at timestamptz not null,
     detail_sealed bytea not null
   )`,
  'create index on application_checks (application_id, id desc)',
  `create table screenings (
     id uuid primary key,
     application_id uuid not null references applications on delete cascade,
     at timestamptz not null,
     result text not null check (result in ('not checked', 'none', 'possible', 'match')),
     digest bytea not null,
     record_sealed bytea not null,
     disposition text check (disposition in ('false positive', 'true match', 'escalated')),
     disposed_by uuid references people,
     disposed_at timestamptz,
     reason_sealed bytea
   )`,
  'create index on screenings (application_id, id desc)',
  `create table tombstones (
     kind text not null check (kind in ('mailbox', 'phone')),
     digest bytea not null,
     expires_at timestamptz not null,
     primary key (kind, digest)
   )`,
  `create table connector_deliveries (
     vendor text not null,
     digest bytea not null,
     received_at timestamptz not null,
     primary key (vendor, digest)
   )`,
]

export default {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
