import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixture } from '../../../formats/testing.ts'
import { treeOf } from '../testing.ts'
import { unpack } from './unpack.ts'

const archive = (name: string) => fixture(`archives/${name}`)
const open = (name: string, bytes: Uint8Array = archive(name)) => unpack({ kind: 'file', name, bytes })
const tree = (contents: Parameters<typeof treeOf>[0]) =>
  unpack({ kind: 'tree', name: 'project', tree: treeOf(contents) })

/** A tar archive of files by path. */
function tar(contents: readonly (readonly [string, string | Uint8Array])[]): Buffer {
  const parts = contents.flatMap(([name, content]) => {
    const body = Buffer.from(content)
    const header = Buffer.alloc(512)
    header.write(name, 0, 100)
    header.write('0000644', 100)
    header.write(body.length.toString(8).padStart(11, '0'), 124)
    header.fill(' ', 148, 156)
    header.write('0', 156)
    header.write(
      header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0'),
      148,
    )
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]
  })
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

describe('every kind of archive is opened', () => {
  test.each([
    'gnu.tar.gz',
    'v7.tar.gz',
    'project.tar.bz2',
    'project.tar.xz',
    'project.tar.zst',
    'project.zip',
    'project.7z',
    'project.cab',
    'project.cpio',
    'project.squashfs',
    'project.wim',
    'disc.iso.gz',
    'udf.iso.gz',
    'hfsplus.img.gz',
    'package.pkg',
    'package.deb',
    'package.rpm',
    'package.msi',
    'lzma.zip',
  ])('%s', async (name) => {
    const { files, unknown, form } = await open(name)
    expect(unknown).toEqual([])
    expect(form).toBe('archive')
    expect(files.map((file) => file.text())).toContain('console.log("hello")\n')
  })

  test('paths as on disk, inner paths as the project has them, links with where they lead', async () => {
    const { files } = await open('gnu.tar.gz')
    expect(
      files.map(({ path, inner, name, extension, target }) => [path, inner, name, extension, target]),
    ).toEqual([
      ['gnu.tar.gz', 'gnu.tar.gz', 'gnu.tar.gz', 'gz', undefined],
      ['gnu.tar.gz › proj/.vscode/tasks.json', '.vscode/tasks.json', 'tasks.json', 'json', undefined],
      ['gnu.tar.gz › proj/link', 'link', 'link', '', '/etc/passwd'],
      ['gnu.tar.gz › proj/package.json', 'package.json', 'package.json', 'json', undefined],
      ['gnu.tar.gz › proj/run.sh', 'run.sh', 'run.sh', 'sh', undefined],
      ['gnu.tar.gz › proj/src/app.js', 'src/app.js', 'app.js', 'js', undefined],
    ])
  })

  test('the payload of a newer macOS package', async () => {
    const number = (value: number) => {
      const field = Buffer.alloc(8)
      field.writeBigUInt64BE(BigInt(value))
      return field
    }
    const piece = archive('project.tar.xz')
    const payload = Buffer.concat([
      Buffer.from('pbzx'),
      number(10_240),
      number(10_240),
      number(piece.length),
      piece,
    ])
    const { files, unknown } = await open('Payload', payload)
    expect(unknown).toEqual([])
    expect(files.map(({ path }) => path)).toContain('Payload › proj/src/app.js')
  })

  test('the scripts of an RPM package are files of it', async () => {
    const { files } = await open('package.rpm')
    expect(files[1]).toMatchObject({ path: 'package.rpm › %post', type: 'script', executable: true })
    expect(files[1]?.text()).toBe('#!/bin/sh\necho hello\n')
  })

  test('programs that carry an archive', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400), archive('project.7z')])
    const { files } = await open('update.exe', program)
    expect(files.map(({ path }) => path)).toContain('update.exe › proj/src/app.js')
    const elf = Buffer.alloc(64)
    elf.write('\x7fELF\x02\x01\x01\0AI\x02', 'latin1')
    elf.writeUInt32LE(64, 40)
    const image = await open('tool.AppImage', Buffer.concat([elf, archive('project.squashfs')]))
    expect(image.files.map(({ path }) => path)).toContain('tool.AppImage › src/app.js')
  })

  test('a program that carries none is a file', async () => {
    const { files, unknown, form } = await open(
      'tool.exe',
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]),
    )
    expect([files.length, unknown, form]).toEqual([1, [], 'file'])
  })

  test('a disk image that macOS packs is recognised by its end', async () => {
    const { files } = await open('app.dmg', udif(gunzipSync(archive('hfsplus.img.gz'))))
    expect(files[0]?.type).toBe('dmg')
    expect(files.map((file) => file.text())).toContain('console.log("hello")\n')
  })
})

