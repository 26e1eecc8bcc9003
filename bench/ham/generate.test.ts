import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateHam } from './generate.ts'

const root = mkdtempSync(join(tmpdir(), 'postern-ham-'))
let count = 0

const messages = (directory: string) =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

beforeAll(async () => {
  count = await generateHam(join(root, 'one'))
})
afterAll(() => rmSync(root, { recursive: true }))

test('there are many, of many kinds, and enough made by hand', () => {
  const files = messages(join(root, 'one'))
  expect(files).toHaveLength(count)
  expect(count).toBeGreaterThanOrEqual(400)
  expect(files.filter((file) => file.includes('/hard/')).length).toBeGreaterThanOrEqual(60)
})

test('the same seed writes the same bytes, another seed other ones', async () => {
  await generateHam(join(root, 'two'))
  await generateHam(join(root, 'other'), 'other')
  const bytes = (name: string) => messages(join(root, name)).map((file) => readFileSync(file, 'latin1'))
  expect(bytes('two')).toEqual(bytes('one'))
  expect(bytes('other')).not.toEqual(bytes('one'))
})

test('no two are the same', () => {
  const bodies = messages(join(root, 'one')).map((file) => readFileSync(file, 'latin1'))
  expect(new Set(bodies).size).toBe(bodies.length)
})

test('every one is a whole message that a mail reader understands', async () => {
  for (const file of messages(join(root, 'one'))) {
    const bytes = readFileSync(file)
    const mail = await PostalMime.parse(bytes)
    expect(mail.from?.address, file).toMatch(/.@./)
    expect(mail.date, file).toBeDefined()
    expect((mail.text ?? '') + (mail.html ?? '') + mail.attachments.length, file).not.toBe('0')
    const written = `${mail.subject} ${mail.text} ${mail.html}`
    expect(written, file).not.toMatch(/\[object |NaN|: undefined|>undefined|\uFFFD/)
    expect(
      bytes.subarray(0, bytes.indexOf('\r\n\r\n')).every((byte) => byte < 128),
      file,
    ).toBe(true)
  }
})
