import { gzipSync } from 'node:zlib'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { looksLikeSanctions, readSanctionsFile } from './read-file.ts'
import { fixture } from './testing.ts'

async function zipped(...files: [name: string, bytes: Uint8Array][]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter())
  for (const [name, bytes] of files) await writer.add(name, new Uint8ArrayReader(bytes))
  return writer.close()
}

const un = fixture('un')
const listOf = async (bytes: Uint8Array) => (await readSanctionsFile(bytes, 'file')).list

test('a list is read plain, in gzip and in a ZIP archive', async () => {
  expect(await listOf(un)).toBe('un')
  expect(await listOf(gzipSync(un))).toBe('un')
  expect(await listOf(await zipped(['readme.txt', Buffer.from('x')], ['list.xml', un]))).toBe('un')
})

test('and known by its beginning', async () => {
  const large = Buffer.concat([un.subarray(0, un.length - 30), Buffer.alloc(100_000, ' '), un.subarray(-30)])
  for (const bytes of [un, gzipSync(large), await zipped(['list.xml', large])])
    expect(await looksLikeSanctions(bytes)).toBe(true)
})

test.each([
  ['text', Buffer.from('evil.example\nbad.example\n')],
  ['JSON', Buffer.from('{"blacklist":[]}')],
  ['gzip of text', gzipSync('evil.example')],
  ['damaged gzip', Buffer.from([0x1f, 0x8b, 0, 0])],
  ['damaged bzip2', Buffer.from('BZh9 is not bzip2')],
  ['a damaged archive', Buffer.from('PK\x03\x04 is not an archive')],
  ['nothing', new Uint8Array()],
])('%s is no sanctions list', async (_, bytes) => {
  expect(await looksLikeSanctions(bytes)).toBe(false)
  await expect(readSanctionsFile(bytes, 'given.xml')).rejects.toMatchObject({
    code: 'E_INDICATORS',
    message: expect.stringMatching(/^given\.xml: /),
  })
})

test('an archive without XML is none', async () =>
  await expect(listOf(await zipped(['a.txt', un]))).rejects.toThrow('there is no XML file in this archive'))

test('a message names file and line', async () =>
  await expect(readSanctionsFile(un.subarray(0, 2_000), 'cut.xml')).rejects.toThrow(/^cut\.xml: line \d+: /))

test('it is told how far it is', async () => {
  const told: number[] = []
  const end = un.length - '</CONSOLIDATED_LIST>\n'.length
  const padded = Buffer.concat([un.subarray(0, end), Buffer.alloc(3 * 2 ** 20, ' '), un.subarray(end)])
  await readSanctionsFile(gzipSync(padded), 'file', (bytes) => told.push(bytes))
  expect(told).toHaveLength(4)
  expect(told.at(-1)).toBe(padded.length)
})
