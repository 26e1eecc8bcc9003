import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { honestPackages, sampleOf, tarballName, tarFiles, unpackedBytes } from './packages.ts'

function tarEntry(name: string, text: string, type = '0'): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write(text.length.toString(8).padStart(11, '0'), 124)
  header.write(type, 156)
  return Buffer.concat([header, Buffer.from(text), Buffer.alloc((512 - (text.length % 512)) % 512)])
}

const tarball = gzipSync(
  Buffer.concat([
    tarEntry('package/', '', '5'),
    tarEntry('package/index.js', 'module.exports = 1'),
    tarEntry('package/long.txt', 'x'.repeat(1024)),
    Buffer.alloc(1024),
  ]),
)

test('the files of a tarball, and their bytes together', () => {
  const files = [...tarFiles(tarball)].map(({ name, bytes }) => [name, bytes.length])
  expect(files).toEqual([
    ['package/index.js', 18],
    ['package/long.txt', 1024],
  ])
})

test('packages that are in the cache are taken from there, scoped ones too', () => {
  const cache = mkdtempSync(join(tmpdir(), 'postern-npm-'))
  try {
    const list = join(cache, 'list.json')
    const listed = [
      { name: '@scope/one', version: '1.0.0', group: 'top' },
      { name: 'two', version: '2.1.0', group: 'hard' },
    ]
    writeFileSync(list, JSON.stringify(listed))
    for (const { name, version } of listed) writeFileSync(join(cache, tarballName(name, version)), tarball)
    const said: string[] = []
    const packages = honestPackages(list, cache, (text) => said.push(text))
    expect(said).toEqual([])
    expect(packages.map(({ name, group }) => ({ name, group }))).toEqual([
      { name: '@scope/one', group: 'top' },
      { name: 'two', group: 'hard' },
    ])
    expect(packages[0]?.path).toBe(join(cache, '@scope+one@1.0.0.tgz'))
    expect(unpackedBytes(packages[0]?.path ?? '')).toBe(1042)
    expect(sampleOf(packages, 1)).toEqual(sampleOf(packages.toReversed(), 1))
  } finally {
    rmSync(cache, { recursive: true })
  }
})
