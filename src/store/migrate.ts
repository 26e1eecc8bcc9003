import { fileURLToPath } from 'node:url'
import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { PosternError } from '../core/errors.ts'
import { loadFolder } from '../core/modules.ts'

const folder = fileURLToPath(new URL('./migrations/', import.meta.url))

/**
 * Brings the database to the newest migration of `migrations/`, in the order of their numbers.
 * @throws PosternError `E_STORE`, naming the migration that failed.
 */
export async function migrate<Database>(db: Kysely<Database>): Promise<void> {
  const migrations = await loadFolder<Migration>(folder)
  const provider = {
    getMigrations: async () => Object.fromEntries(migrations.map(({ name, unit }) => [name, unit])),
  }
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest()
  if (!error) return
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'before the first'
  throw new PosternError(
    'E_STORE',
    `migration ${failed}: ${error instanceof Error ? error.message : error}`,
    {
      cause: error,
    },
  )
}
