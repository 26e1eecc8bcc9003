import { randomBytes } from 'node:crypto'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import pg from 'pg'
import { type Engine, memoryEngine, postgresEngine } from './engine.ts'
import { migrate } from './migrate.ts'
import { openStoreOn, type Store } from './store.ts'
import type { Tables } from './tables.ts'

let template: Promise<File | Blob> | undefined

/** Migrating takes seconds and loading a dump of the result a third of one, so it is made once a process. */
async function makeTemplate(): Promise<File | Blob> {
  const pglite = await PGlite.create()
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  await migrate(db)
  const dump = await pglite.dumpDataDir('none')
  await db.destroy()
  return dump
}

/** An engine for one test file, with a way to look at its rows as a thief of the database would. */
export interface TestEngine {
  name: string
  /** An empty database of its own. */
  open(): Promise<{ store: Store; db: Kysely<Tables> }>
}

export const TEST_KEY = new Uint8Array(32).fill(7)

/** Opens a store in memory. */
export async function openTestStore(key: Uint8Array = TEST_KEY): Promise<Store> {
  return openStoreOn(memoryEngine(await freshTemplate()), key)
}

function freshTemplate() {
  template ??= makeTemplate()
  return template
}

async function openEmbedded() {
  const pglite = await PGlite.create({ loadDataDir: await freshTemplate() })
  const engine: Engine = { dialect: new PGliteDialect({ pglite }), release: () => undefined }
  const store = await openStoreOn(engine, TEST_KEY)
  return { store, db: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }) }
}

async function openPostgres(url: string) {
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

/** The engines that the same tests run on: embedded always, PostgreSQL where `POSTERN_TEST_DATABASE_URL` names one. */
export const testEngines: TestEngine[] = [{ name: 'embedded', open: openEmbedded }]
const url = process.env.POSTERN_TEST_DATABASE_URL
if (url) testEngines.push({ name: 'PostgreSQL', open: () => openPostgres(url) })
