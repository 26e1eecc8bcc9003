import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  addSanctions,
  loadSanctions,
  readSanctionsMetas,
  removeSanctions,
  sanctionsVersion,
} from './store.ts'
import { fixture } from './testing.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'postern-sanctions-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const NOW = Date.parse('2031-05-06T07:08:09Z')
const add = (list: string, name?: string) =>
  addSanctions(dir, fixture(list), { fileName: `${list}.xml`, name, now: NOW })
const load = () => loadSanctions(dir)

test('without a list there is nothing to ask', () => {
  expect(load()).toBeUndefined()
  expect(readSanctionsMetas(dir)).toEqual([])
  expect(sanctionsVersion(dir)).toBe('')
})

test('a list that was added is asked', async () => {
  const { meta, replaced } = await add('ofac')
  expect(meta).toMatchObject({
    name: 'ofac-sdn',
    list: 'ofac-sdn',
    issued: '2031-02-03',
    parties: 3,
    addedAt: '2031-05-06T07:08:09.000Z',
  })
  expect(replaced).toBe(false)
  expect(readSanctionsMetas(dir)).toEqual([meta])
  expect(load()?.lists).toEqual([{ list: 'ofac-sdn', issued: '2031-02-03', parties: 3 }])
  expect(load()?.ask({ names: ['quentin & ülo vostrikarev'], birthDates: ['1981-04-09'] })).toMatchObject([
    { list: 'ofac-sdn', party: '1001', corroborated: [{ kind: 'birth-date' }] },
  ])
})

test('a newer issue takes the place of the older, and is seen at the next ask', async () => {
  await add('ofac')
  await add('un', 'ofac-sdn')
  const before = load()
  expect(load()).toBe(before)
  expect((await add('ofac')).replaced).toBe(true)
  expect(load()).not.toBe(before)
  expect(load()?.lists.map(({ list }) => list)).toEqual(['ofac-sdn'])
})

test('a list that lost more than half its parties stays out when it may not shrink', async () => {
  const many = Array.from(
    { length: 5 },
    (_, id) => `<INDIVIDUAL><DATAID>${id}</DATAID><FIRST_NAME>A</FIRST_NAME></INDIVIDUAL>`,
  )
  const long = Buffer.from(
    `<CONSOLIDATED_LIST dateGenerated="2031-01-01">${many.join('')}</CONSOLIDATED_LIST>`,
  )
  const options = { fileName: 'un.xml', now: NOW, mayShrink: false }
  await addSanctions(dir, long, options)
  await expect(addSanctions(dir, fixture('un'), options)).rejects.toMatchObject({ code: 'E_CONFLICT' })
  expect(load()?.lists[0]?.parties).toBe(5)
  await addSanctions(dir, fixture('un'), { ...options, mayShrink: true })
  expect(load()?.lists[0]?.parties).toBe(2)
})

test('several lists stand side by side, each removed by its name', async () => {
  await add('ofac')
  await add('un')
  await add('eu', 'brussels')
  expect(readSanctionsMetas(dir).map(({ name, list }) => [name, list])).toEqual([
    ['brussels', 'eu'],
    ['ofac-sdn', 'ofac-sdn'],
    ['un', 'un'],
  ])
  expect(removeSanctions(dir, 'brussels')).toBe(true)
  expect(removeSanctions(dir, 'brussels')).toBe(false)
  expect(load()?.lists).toHaveLength(2)
})

test('nothing of a list that is refused is kept', async () => {
  await expect(
    addSanctions(dir, fixture('un').subarray(0, 900), { fileName: 'cut.xml', now: NOW }),
  ).rejects.toMatchObject({ code: 'E_INDICATORS' })
  await expect(add('un', '../un')).rejects.toMatchObject({ code: 'E_USAGE' })
  expect(load()).toBeUndefined()
})

test('files are for their owner alone, and no half of one is left', async () => {
  await add('un')
  expect(readdirSync(join(dir, 'intel'))).toEqual(['un.sanctions.gz'])
  expect(statSync(join(dir, 'intel', 'un.sanctions.gz')).mode & 0o077).toBe(0)
})

test('a damaged list is an error that names its file, and can be added again', async () => {
  await add('un')
  const path = join(dir, 'intel', 'un.sanctions.gz')
  writeFileSync(path, readFileSync(path).subarray(0, 200))
  expect(load).toThrow(/un\.sanctions\.gz: this list is damaged/)
  await add('un')
  expect(load()?.lists).toHaveLength(1)
})
