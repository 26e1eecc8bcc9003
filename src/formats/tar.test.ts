import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTar, readTar } from './tar.ts'

const fixture = (name: string) =>
  gunzipSync(readFileSync(new URL(`./fixtures/archives/${name}.tar.gz`, import.meta.url)))

const plenty = () => ({ bytes: 2 ** 30, members: 10_000 })
const read = (bytes: Uint8Array) => readTar(bytes, plenty())
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()

interface Fields {
  name?: string
  type?: string
  body?: string
  size?: string | Buffer
  link?: string
  mode?: string
  prefix?: string
}

/** One entry with its body, in the way of POSIX. */
function entry(fields: Fields): Buffer {
  const { name = 'a', type = '0', body = '', link = '', mode = '0000644', prefix = '' } = fields
  const header = Buffer.alloc(512)
  header.write(name, 0, 100)
  header.write(mode, 100)
  const size = fields.size ?? Buffer.byteLength(body).toString(8).padStart(11, '0')
  if (typeof size === 'string') header.write(size, 124)
  else size.copy(header, 124)
  header.write(type, 156)
  header.write(link, 157, 100)
  header.write('ustar\x0000', 257)
  header.write(prefix, 345, 155)
  header.fill(' ', 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  const content = Buffer.from(body)
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)])
}

