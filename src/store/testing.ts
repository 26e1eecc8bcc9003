import { randomBytes } from 'node:crypto'
import type { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { openEmbedded, postgresEngine, SCRUB_EMBEDDED } from './engine.ts'
import { migrate } from './migrate.ts'
import { openStoreOn, type Store } from './store.ts'
import type { Tables } from './tables.ts'

let template: Promise<File | Blob> | undefined

/** Migrating takes seconds and loading a dump of the result a third of one, so it is made once a process. */
async function makeTemplate(): Promise<File | Blob> {
  const pglite = await openEmbedded()
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  await migrate(db)
  const dump = await pglite.dumpDataDir('none')
  await db.destroy()
  return dump
}

/** A store, and its rows as a thief of the database would see them. */
export interface Opened {
  store: Store
  db: Kysely<Tables>
}

/** Milliseconds that opening a test's store may take: making the first one of a process is slow on a busy machine. */
export const OPENING_MS = 120_000

export const TEST_KEY = new Uint8Array(32).fill(7)

/** Opens a store in memory. */
export async function openTestStore(): Promise<Store> {
  return openStoreWith(await emptyDatabase())
}

/** A migrated embedded database in memory. */
export async function emptyDatabase(): Promise<PGlite> {
  template ??= makeTemplate()
  return openEmbedded(undefined, await template)
}

/** Opens a store on an embedded database that a test holds itself. */
export function openStoreWith(pglite: PGlite, key: Uint8Array = TEST_KEY): Promise<Store> {
  return openStoreOn(
    { dialect: new PGliteDialect({ pglite }), scrub: SCRUB_EMBEDDED, release: () => undefined },
    key,
  )
}

async function openInMemory(): Promise<Opened> {
  const pglite = await emptyDatabase()
  const store = await openStoreWith(pglite)
  return { store, db: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }) }
}

async function openPostgres(url: string): Promise<Opened> {
  const name = `postern_test_${randomBytes(6).toString('hex')}`
  const administration = new pg.Client({ connectionString: url })
  await administration.connect()
  await administration.query(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const store = await openStoreOn(postgresEngine(own.href), TEST_KEY)
  const db = new Kysely<Tables>({ dialect: postgresEngine(own.href).dialect })
  const close = async () => {
    await store.close()
    await db.destroy()
    await administration.query(`drop database ${name} with (force)`)
    await administration.end()
  }
  return { store: { ...store, close }, db }
}

const engines = [{ engine: 'embedded', open: openInMemory }]
const url = process.env.POSTERN_TEST_DATABASE_URL
if (url) engines.push({ engine: 'PostgreSQL', open: () => openPostgres(url) })

/**
 * Declares the same tests for every engine: the embedded one always, PostgreSQL where `POSTERN_TEST_DATABASE_URL`
 * names one on which databases can be created. The tests of one call share an empty store.
 */
export function onEveryEngine(what: string, tests: (opened: () => Opened) => void): void {
  describe.each(engines)(`${what} ($engine)`, ({ open }) => {
    let opened: Opened | undefined
    beforeAll(async () => {
      opened = await open()
    }, OPENING_MS)
    afterAll(() => opened?.store.close())
    tests(() => {
      if (!opened) throw new Error('the store is open only inside a test')
      return opened
    })
  })
}
