import { Kysely, sql } from 'kysely'
import { PosternError } from '../core/errors.ts'
import { apiKeys } from './api-keys.ts'
import { applicationChanges } from './application-changes.ts'
import { applicationChecks } from './application-checks.ts'
import { applicationKeeping } from './application-keeping.ts'
import { applications } from './applications.ts'
import { auditLog } from './audit.ts'
import { cases } from './cases.ts'
import { connectorDeliveries } from './connector-deliveries.ts'
import { decisions } from './decisions.ts'
import { type Engine, embeddedEngine, postgresEngine } from './engine.ts'
import { checkKey } from './installation.ts'
import { invitations } from './invitations.ts'
import { loadKey } from './key.ts'
import { migrate } from './migrate.ts'
import { observables } from './observables.ts'
import { opinions } from './opinions.ts'
import { people } from './people.ts'
import { retention } from './retention.ts'
import { screenings } from './screenings.ts'
import { createSeal, type Seal } from './seal.ts'
import { sessions } from './sessions.ts'
import { sharedAnswers } from './shared-answers.ts'
import { subjects } from './subjects.ts'
import type { Tables } from './tables.ts'
import { tombstones } from './tombstones.ts'
import { verdicts } from './verdicts.ts'

/** What a repository works with: a database or a transaction of it, and the seal for personal data. */
export interface Handle {
  db: Kysely<Tables>
  seal: Seal
}

function repositories(handle: Handle) {
  return {
    people: people(handle),
    sessions: sessions(handle),
    invitations: invitations(handle),
    apiKeys: apiKeys(handle),
    subjects: subjects(handle),
    verdicts: verdicts(handle),
    observables: observables(handle),
    cases: cases(handle),
    decisions: decisions(handle),
    sharedAnswers: sharedAnswers(handle),
    applications: applications(handle),
    applicationKeeping: applicationKeeping(handle),
    applicationChanges: applicationChanges(handle),
    opinions: opinions(handle),
    applicationChecks: applicationChecks(handle),
    screenings: screenings(handle),
    tombstones: tombstones(handle),
    connectorDeliveries: connectorDeliveries(handle),
    audit: auditLog(handle),
    retention: retention(handle),
  }
}

export type Repositories = ReturnType<typeof repositories>

/** The state of an installation. */
export interface Store extends Repositories {
  /**
   * Runs work in one transaction: all of it is kept or, when it throws, none. Inside, use only the repositories
   * that are handed in: the embedded engine has one connection, and the store's own would wait for it for ever.
   */
  atomically<T>(work: (inside: Repositories) => Promise<T>): Promise<T>
  /** @throws when the database does not answer. */
  ping(): Promise<void>
  /** Sees to it that nothing of what was deleted is left in the database's files, as far as it can, and notes it. */
  scrub(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens a store on an engine: migrates, and checks that the key is the one the database was written with.
 * @param key 32 bytes.
 * @throws PosternError `E_STORE`, `E_KEY`.
 */
export async function openStoreOn(engine: Engine, key: Uint8Array): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: engine.dialect })
  const close = async () => {
    await db.destroy()
    engine.release()
  }
  const seal = createSeal(key)
  try {
    await migrate(db)
    await checkKey({ db, seal })
  } catch (error) {
    await close().catch(() => engine.release())
    if (error instanceof PosternError) throw error
    throw new PosternError(
      'E_STORE',
      `the database does not answer: ${error instanceof Error ? error.message : error}`,
      {
        cause: error,
      },
    )
  }
  const own = repositories({ db, seal })
  return {
    ...own,
    atomically: (work) =>
      db.transaction().execute((transaction) => work(repositories({ db: transaction, seal }))),
    scrub: async () => {
      for (const statement of engine.scrub) await sql.raw(statement).execute(db)
      await own.retention.oweScrub(false)
    },
    ping: async () => {
      await sql`select 1`.execute(db)
    },
    close,
  }
}

/**
 * Opens the installation's store: PostgreSQL when `databaseUrl` is given, else the embedded engine in the data
 * directory.
 *
 * @throws PosternError `E_STORE`, `E_STORE_IN_USE`, `E_KEY`.
 * @example
 * const store = await openStore({ dataDir: './data', databaseUrl: process.env.DATABASE_URL })
 */
export async function openStore(options: {
  dataDir: string
  databaseUrl?: string | undefined
}): Promise<Store> {
  const key = loadKey(options.dataDir)
  const engine = options.databaseUrl ? postgresEngine(options.databaseUrl) : embeddedEngine(options.dataDir)
  return openStoreOn(engine, key)
}
