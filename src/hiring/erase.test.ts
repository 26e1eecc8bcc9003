import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { readSettings } from '../core/settings.ts'
import { embeddedEngine } from '../store/engine.ts'
import { createSeal } from '../store/seal.ts'
import { openStoreOn, type Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import { OPENING_MS, onEveryEngine, TEST_KEY } from '../store/testing.ts'
import { createHiring } from './hiring.ts'
import { loadApplication } from './page.ts'
import { assess, decideApplication } from './review.ts'
import { applicationInput, fakeEngine } from './testing.ts'

const seal = createSeal(TEST_KEY)
const API = { vendor: 'vendor', vendorId: 'V-LEAVING', vendorPerson: 'P-LEAVING' }
const ACTOR = 'key:test'
const PHONE = '+493090182233'
/** Whatever only the leaving application says. */
const OWN = [
  'Leaving Person',
  'leaving.person@mail.example',
  'Forgotten Works',
  'forgotten.example/portfolio',
  'Words of a document that leaves',
  'V-LEAVING',
]
const SHARED = [PHONE, PHONE.slice(1)]

const settings = (given: object = {}) => readSettings({ hiring: given })

/** Records three that share a phone, one of which has been assessed, decided, checked and screened. */
async function prepare(store: Store, given: object = {}) {
  const engine = fakeEngine()
  const hiring = createHiring({ store, engine, settings: settings(given) })
  const text = Buffer.from('Words of a document that leaves, written by the applicant.')
  const leaving = await hiring.receive(
    applicationInput('Leaving Person', {
      phones: [PHONE],
      links: ['https://forgotten.example/portfolio'],
      work: [{ employer: 'Forgotten Works', from: '2019-01', to: '2020-02' }],
      documents: [{ name: 'cv.txt', bytes: text.toString('base64') }],
    }),
    API,
    ACTOR,
  )
  const staying = await hiring.receive(
    applicationInput('Staying Person', { phones: [PHONE] }),
    { vendor: 'api' },
    ACTOR,
  )
  const person = {
    email: `${Math.random()}@x.example`,
    name: 'R',
    passwordHash: '',
    roles: ['hiring'] as const,
  }
  const by = (await store.people.add(person))?.id ?? ''
  const reason = 'Leaving Person did not answer'
  await assess(store, leaving.id, { leaning: 'look closer', reason, by })
  await decideApplication(store, leaving.id, { outcome: 'decline', reason, by })
  const detail = { independent: false, note: 'Leaving Person called back' }
  await hiring.check(leaving.id, { planned: 'call', outcome: 'not-possible', detail, by })
  return { hiring, engine, leaving, staying }
}

/** Every sealed value of the database, opened. */
async function openedColumns(db: Kysely<Tables>): Promise<{ place: string; text: string }[]> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and column_name like '%\\_sealed'`.execute(db)
  expect(columns.length).toBeGreaterThan(15)
  const opened: { place: string; text: string }[] = []
  for (const { table, column } of columns) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
    for (const row of rows) {
      const sealed = row[column] as Uint8Array | null
      if (!sealed) continue
      const key = table === 'subject_pieces' ? `${row.subject_id}:${row.position}` : row.id
      const place = `${table}.${column.replace(/_sealed$/, '')}:${key}`
      opened.push({ place, text: seal.openText(sealed, place) })
    }
  }
  return opened
}

const KINDS = ['email', 'domain', 'url', 'phone', 'account', 'document', 'address', 'sha256', 'wallet']

/** Every digest column that finds one of these values. */
async function digestsOf(db: Kysely<Tables>, values: readonly string[]): Promise<string[]> {
  const sought = new Set(
    values.flatMap((value) =>
      [...KINDS, 'tombstone mailbox', 'tombstone phone', 'application', 'applicant'].map((kind) =>
        Buffer.from(seal.digest(kind, value)).toString('hex'),
      ),
    ),
  )
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type = 'bytea' and column_name not like '%\\_sealed'`.execute(db)
  const found: string[] = []
  for (const { table, column } of columns) {
    const { rows } = await sql<Record<string, Uint8Array | null>>`select * from ${sql.table(table)}`.execute(
      db,
    )
    for (const row of rows)
      if (sought.has(Buffer.from(row[column] ?? []).toString('hex'))) found.push(`${table}.${column}`)
  }
  return found
}

