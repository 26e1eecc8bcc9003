import { beforeAll, expect, test } from 'vitest'
import { readApplication } from '../../src/doors/hiring/intake/read.ts'
import { generatePool, type Pool } from './generate.ts'
import { writeApplication } from './write-application.ts'

let pool: Pool
beforeAll(async () => {
  pool = await generatePool({ size: 2_000 })
})

const written = async ({ drafts, world }: Pool, count: number) =>
  JSON.stringify(await Promise.all(drafts.slice(0, count).map((draft) => writeApplication(world, draft))))

test('the same seed makes the same applications, another seed other ones', async () => {
  const first = await written(pool, 300)
  expect(await written(await generatePool({ size: 2_000 }), 300)).toBe(first)
  expect(await written(await generatePool({ size: 2_000, seed: 'other' }), 300)).not.toBe(first)
})

test('twenty crews of three to eight, a hundred members, ten crews a half', () => {
  const members = pool.labels.filter(({ ring }) => ring !== undefined)
  const crews = [...Map.groupBy(members, ({ ring }) => ring).values()]
  expect(crews).toHaveLength(20)
  expect(members).toHaveLength(100)
  expect(crews.filter((crew) => crew.length < 3 || crew.length > 8)).toEqual([])
  expect(crews.filter(([first]) => first?.half === 'development')).toHaveLength(10)
})

test('names of crews and of honest people are of the same kinds', () => {
  const namings = (fraud: boolean) =>
    pool.labels
      .map((label, at) => ({ fraud: label.ring !== undefined, draft: pool.drafts[at] }))
      .filter((one) => one.fraud === fraud)
      .map(({ draft }) => pool.world.of(draft?.who.index ?? -1).naming)
  expect(new Set(namings(true)).size).toBeGreaterThan(12)
  expect(new Set(namings(false)).size).toBe(16)
})

test('every application is whole: no mark is left, and intake reads every field', async () => {
  for (const draft of pool.drafts) {
    const given = await writeApplication(pool.world, draft)
    const { documents, unknown } = await readApplication(given, draft.id)
    const texts = documents.map(({ text }) => text)
    expect(JSON.stringify([{ ...given, documents: [], codeHost: {} }, texts])).not.toMatch(
      /⟦|undefined|NaN|\[object/,
    )
    expect(
      unknown.filter(({ why }) => why.startsWith('left out')),
      draft.id,
    ).toEqual([])
  }
})

test('every phone number is one of its country by its length', async () => {
  for (const draft of pool.drafts) {
    const { phones } = await readApplication(await writeApplication(pool.world, draft), draft.id)
    expect(
      phones.filter(({ e164 }) => e164 === undefined),
      draft.id,
    ).toEqual([])
  }
})
