import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onEveryEngine } from './testing.ts'

const event = (n: number) => ({ actor: 'system', action: 'case.read', target: `case:${n}` })

onEveryEngine('the audit log', (opened) => {
  test('numbers entries without a gap, also when many write at once', async () => {
    const { audit } = opened().store
    expect(await audit.head()).toBeUndefined()
    await Promise.all(Array.from({ length: 20 }, (_, n) => audit.append(event(n))))
    expect((await audit.page({ limit: 100 })).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 20 }, (_, n) => 20 - n),
    )
    expect(await audit.follow()).toMatchObject({ head: { seq: 20 } })
    expect((await audit.page({ before: 4, limit: 2 })).map(({ seq }) => seq)).toEqual([3, 2])
    expect(await audit.head()).toMatchObject({ seq: 20 })
  })

  test('an entry of a transaction that fails was never there', async () => {
    const { store } = opened()
    const failing = store.atomically(async (inside) => {
      await inside.audit.append(event(99))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect((await store.audit.head())?.seq).toBe(20)
  })

  test.each([
    ['who did it', sql`update audit set actor = 'person:1' where seq = 5`, 5],
    ['what', sql`update audit set action = 'case.opened' where seq = 6`, 6],
    ['to what', sql`update audit set target = 'case:7' where seq = 1`, 1],
    ['when', sql`update audit set at = at + interval '1 millisecond' where seq = 20`, 20],
    ['a removal', sql`delete from audit where seq = 8`, 8],
    ['a removal with the numbers closed up', sql`delete from audit where seq = 8`, 8],
    ['two swapped', sql`update audit set target = case seq when 3 then 'case:x' else target end`, 3],
    [
      "an entry of one's own",
      sql`insert into audit select 21, at, actor, action, target, hash, hash from audit where seq = 20`,
      21,
    ],
  ])('tampering shows: %s', async (_what, tampering, broken) => {
    const { store, db } = opened()
    const rows = await db.selectFrom('audit').selectAll().execute()
    await tampering.execute(db)
    if (_what.includes('closed up')) {
      for (let seq = 9; seq <= 20; seq++)
        await sql`update audit set seq = ${seq - 1} where seq = ${seq}`.execute(db)
    }
    expect(await store.audit.follow()).toEqual({ broken })
    await db.deleteFrom('audit').execute()
    await db.insertInto('audit').values(rows).execute()
    expect(await store.audit.follow()).toMatchObject({ head: { seq: 20 } })
  })

  test('following from a remembered entry sees what came after, and whether that entry is still there', async () => {
    const { store, db } = opened()
    const head = await store.audit.head()
    await store.audit.append(event(21))
    expect(await store.audit.follow(head)).toMatchObject({ head: { seq: 21 } })
    await sql`update audit set action = 'x' where seq = 21`.execute(db)
    expect(await store.audit.follow(head)).toEqual({ broken: 21 })
    await sql`delete from audit where seq > 19`.execute(db)
    expect(await store.audit.follow()).toMatchObject({ head: { seq: 19 } })
    expect(await store.audit.follow(head)).toEqual({ broken: 20 })
  })
})
