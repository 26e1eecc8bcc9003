import { crc32, deflateRawSync } from 'node:zlib'
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readZip, type ZipBudget } from './zip.ts'

const budget = (over: Partial<ZipBudget> = {}): ZipBudget => ({
  bytes: 2 ** 25,
  members: 1_000,
  until: Number.POSITIVE_INFINITY,
  ...over,
})

async function zip(files: Record<string, string | Uint8Array>, password?: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    ...(password ? { password } : {}),
  })
  for (const [name, content] of Object.entries(files))
    await writer.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    )
  return writer.close()
}

/** A ZIP of one deflated member whose headers state whatever size they are told to. */
function handmade(name: string, content: Uint8Array, stated = content.length): Uint8Array {
  const packed = deflateRawSync(content, { level: 9 })
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc32(content), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(stated, 18)
  fields.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

test('gives back what was packed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,12}\.txt$/), fc.uint8Array({ maxLength: 500 }), {
        maxKeys: 5,
      }),
      async (files) => {
        const { members, problem } = await readZip(await zip(files), budget())
        expect(problem).toBe('')
        expect(Object.fromEntries(members.map(({ name, bytes }) => [name, [...(bytes ?? [])]]))).toEqual(
          Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [...bytes]])),
        )
      },
    ),
    { numRuns: 40 },
  )
})

test('a bomb that states its size is not unpacked', async () => {
  const limits = budget()
  const { members } = await readZip(handmade('zeros', new Uint8Array(64 * 2 ** 20)), limits)
  expect(members[0]).toMatchObject({
    name: 'zeros',
    size: 64 * 2 ** 20,
    problem: expect.stringMatching(/times its size|more than is read/),
  })
  expect(members[0]?.bytes).toBeUndefined()
  expect(limits.bytes).toBe(2 ** 25)
})

test('a bomb that lies about its size is stopped while it unpacks', async () => {
  const limits = budget()
  const { members } = await readZip(handmade('zeros', new Uint8Array(64 * 2 ** 20), 10), limits)
  expect(members[0]?.bytes).toBeUndefined()
  expect(members[0]?.problem).toBeTruthy()
  expect(limits.bytes).toBeGreaterThanOrEqual(2 ** 25 - 64 * 200 * 1024)
})

test('all members together stay within the budget', async () => {
  const limits = budget({ bytes: 250 })
  const { members } = await readZip(
    await zip({ a: 'x'.repeat(100), b: 'y'.repeat(100), c: 'z'.repeat(100) }),
    limits,
  )
  expect(members.map((member) => member.bytes?.length)).toEqual([100, 100, undefined])
  expect(members[2]?.problem).toMatch(/more than is read/)
})

test('more members than allowed are told', async () => {
  const { members, problem } = await readZip(await zip({ a: '1', b: '2', c: '3' }), budget({ members: 2 }))
  expect(members).toHaveLength(2)
  expect(problem).toMatch(/more files/)
})

test('a time that has passed is told', async () => {
  expect((await readZip(await zip({ a: '1' }), budget({ until: 0 }))).problem).toMatch(/too long/)
})

test('encrypted members are listed, not read', async () => {
  const { members } = await readZip(await zip({ 'secret.exe': 'MZ' }, 'open'), budget())
  expect(members[0]).toMatchObject({ name: 'secret.exe', encrypted: true, problem: 'it asks for a password' })
})

test('members that are not wanted are listed only', async () => {
  const { members } = await readZip(await zip({ a: '1', b: '2' }), budget(), (name) => name === 'b')
  expect(members.map((member) => member.bytes !== undefined)).toEqual([false, true])
})

test('damaged archives give an answer', async () => {
  const whole = await zip({ 'a.txt': 'hello '.repeat(50), 'b.txt': 'x' })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(whole.length),
      async (edits, cut) => {
        const bytes = whole.slice(0, cut || whole.length)
        for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value
        const { members } = await readZip(bytes, budget())
        expect(members.length).toBeLessThan(1_001)
      },
    ),
    { numRuns: 300 },
  )
})

test('bytes that are no archive give a problem', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect((await readZip(bytes, budget())).problem).toMatch(/damaged/)
    }),
    { numRuns: 50 },
  )
})