/** A UDIF disk image of one stored block. Layout: the `koly` block at the end of every .dmg, and its `mish` table. */
function udif(data: Buffer): Buffer {
  const sectors = data.length / 512
  const table = Buffer.alloc(204 + 80)
  table.write('mish')
  table.writeUInt32BE(1, 4)
  table.writeBigUInt64BE(BigInt(sectors), 16)
  table.writeUInt32BE(2, 200)
  table.writeUInt32BE(1, 204)
  table.writeBigUInt64BE(BigInt(sectors), 204 + 16)
  table.writeBigUInt64BE(BigInt(data.length), 204 + 32)
  table.writeUInt32BE(0xffffffff, 244)
  table.writeBigUInt64BE(BigInt(sectors), 244 + 8)
  const list = Buffer.from(
    `<?xml version="1.0"?><plist version="1.0"><dict><key>resource-fork</key><dict><key>blkx</key><array><dict><key>Attributes</key><string>0x0050</string><key>Data</key><data>${table.toString('base64')}</data><key>ID</key><string>0</string><key>Name</key><string>whole disk</string></dict></array></dict></dict></plist>`,
  )
  const end = Buffer.alloc(512)
  end.write('koly')
  end.writeUInt32BE(4, 4)
  end.writeUInt32BE(512, 8)
  end.writeUInt32BE(1, 12)
  end.writeBigUInt64BE(BigInt(data.length), 32)
  end.writeUInt32BE(1, 56)
  end.writeUInt32BE(1, 60)
  end.writeBigUInt64BE(BigInt(data.length), 216)
  end.writeBigUInt64BE(BigInt(list.length), 224)
  end.writeUInt32BE(1, 488)
  end.writeBigUInt64BE(BigInt(sectors), 492)
  return Buffer.concat([data, list, end])
}

describe('names', () => {
  test('that lead out of the archive are told and lead nowhere', async () => {
    const bytes = tar([
      ['../../x/.bashrc', 'a'],
      ['/etc/cron.d/y', 'b'],
      ['C:\\Windows\\z', 'c'],
      ['./a/../b', 'd'],
      ['with\u001b[31mcolour', 'e'],
    ])
    const { files, unknown } = await open('x.tar', bytes)
    expect(files.slice(1).map(({ inner }) => inner)).toEqual([
      'x/.bashrc',
      'etc/cron.d/y',
      'Windows/z',
      'b',
      'with?[31mcolour',
    ])
    expect(unknown.map(({ what }) => what)).toEqual([
      'x.tar › x/.bashrc',
      'x.tar › etc/cron.d/y',
      'x.tar › Windows/z',
    ])
  })

  test('of several files with one name all are kept, and the last has the name', async () => {
    const { files } = await open(
      'x.tar',
      tar([
        ['a.js', '1'],
        ['./a.js', '2'],
        ['A.js', '3'],
        ['a.js', '4'],
      ]),
    )
    expect(files.slice(1).map((file) => [file.path, file.inner, file.text()])).toEqual([
      ['x.tar › a.js (overwritten 1)', 'a.js', '1'],
      ['x.tar › a.js (overwritten 2)', 'a.js', '2'],
      ['x.tar › A.js', 'A.js', '3'],
      ['x.tar › a.js', 'a.js', '4'],
    ])
  })

  test.each([
    ['package/index.js', 'index.js'],
    ['.vscode/tasks.json', '.vscode/tasks.json'],
    ['node_modules/a.js', 'node_modules/a.js'],
    ['app/deep/a.js', 'app/deep/a.js'],
  ])('%s alone in an archive is %s of the project', async (path, inner) => {
    expect((await open('x.tar', tar([[path, 'x']]))).files[1]?.inner).toBe(inner)
  })
})

describe('text', () => {
  const first = async (content: string | Uint8Array, name = 'a.js') =>
    (await tree({ [name]: content })).files[0]
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

  test('UTF-8, UTF-16 of both orders, and none', async () => {
    expect((await first('häuser'))?.text()).toBe('häuser')
    expect((await first(utf16('x()')))?.text()).toBe('x()')
    expect((await first(utf16('x()').swap16()))?.text()).toBe('x()')
    expect((await first(''))?.text()).toBe('')
    expect((await first(Buffer.from('89504e470d0a1a0a', 'hex')))?.text()).toBeUndefined()
    expect(
      (await first(Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * i) % 251))))?.text(),
    ).toBeUndefined()
  })

  test('code is text however many NULs a comment before it holds', async () => {
    const code = `/*${'\0'.repeat(50_000)}*/ run(); ${'// rest\n'.repeat(600)}`
    expect((await first(code))?.text()).toBe(code)
  })
})

