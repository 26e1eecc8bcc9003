import { createHash } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixture } from './testing.ts'
import { readZipArchive } from './zip-archive.ts'

const plenty = () => ({ bytes: 2 ** 30, members: 10_000 })
const read = (bytes: Uint8Array) => readZipArchive(bytes, plenty())
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()

interface Part {
  name: string
  content: string
  /** Left out of the central directory. */
  hidden?: boolean
  claimedSize?: number
}

/** A ZIP archive of deflated members (PKWARE APPNOTE 6.3). */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, content, hidden, claimedSize } of parts) {
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claimedSize ?? content.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    if (!hidden)
      central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, rest, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(central.length, 4)
  end.writeUInt16LE(central.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end])
}

const noise = createHash('shake256', { outputLength: 4_000 }).update('noise').digest('hex')

const two: Part[] = [
  { name: 'a.txt', content: 'first' },
  { name: 'b/c.txt', content: 'second' },
]
const shown = async (bytes: Uint8Array) => {
  const { members, problem } = await read(bytes)
  return { members: members.map((member) => [member.name, text(member.bytes)]), problem }
}

test('an archive of Info-ZIP', async () => {
  const { members, problem } = await read(fixture('archives/project.zip'))
  expect(problem).toBe('')
  expect(members.filter(({ kind }) => kind !== 'folder')).toMatchObject([
    { name: 'proj/src/app.js', kind: 'file', size: 21, executable: false },
    { name: 'proj/run.sh', kind: 'file', size: 21, executable: true },
    { name: 'proj/link', kind: 'link', target: '/etc/passwd' },
    { name: 'proj/package.json', kind: 'file', size: 62 },
    { name: 'proj/.vscode/tasks.json', kind: 'file', size: 31 },
  ])
  expect(text(members.find(({ name }) => name === 'proj/src/app.js')?.bytes)).toBe('console.log("hello")\n')
})

test('what asks for a password is told, by name', async () => {
  const { members } = await read(fixture('archives/locked.zip'))
  expect(members.filter(({ kind }) => kind === 'file')).toEqual([
    { name: 'proj/src/app.js', kind: 'file', size: 21, executable: false, problem: 'it asks for a password' },
  ])
})

describe('where programs see different archives', () => {
  test('bytes before it change nothing', async () => {
    expect(await shown(Buffer.concat([Buffer.from('MZ, a program'), zip(two)]))).toEqual(
      await shown(zip(two)),
    )
  })

  test('members that are not in the list are read and told', async () => {
    const bytes = zip([...two, { name: 'hidden.js', content: 'x()', hidden: true }])
    expect(await shown(bytes)).toEqual({
      members: [
        ['a.txt', 'first'],
        ['b/c.txt', 'second'],
        ['hidden.js', 'x()'],
      ],
      problem: 'it holds files that are not in its own list',
    })
  })

  test('with no list the local headers are read', async () => {
    const bytes = zip(two)
    expect(await shown(bytes.subarray(0, bytes.indexOf('PK\x01\x02')))).toEqual({
      members: [
        ['a.txt', 'first'],
        ['b/c.txt', 'second'],
      ],
      problem: 'it is damaged: its list is missing',
    })
  })

  test('an archive in an archive is not read for the outer one', async () => {
    const inner = zip([{ name: 'inner.txt', content: 'x' }])
    const stored = Buffer.from(zip([{ name: 'inner.zip', content: 'y' }]))
    expect((await read(Buffer.concat([inner, stored]))).members.map(({ name }) => name)).toEqual([
      'inner.zip',
      'inner.txt',
    ])
  })
})

describe('limits', () => {
  test('a claimed size is not believed', async () => {
    const { members } = await read(zip([{ name: 'a', content: 'x'.repeat(500), claimedSize: 3 }]))
    expect(members[0]).toMatchObject({ size: 500 })
  })

  test('of what is too large the beginning is given', async () => {
    const bytes = zip([{ name: 'a', content: 'x'.repeat(50_000_000) }])
    const { members } = await read(bytes)
    expect(members[0]).toMatchObject({ problem: 'it unpacks to more than is read', size: 50_000_000 })
    expect(members[0]?.bytes?.length).toBe(16 * 2 ** 20)
  })

  test('members that lie over each other are not read again and again', async () => {
    const one = zip([{ name: 'a', content: noise }])
    const at = one.indexOf('PK\x01\x02')
    const record = one.subarray(at, one.indexOf('PK\x05\x06'))
    const end = Buffer.from(one.subarray(-22))
    end.writeUInt16LE(500, 8)
    end.writeUInt16LE(500, 10)
    end.writeUInt32LE(record.length * 500, 12)
    const bytes = Buffer.concat([one.subarray(0, at), ...Array<Buffer>(500).fill(record), end])
    const { members } = await read(bytes)
    expect(members).toHaveLength(500)
    expect(members.at(-1)).not.toHaveProperty('bytes')
    expect(members.at(-1)?.problem).toBe('the files of the archive lie over each other')
  })

  test('no more members than the budget has', async () => {
    expect(await readZipArchive(zip(two), { bytes: 100, members: 1 })).toMatchObject({
      members: [{ name: 'a.txt' }],
      problem: 'it holds more files than are read',
    })
  })

  test('any damage ends with an answer within the budget', async () => {
    const seeds = [zip(two), fixture('archives/project.zip'), fixture('archives/locked.zip')]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 10 }),
        fc.nat(2_000),
        async (seed, changes, cut) => {
          const bytes = Buffer.from(seed.subarray(0, Math.max(1, seed.length - (cut % seed.length))))
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          const budget = { bytes: 40, members: 4 }
          const { members } = await readZipArchive(bytes, budget)
          expect(members.length).toBeLessThanOrEqual(4)
          const total = members.reduce((sum, { bytes: out }) => sum + (out?.length ?? 0), 0)
          expect(total).toBeLessThanOrEqual(40)
        },
      ),
      { numRuns: 500 },
    )
  })
})