onEveryEngine('an erasure', (opened) => {
  test('leaves no value, no digest and no mention in any row', async () => {
    const { store, db } = opened()
    const { hiring, engine, leaving, staying } = await prepare(store)
    const before = JSON.stringify(await openedColumns(db))
    for (const value of [...OWN, PHONE]) expect(before, value).toContain(value)
    const digested = ['leaving.person@mail.example', 'vendor\0V-LEAVING', 'vendor\0P-LEAVING']
    expect(await digestsOf(db, digested)).toEqual(
      expect.arrayContaining([
        'observables.digest',
        'applications.reference_digest',
        'applications.person_digest',
      ]),
    )
    expect((await loadApplication(store, staying.id)).verdict.verdict).toBe('review')

    const erased = await hiring.erasePerson('vendor', 'P-LEAVING', ACTOR)
    expect(erased).toMatchObject({ erased: true, rescreened: 1, wordsToCheck: [] })

    const after = await openedColumns(db)
    expect(after.length).toBeGreaterThan(5)
    for (const { place, text } of after)
      for (const value of [...OWN, leaving.id]) expect(text, place).not.toContain(value)
    expect(await digestsOf(db, digested)).toEqual([])
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db)
    for (const { name } of tables.filter((table) => table.name !== 'audit')) {
      const { rows } = await sql<object>`select to_jsonb(t) as row from ${sql.table(name)} t`.execute(db)
      expect(JSON.stringify(rows), name).not.toContain(leaving.id)
    }
    expect(engine.remembers.has(leaving.id)).toBe(false)
    const { verdict, answer } = await loadApplication(store, staying.id)
    expect(verdict).toMatchObject({ verdict: 'pass', findings: [] })
    expect(answer).toMatchObject({ shared: [], links: [], compared: 0 })
    expect(await store.audit.follow()).toHaveProperty('head')
    expect(await hiring.erase('vendor', 'V-LEAVING', ACTOR)).toBeUndefined()
  })

  test('keeps digests of mailbox and phone only where the operator says so, and only so long', async () => {
    const { store, db } = opened()
    const { hiring } = await prepare(store, { tombstoneDays: 10 })
    await hiring.erase('vendor', 'V-LEAVING', ACTOR)
    expect((await digestsOf(db, ['leaving.person@mail.example', ...SHARED])).length).toBeGreaterThan(0)
    const sought = [{ kind: 'mailbox' as const, value: 'leaving.person@mail.example' }]
    expect(await store.tombstones.among(sought)).toEqual(['mailbox'])
    const later = new Date(Date.now() + 11 * 86_400_000)
    expect(await store.tombstones.among(sought, later)).toEqual([])
    await store.atomically((inside) => inside.retention.purge(3650, later))
    expect(await db.selectFrom('tombstones').selectAll().execute()).toEqual([])
  })
})

/** Every file below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
}

test('an erasure leaves no ciphertext of it in the data directory', { timeout: OPENING_MS }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'postern-erase-'))
  const engine = embeddedEngine(folder)
  const store = await openStoreOn(engine, TEST_KEY)
  const db = new Kysely<Tables>({ dialect: engine.dialect })
  try {
    const { hiring, leaving } = await prepare(store)
    const subject = (await store.applications.get(leaving.id))?.subjectId ?? ''
    const sealed: Record<string, Uint8Array> = {}
    const keep = (name: string, row: Record<string, unknown> | undefined) => {
      for (const [column, value] of Object.entries(row ?? {}))
        if (value instanceof Uint8Array) sealed[`${name}.${column}`] = value
    }
    keep('subjects', await db.selectFrom('subjects').selectAll().where('id', '=', subject).executeTakeFirst())
    const tables = { subject_pieces: 'subject_id', verdicts: 'subject_id' } as const
    for (const [table, column] of Object.entries(tables)) {
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(table)} where ${sql.ref(column)} = ${subject}`.execute(db)
      keep(table, rows[0])
    }
    for (const table of ['opinions', 'application_checks', 'screenings'])
      keep(
        table,
        (
          await sql<Record<string, unknown>>`
            select * from ${sql.table(table)} where application_id = ${leaving.id}`.execute(db)
        ).rows[0],
      )
    const own = await db
      .selectFrom('applications')
      .selectAll()
      .where('id', '=', leaving.id)
      .executeTakeFirst()
    keep('applications', own)
    expect(Object.keys(sealed).length).toBeGreaterThan(12)

    const present = () => {
      const files = filesIn(folder).map((path) => readFileSync(path))
      return Object.entries(sealed)
        .filter(([, bytes]) => files.some((file) => file.includes(Buffer.from(bytes.subarray(0, 24)))))
        .map(([name]) => name)
    }
    await sql`checkpoint`.execute(db)
    expect(present().sort()).toEqual(Object.keys(sealed).sort())
    await hiring.eraseIds([leaving.id], ACTOR)
    expect(present()).toEqual([])
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
})