describe('limits', () => {
  test('archives in archives are opened four deep and the fifth is told', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)])
    const besides = [
      ['plain.exe', program],
      ['plain.bin', Buffer.alloc(600)],
    ] as const
    let bytes: Uint8Array = tar([['deepest.txt', 'x']])
    bytes = tar([...besides, ['4.tar', bytes]])
    for (const level of [3, 2, 1]) bytes = tar([[`${level}.tar`, bytes]])
    const { files, unknown } = await open('0.tar', bytes)
    expect(files.at(-1)?.path).toBe('0.tar › 1.tar › 2.tar › 3.tar › 4.tar')
    expect(unknown).toEqual([{ what: files.at(-1)?.path, why: 'archives are opened 4 deep' }])
  })

  test('of a bomb the beginning is read, and it is told', async () => {
    const { files, unknown } = await open('x.tar.gz', gzipSync(tar([['a', Buffer.alloc(40_000_000, 'x')]])))
    expect(files[1]?.bytes().length).toBe(16 * 2 ** 20 - 512)
    expect(unknown).toContainEqual({ what: 'x.tar.gz', why: 'it unpacks to more than is read' })
  })

  test('of a large file that is no archive the beginning is read, and it is told', async () => {
    const { files, unknown } = await tree({
      'a.js': Buffer.alloc(17 * 2 ** 20, ' '),
      'b.dat': Buffer.alloc(17 * 2 ** 20),
    })
    expect(files.map((file) => file.bytes().length)).toEqual([16 * 2 ** 20, 16 * 2 ** 20])
    const why = 'of a file only the first 16 MiB are read'
    expect(unknown).toEqual([
      { what: 'a.js', why },
      { what: 'b.dat', why },
    ])
  })

  test('all archives of a folder share one budget', async () => {
    const one = gzipSync(tar([['a', 'x'.repeat(60_000)]]))
    const contents = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index}.tgz`, one]))
    const { unknown, files } = await unpack(
      { kind: 'tree', name: 'x', tree: treeOf(contents) },
      { bytes: 200_000 },
    )
    expect(files.length).toBeLessThan(15)
    expect(unknown.length).toBeGreaterThan(5)
  })

  test('a file that cannot be read is told once, when it is asked', async () => {
    const read = () => {
      throw new Error('permission denied')
    }
    const entry = { path: 'a.js', kind: 'file' as const, size: 10, executable: false, read }
    const { files, unknown } = await unpack({
      kind: 'tree',
      name: 'x',
      tree: { entries: [entry], unknown: [] },
    })
    expect(unknown).toEqual([])
    expect([files[0]?.text(), files[0]?.bytes().length]).toEqual(['', 0])
    expect(unknown).toEqual([{ what: 'a.js', why: 'permission denied' }])
  })

  test('a thousand unreadable files are counted, not listed', async () => {
    const entries = Array.from({ length: 1_000 }, (_, index) => ({
      path: `pipe${index}`,
      kind: 'other' as const,
      size: 0,
      executable: false,
      read: () => new Uint8Array(),
    }))
    const { unknown } = await unpack({ kind: 'tree', name: 'x', tree: { entries, unknown: [] } })
    expect(unknown).toHaveLength(21)
    expect(unknown.at(-1)?.what).toBe('980 more files')
  })

  test('any damage to any archive ends with an answer', async () => {
    const seeds = [
      'gnu.tar.gz',
      'pax-long.tar.gz',
      'project.zip',
      'package.deb',
      'project.cab',
      'package.pkg',
    ]
    const limits = { bytes: 100_000, nestedBytes: 50_000, members: 30, depth: 2 }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(5_000), fc.nat(255)), { maxLength: 8 }),
        async (name, changes) => {
          const bytes = Buffer.from(archive(name))
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          const { files } = await unpack({ kind: 'file', name, bytes }, limits)
          const inside = files.slice(1).reduce((sum, file) => sum + file.bytes().length, 0)
          expect(inside).toBeLessThanOrEqual(2 * limits.bytes)
          expect(files.length).toBeLessThan(100)
          for (const file of files) expect(typeof (file.text() ?? '')).toBe('string')
        },
      ),
      { numRuns: 100 },
    )
  })
})