function pax(records: Readonly<Record<string, string>>, type = 'x'): Buffer {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`
    let length = Buffer.byteLength(rest) + 1
    while (`${length}`.length + Buffer.byteLength(rest) !== length) length++
    return `${length}${rest}`
  })
  return entry({ name: 'PaxHeader', type, body: lines.join('') })
}

const END = Buffer.alloc(1024)

describe('archives of real programs', () => {
  test.each(['gnu', 'v7'])('%s', (name) => {
    const { members, problem } = read(fixture(name))
    expect(problem).toBe('')
    expect(members.map(({ name: path, kind, size, executable }) => [path, kind, size, executable])).toEqual([
      ['proj/', 'folder', 0, true],
      ['proj/.vscode/', 'folder', 0, true],
      ['proj/.vscode/tasks.json', 'file', 31, false],
      ['proj/link', 'link', 0, true],
      ['proj/package.json', 'file', 62, false],
      ['proj/run.sh', 'file', 21, true],
      ['proj/src/', 'folder', 0, true],
      ['proj/src/app.js', 'file', 21, false],
    ])
    expect(members[3]?.target).toBe('/etc/passwd')
    expect(text(members[7]?.bytes)).toBe('console.log("hello")\n')
  })

  test.each(['gnu-long', 'pax-long'])('long names of files and links: %s', (name) => {
    const { members, problem } = read(fixture(name))
    expect(problem).toBe('')
    const file = members.find(({ kind }) => kind === 'file')
    const link = members.find(({ kind }) => kind === 'link')
    expect(file?.name).toMatch(/^lp\/[a-z-]{100}\/[a-z-]{100}\/app\.js$/)
    expect(link?.target).toBe(file?.name.replace(/^lp/, '..'))
  })
})

describe('what headers may say', () => {
  const names = (...parts: Buffer[]) => read(Buffer.concat([...parts, END])).members.map(({ name }) => name)

  test('a prefix, a path of its own, one for all that follow', () => {
    expect(names(entry({ name: 'b', prefix: 'x/y' }))).toEqual(['x/y/b'])
    expect(names(pax({ path: 'ü/long' }), entry({ name: 'b' }), entry({ name: 'c' }))).toEqual([
      'ü/long',
      'c',
    ])
    expect(names(pax({ path: 'all' }, 'g'), entry({ name: 'b' }), entry({ name: 'c' }))).toEqual([
      'all',
      'all',
    ])
  })

  test('the size of an extended header goes before that of the header', () => {
    const inner = entry({ name: 'hidden.js', body: 'x' })
    const outer = entry({ name: 'outer', size: '00000000000' })
    const archive = Buffer.concat([pax({ size: `${inner.length}` }), outer, inner, END])
    const { members } = read(archive)
    expect(members.map(({ name, bytes }) => [name, bytes?.length])).toEqual([['outer', inner.length]])
  })

  test('a size in base 256', () => {
    const size = Buffer.alloc(12)
    size[0] = 0x80
    size[11] = 5
    expect(text(read(Buffer.concat([entry({ body: 'hello', size }), END])).members[0]?.bytes)).toBe('hello')
  })

  test.each([
    ['huge', Buffer.from([0x80, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255])],
    ['negative', Buffer.alloc(12, 255)],
    ['no number', 'zzz'],
  ])('a size that is %s makes the header no header', (_, size) => {
    const { members, problem } = read(Buffer.concat([entry({ size }), entry({ name: 'next' }), END]))
    expect(members.map(({ name }) => name)).toEqual(['next'])
    expect(problem).toBe('it is damaged: parts of it are no entries')
  })

  test('a hard link is the file it names; one to what was not there stays a link', () => {
    const archive = Buffer.concat([
      entry({ name: 'one', body: 'text' }),
      entry({ name: 'two', type: '1', link: 'one' }),
      entry({ name: 'out', type: '1', link: '/etc/passwd' }),
      END,
    ])
    const { members } = read(archive)
    expect(members.map(({ kind, target, bytes }) => [kind, target, text(bytes)])).toEqual([
      ['file', undefined, 'text'],
      ['file', undefined, 'text'],
      ['link', '/etc/passwd', ''],
    ])
  })

  test('hard links draw the budget down', () => {
    const links = Array.from({ length: 50 }, () => entry({ name: 'l', type: '1', link: 'a' }))
    const { members } = readTar(Buffer.concat([entry({ body: 'x'.repeat(100) }), ...links]), {
      bytes: 1_000,
      members: 100,
    })
    expect(members.filter(({ bytes }) => bytes)).toHaveLength(11)
    expect(members.at(-1)?.problem).toBe('it unpacks to more than is read')
  })

  test('devices and pipes are neither files nor links', () => {
    const { members } = read(Buffer.concat([...'346'].map((type) => entry({ type }))))
    expect(members.map(({ kind }) => kind)).toEqual(['other', 'other', 'other'])
  })
})

describe('damage', () => {
  const good = Buffer.concat([entry({ name: 'a', body: 'first' }), entry({ name: 'b', body: 'second' }), END])

  test('what follows the end mark is read', () => {
    const { members } = read(Buffer.concat([good, entry({ name: 'after' })]))
    expect(members.map(({ name }) => name)).toEqual(['a', 'b', 'after'])
  })

  test('what follows a damaged header is read, and the damage told', () => {
    const damaged = Buffer.from(good)
    damaged[0] = 0x7a
    expect(read(damaged)).toMatchObject({
      members: [{ name: 'b' }],
      problem: 'it is damaged: parts of it are no entries',
    })
  })

  test('of a file that is cut off the beginning is read', () => {
    const { members, problem } = read(good.subarray(0, 1024 + 512 + 3))
    expect(text(members[1]?.bytes)).toBe('sec')
    expect(members[1]?.problem).toBe('the archive is cut off in it')
    expect(problem).toBe('')
  })

  test('no more members than the budget has', () => {
    expect(readTar(good, { bytes: 100, members: 1 })).toMatchObject({
      members: [{ name: 'a' }],
      problem: 'it holds more files than are read',
    })
  })

  test('noise is no archive', () => {
    expect(isTar(Buffer.from('text'))).toBe(false)
    expect(isTar(Buffer.alloc(2048))).toBe(false)
    expect(isTar(good)).toBe(true)
    expect(read(Buffer.alloc(2048, 'x')).problem).toBe('it is damaged: there is no entry in it')
  })

  test('any bytes put anywhere never throw and never give more than there is', () => {
    const seeds = [fixture('gnu'), fixture('pax-long'), fixture('gnu-long'), good]
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(20_000), fc.uint8Array({ minLength: 1, maxLength: 20 })), { maxLength: 8 }),
        fc.nat(20_000),
        (seed, changes, length) => {
          const bytes = Buffer.from(seed.subarray(0, Math.max(512, length % (seed.length + 1))))
          for (const [at, change] of changes) bytes.set(change.slice(0, 1), at % bytes.length)
          const budget = { bytes: 5_000, members: 6 }
          const { members } = readTar(bytes, budget)
          expect(members.length).toBeLessThanOrEqual(6)
          expect(budget.bytes).toBeGreaterThanOrEqual(0)
          for (const { bytes: out } of members) expect(out?.length ?? 0).toBeLessThanOrEqual(bytes.length)
        },
      ),
      { numRuns: 500 },
    )
  })
})
