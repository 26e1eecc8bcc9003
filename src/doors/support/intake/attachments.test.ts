import { gzipSync } from 'node:zlib'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { type CarriedFile, readAttachments } from './attachments.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function zip(files: Record<string, Uint8Array>, password?: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    ...(password ? { password } : {}),
  })
  for (const [name, content] of Object.entries(files)) await writer.add(name, new Uint8ArrayReader(content))
  return writer.close()
}

const carried = (filename: string, content: Uint8Array): CarriedFile => ({
  filename,
  content,
  mimeType: 'application/octet-stream',
  disposition: 'attachment',
})

const read = (filename: string, content: Uint8Array) => readAttachments([carried(filename, content)])

test('members of an archive stand after it, with what they are', async () => {
  const { attachments, unknown } = await read(
    'a.zip',
    await zip({ 'x.exe': bytes('MZ\0\0'), 'notes.txt': bytes('hi') }),
  )
  expect(attachments.map(({ name, realType, inside }) => [name, realType, inside])).toEqual([
    ['a.zip', 'zip', []],
    ['x.exe', 'pe', ['a.zip']],
    ['notes.txt', 'text', ['a.zip']],
  ])
  expect(attachments[0]?.entries).toEqual(attachments.slice(1))
  expect(unknown).toEqual([])
})

test('archives are opened three deep and the fourth is told', async () => {
  let content: Uint8Array = bytes('MZ\0\0')
  for (const name of ['x.exe', '4.zip', '3.zip', '2.zip', '1.zip']) content = await zip({ [name]: content })
  const { attachments, unknown } = await read('0.zip', content)
  expect(attachments.map(({ name }) => name)).toEqual(['0.zip', '1.zip', '2.zip', '3.zip'])
  expect(unknown).toEqual([
    { what: 'the contents of attachment 0.zip › 1.zip › 2.zip › 3.zip', why: 'archives are opened 3 deep' },
  ])
})

test('an encrypted archive lists names and is told as unknown', async () => {
  const { attachments, unknown } = await read('a.zip', await zip({ 'x.exe': bytes('MZ') }, 'secret'))
  expect(attachments).toHaveLength(1)
  expect(attachments[0]).toMatchObject({
    encrypted: true,
    entries: [{ name: 'x.exe', encrypted: true, sha256: '' }],
  })
  expect(unknown[0]?.why).toMatch(/password/)
})

test('a bomb is told, keeps its stated size and none of its bytes', async () => {
  const { attachments, unknown } = await read('a.zip', await zip({ zeros: new Uint8Array(40 * 2 ** 20) }))
  expect(attachments).toHaveLength(1)
  expect(attachments[0]?.entries[0]).toMatchObject({ size: 40 * 2 ** 20, bytes: new Uint8Array(0) })
  expect(unknown[0]?.why).toMatch(/times its size|more than is read/)
})

test('a thousand archives share one budget', async () => {
  const one = await zip({ zeros: new Uint8Array(9 * 2 ** 17) })
  const { attachments, unknown } = await readAttachments(
    Array.from({ length: 100 }, (_, i) => carried(`${i}.zip`, one)),
  )
  const unpacked = attachments
    .filter(({ inside }) => inside.length > 0)
    .reduce((sum, { size }) => sum + size, 0)
  expect(unpacked).toBeLessThanOrEqual(32 * 2 ** 20)
  expect(unknown.length).toBeGreaterThan(0)
})

test('gzip gives its one file', async () => {
  const { attachments } = await read('x.exe.gz', gzipSync(bytes('MZ\0\0')))
  expect(attachments.map(({ name, realType }) => [name, realType])).toEqual([
    ['x.exe.gz', 'gzip'],
    ['x.exe', 'pe'],
  ])
})

test('a gzip bomb and a damaged archive are told', async () => {
  expect((await read('b.gz', gzipSync(new Uint8Array(40 * 2 ** 20)))).unknown[0]?.why).toMatch(
    /more than is read/,
  )
  expect((await read('b.zip', bytes('PK\x03\x04 nothing'))).unknown[0]?.why).toMatch(/damaged/)
})

test('of an Office file only what can act is read', async () => {
  const { attachments } = await read(
    'a.docm',
    await zip({
      '[Content_Types].xml': bytes('<Types/>'),
      'word/vbaProject.bin': bytes('x'),
      'word/media/1.png': bytes('y'),
    }),
  )
  expect(attachments).toHaveLength(1)
  expect(attachments[0]?.entries.map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['[Content_Types].xml', 8],
    ['word/vbaProject.bin', 1],
    ['word/media/1.png', 0],
  ])
})

test.each([
  ['rar', 'Rar!\x1a\x07\x01\0'],
  ['7z', "7z\xbc\xaf'\x1c"],
])('%s contents are told as unknown', async (_, start) => {
  expect((await read('a', new Uint8Array(Buffer.from(start, 'latin1')))).unknown[0]?.why).toMatch(
    /not unpacked/,
  )
})
