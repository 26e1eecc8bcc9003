import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type Dialect, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { PosternError } from '../core/errors.ts'
import { lockDataDir } from './lock.ts'

/** A running PostgreSQL, embedded or not. */
export interface Engine {
  dialect: Dialect
  /** After the dialect's own connections are closed. */
  release(): void
}

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
  return { dialect: new PGliteDialect({ pglite: open }), release }
}

/** A PostgreSQL by its URL. */
export function postgresEngine(url: string): Engine {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  // A connection that drops while idle is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => undefined)
  return { dialect: new PostgresDialect({ pool }), release: () => undefined }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
