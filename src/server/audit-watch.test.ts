import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onEveryEngine } from '../store/testing.ts'
import { watchAudit } from './audit-watch.ts'

const HOUR_MS = 3_600_000

onEveryEngine('watching the audit log', (opened) => {
  test('old entries are looked at every hour, new ones and the end at once', async () => {
    const { store, db } = opened()
    const holds = watchAudit(store)
    expect(await holds(0)).toBe(true)
    for (let n = 0; n < 5; n++)
      await store.audit.append({ actor: 'system', action: 'test', target: String(n) })
    expect(await holds(1)).toBe(true)

    await sql`update audit set target = 'changed' where seq = 2`.execute(db)
    expect(await holds(HOUR_MS - 1)).toBe(true)
    expect(await holds(HOUR_MS)).toBe(false)
    await sql`update audit set target = '1' where seq = 2`.execute(db)
    expect(await holds(HOUR_MS)).toBe(true)

    await sql`delete from audit where seq = 5`.execute(db)
    expect(await holds(HOUR_MS + 1)).toBe(false)
    expect(await holds(3 * HOUR_MS)).toBe(false)
    expect(await watchAudit(store)(0)).toBe(true)
  })
})
