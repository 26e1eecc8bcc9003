import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { artifactOf, fileOf, hits } from '../testing.ts'
import detector from './conceal-unopened.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../../../formats/fixtures/archives/${name}`, import.meta.url))

test('an archive that is damaged from its start is not passed over', async () => {
  const damaged = Buffer.concat([Buffer.from('377abcaf271c', 'hex'), Buffer.alloc(3_000, 0x5a)])
  expect(hits(detector, await fileOf('task.7z', damaged))).toMatchObject([
    { weight: 5, where: { file: 'task.7z' } },
  ])
})

test.each(['locked.zip', 'locked.7z', 'locked-names.7z'])('%s asks for a person', async (name) => {
  expect(hits(detector, await fileOf(name, fixture(name)))).toMatchObject([{ weight: 6 }])
})

test('what was opened, and a folder, are judged by what they hold', async () => {
  expect(hits(detector, await fileOf('a.txt.gz', gzipSync('words')))).toEqual([])
  expect(hits(detector, await artifactOf({ 'a.js': '1\n' }))).toEqual([])
})
