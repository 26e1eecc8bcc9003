import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSevenZip } from './seven-zip.ts'
import { fixture } from './testing.ts'

const plenty = () => ({ bytes: 2 ** 30, members: 10_000 })
const archive = (name: string) => fixture(`archives/${name}`)

const PROJECT = [
  ['.vscode/tasks.json', 'file', 31],
  ['link', 'link', 0],
  ['package.json', 'file', 62],
  ['run.sh', 'file', 21],
  ['src/app.js', 'file', 21],
]

const list = async (bytes: Uint8Array, kind?: string) => {
  const { members, problem } = await readSevenZip(bytes, 'archive', plenty(), kind)
  expect(problem).toBe('')
  return members
    .map(({ name, kind: is, size }) => [name.replace(/^(?:proj|SAMPLE)\//, ''), is, size])
    .sort(([a], [b]) => (`${a}` < `${b}` ? -1 : 1))
}

describe('archives of real programs', () => {
  test.each(['project.7z', 'project.squashfs', 'project.cpio'])('%s', async (name) => {
    expect(await list(archive(name))).toEqual(PROJECT)
  })

  test('a disc image of macOS', async () => {
    expect(await list(gunzipSync(archive('hfsplus.img.gz')), 'HFS')).toEqual(PROJECT)
  })

  test.each([
    ['disc.iso.gz', 'Iso'],
    ['udf.iso.gz', 'Udf'],
  ])('%s', async (name, kind) => {
    expect(await list(gunzipSync(archive(name)), kind)).toEqual(PROJECT.filter(([, is]) => is === 'file'))
  })

  test('a cabinet, with the bytes of what is in it', async () => {
    const { members } = await readSevenZip(archive('project.cab'), 'a', plenty())
    expect(members.map(({ bytes }) => `${Buffer.from(bytes ?? [])}`)).toContain('console.log("hello")\n')
  })

  test('streams name what they hold after themselves', async () => {
    for (const ending of ['xz', 'bz2', 'zst']) {
      const { members } = await readSevenZip(
        archive(`project.tar.${ending}`),
        `../my project.tar.${ending}`,
        plenty(),
      )
      expect(members.map(({ name, size }) => [name.replace('~', ''), size])).toEqual([
        ['.._my_project.tar', 10_240],
      ])
    }
  })
})

describe('what cannot be read is told', () => {
  test('passwords, with the names where they can be seen', async () => {
    const { members, problem } = await readSevenZip(archive('locked.7z'), 'a', plenty())
    expect(problem).toBe('it asks for a password')
    expect(members.map(({ name, bytes, problem: why }) => [name, bytes, why])).toContainEqual([
      'proj/run.sh',
      undefined,
      'it asks for a password',
    ])
    expect(await readSevenZip(archive('locked-names.7z'), 'a', plenty())).toEqual({
      members: [],
      problem: 'it asks for a password',
    })
  })

  test('no archive, and half of one', async () => {
    const damaged = 'it is damaged, or of a kind that is not read'
    expect(await readSevenZip(Buffer.from('text'), 'a', plenty())).toEqual({ members: [], problem: damaged })
    const half = archive('project.tar.xz').subarray(0, 300)
    expect((await readSevenZip(half, 'a', plenty())).problem).toMatch(/cut off|damaged/)
  })

  test('more bytes and more members than the budget has', async () => {
    const bytes = { bytes: 100, members: 100 }
    const few = await readSevenZip(archive('project.tar.xz'), 'a', bytes)
    expect(few.problem).toBe('it unpacks to more than is read')
    expect(bytes.bytes).toBeGreaterThanOrEqual(0)
    const members = { bytes: 10 ** 6, members: 2 }
    expect((await readSevenZip(archive('project.7z'), 'a', members)).problem).toBe(
      'it holds more files than are read',
    )
  })
})

test('the exit status of this process stays as it was', async () => {
  const before = process.exitCode
  await readSevenZip(archive('locked.7z'), 'a', plenty())
  expect(process.exitCode).toBe(before)
})

test('any damage ends with an answer within the budget', async () => {
  const seeds = ['project.7z', 'project.cab', 'project.squashfs', 'project.wim', 'package.rpm', 'package.msi']
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds.map(archive)),
      fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { maxLength: 12 }),
      async (seed, changes) => {
        const bytes = Buffer.from(seed)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const budget = { bytes: 60_000, members: 50 }
        const { members } = await readSevenZip(bytes, 'a', budget)
        expect(budget.bytes).toBeGreaterThanOrEqual(0)
        expect(members.length).toBeLessThan(120)
      },
    ),
    { numRuns: 60 },
  )
})
