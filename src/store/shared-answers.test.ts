import { expect, test } from 'vitest'
import { onEveryEngine } from './testing.ts'

const NOW = new Date('2026-03-01T12:00:00Z')
const LATER = new Date('2026-03-08T12:00:00Z')

onEveryEngine('shared answers', (opened) => {
  const person = async (name: string) => {
    const added = await opened().store.people.add({
      email: `${name}@exchange.example`,
      name,
      passwordHash: 'hash',
      roles: ['support'],
    })
    return added?.id ?? ''
  }
  const share = async (answer: string, madeBy: string) =>
    opened().store.sharedAnswers.add({ answer, madeBy, expiresAt: LATER }, NOW)

  test('one is found by its token until it expires', async () => {
    const { store } = opened()
    const ada = await person('Ada')
    const { id, token } = await share('{"verdict":"block"}', ada)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(await store.sharedAnswers.find(token, NOW)).toEqual({
      id,
      answer: '{"verdict":"block"}',
      madeBy: { id: ada, name: 'Ada' },
      madeAt: NOW,
      expiresAt: LATER,
    })
    expect(await store.sharedAnswers.find(id, NOW)).toBeUndefined()
    expect(await store.sharedAnswers.find(token, LATER)).toBeUndefined()
  })

  test('neither the answer nor the token can be read in the database', async () => {
    const { token } = await share('PLAINTEXT-MARKER', await person('Bo'))
    const rows = await opened().db.selectFrom('shared_answers').selectAll().execute()
    const bytes = Buffer.concat(rows.flatMap((row) => [row.answer_sealed, row.token_hash].map(Buffer.from)))
    expect(rows.length).toBeGreaterThan(0)
    expect(bytes.includes('PLAINTEXT-MARKER')).toBe(false)
    expect(JSON.stringify(rows).includes(token)).toBe(false)
  })

  test('removing and purging delete the row', async () => {
    const { store, db } = opened()
    const cy = await person('Cy')
    const first = await share('first', cy)
    await store.sharedAnswers.remove(first.id)
    expect(await store.sharedAnswers.find(first.token, NOW)).toBeUndefined()
    const { id } = await share('second', cy)
    const left = () => db.selectFrom('shared_answers').select('id').where('id', '=', id).execute()
    await store.atomically((inside) => inside.retention.purge(90, NOW))
    expect(await left()).toHaveLength(1)
    await store.atomically((inside) => inside.retention.purge(90, LATER))
    expect(await left()).toEqual([])
  })
})
