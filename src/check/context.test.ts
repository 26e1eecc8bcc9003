import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEFAULT_SETTINGS as settings } from '../core/settings.ts'
import { addSanctions } from '../sanctions/store.ts'
import { contextInForce } from './context.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'postern-context-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const unList = readFileSync(join(import.meta.dirname, '../sanctions/fixtures/un.xml'))

test('without a sanctions list there is none to ask', async () => {
  expect((await contextInForce({ settings, dataDir })).sanctions).toBeUndefined()
  expect((await contextInForce({ settings, dataDir: undefined })).sanctions).toBeUndefined()
})

test('a sanctions list that is loaded is asked', async () => {
  await addSanctions(dataDir, unList, { fileName: 'un.xml', now: 0 })
  const { sanctions } = await contextInForce({ settings, dataDir })
  expect(sanctions?.lists).toEqual([{ list: 'un', issued: '2031-03-04', parties: 2 }])
  expect(sanctions?.ask({ names: ['Vostrikarev, Quentin Ulo'] })).toMatchObject([{ party: '6900001' }])
})

test('and read only when a detector asks for it', async () => {
  await addSanctions(dataDir, unList, { fileName: 'un.xml', now: 0 })
  writeFileSync(join(dataDir, 'intel', 'un.sanctions.gz'), 'damaged')
  const context = await contextInForce({ settings, dataDir })
  expect(context.indicators.size).toBe(0)
  expect(() => context.sanctions).toThrow('this list is damaged')
})
