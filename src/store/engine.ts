import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type Dialect, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { PosternError } from '../core/errors.ts'
import { lockDataDir } from './lock.ts'

/** A running PostgreSQL, embedded or not. */
export interface Engine {
  dialect: Dialect
  /** Statements, each outside a transaction, after which nothing of what was deleted is left where it stood. */
  scrub: readonly string[]
  /** After the dialect's own connections are closed. */
  release(): void
}

/** Tables that hold what people ask to have erased. */
const PERSONAL = [
  'subjects',
  'subject_pieces',
  'verdicts',
  'findings',
  'observables',
  'subject_observables',
  'cases',
  'case_subjects',
  'applications',
  'application_mentions',
  'opinions',
  'application_checks',
  'screenings',
]

/**
 * Of the embedded database: tables are written anew, and the log of changes so far is deleted, not used again.
 * @see https://www.postgresql.org/docs/current/wal-configuration.html
 */
export const SCRUB_EMBEDDED: readonly string[] = [
  ...PERSONAL.map((table) => `vacuum full ${table}`),
  'set wal_recycle = off',
  'checkpoint',
  'select pg_switch_wal()',
  'checkpoint',
]

/** Of a PostgreSQL that others use too: room is given back without locking anybody out. */
const SCRUB_SHARED: readonly string[] = PERSONAL.map((table) => `vacuum ${table}`)

/** PostgreSQL's type number of bytea. */
const BYTEA = 17

/** PGlite with bytes written and read by Node's own hex codec: its default takes seven times as long. */
export function openEmbedded(dataDir?: string, template?: Blob): Promise<PGlite> {
  return PGlite.create({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(template === undefined ? {} : { loadDataDir: template }),
    serializers: {
      [BYTEA]: (bytes: Uint8Array) =>
        `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`,
    },
    parsers: { [BYTEA]: (text: string) => Buffer.from(text.slice(2), 'hex') },
  })
}

/** The embedded engine, in `db` of the data directory, which it locks. @throws PosternError `E_STORE_IN_USE`. */
export function embeddedEngine(dataDir: string): Engine {
  const release = lockDataDir(dataDir)
  const open = async () => {
    try {
      return await openEmbedded(join(dataDir, 'db'))
    } catch (error) {
      throw new PosternError('E_STORE', `${join(dataDir, 'db')} cannot be opened: ${describe(error)}`, {
        cause: error,
      })
    }
  }
  return { dialect: new PGliteDialect({ pglite: open }), scrub: SCRUB_EMBEDDED, release }
}

/** A PostgreSQL by its URL. */
export function postgresEngine(url: string): Engine {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  // A connection that drops while idle is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => undefined)
  return { dialect: new PostgresDialect({ pool }), scrub: SCRUB_SHARED, release: () => undefined }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
