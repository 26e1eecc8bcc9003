import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openEmbedded } from './engine.ts'
import { emptyDatabase, onEveryEngine, openStoreWith } from './testing.ts'

onEveryEngine('the store', (opened) => {
  test('migrations and the committed schema agree', async () => {
    const { rows } = await sql<{ line: string }>`
      select line from (
        select format('%s.%s %s%s%s', c.table_name, c.column_name, c.data_type,
          case c.is_nullable when 'NO' then ' not null' else '' end,
          coalesce(' default ' || c.column_default, '')) as line
        from information_schema.columns c where c.table_schema = 'public'
        union all
        select format('%s: %s', conrelid::regclass, pg_get_constraintdef(oid))
        from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
        union all
        select indexdef from pg_indexes where schemaname = 'public'
      ) as lines where line not like '%kysely_migration%' order by line collate "C"`.execute(opened().db)
    await expect(`${rows.map(({ line }) => line).join('\n')}\n`).toMatchFileSnapshot('./schema.txt')
  })

  test('a transaction that fails leaves nothing', async () => {
    const { store } = opened()
    const failing = store.atomically(async (inside) => {
      await inside.apiKeys.create({ name: 'half', door: 'support' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await store.apiKeys.list()).toEqual([])
  })

  test('it answers', async () => {
    await expect(opened().store.ping()).resolves.toBeUndefined()
  })
})

test('a database written with another key is refused before anything is read or written', async () => {
  const pglite = await emptyDatabase()
  await openStoreWith(pglite)
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  const opening = openStoreWith(await openEmbedded(undefined, dump), new Uint8Array(32).fill(8))
  await expect(opening).rejects.toMatchObject({ code: 'E_KEY' })
  const again = await openStoreWith(await openEmbedded(undefined, dump))
  await again.close()
})
