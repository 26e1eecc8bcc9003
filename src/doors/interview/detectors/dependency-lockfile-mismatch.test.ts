import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './dependency-lockfile-mismatch.ts'

const NPM = 'https://registry.npmjs.org'
type Entry = { version: string; resolved?: string; integrity?: string; name?: string }
const lock = async (entries: Record<string, Entry>) =>
  hits(
    detector,
    await artifactOf({
      'package-lock.json': JSON.stringify({
        packages: Object.fromEntries(
          Object.entries(entries).map(([name, entry]) => [`node_modules/${name}`, entry]),
        ),
      }),
    }),
  )

test('another package under the name', async () => {
  const [finding] = await lock({
    lodash: { version: '4.17.21', resolved: `${NPM}/lodahs/-/lodahs-4.17.21.tgz` },
  })
  expect(finding).toMatchObject({ weight: 8, where: { file: 'package-lock.json', text: '"node_mo' } })
  expect(finding?.why).toContain('fetches lodahs')
})

test('another scope, another version, in yarn.lock', async () => {
  expect(await lock({ '@s/a': { version: '1.0.0', resolved: `${NPM}/@t/a/-/a-1.0.0.tgz` } })).toHaveLength(1)
  const [finding] = hits(
    detector,
    await artifactOf({ 'yarn.lock': `a@^1:\n  version "1.0.0"\n  resolved "${NPM}/a/-/a-1.0.1.tgz#00"\n` }),
  )
  expect(finding).toMatchObject({ weight: 5, where: { line: 1 } })
})

test('one of many without a checksum', async () => {
  const entries: Record<string, Entry> = {}
  for (let at = 0; at < 60; at++)
    entries[`p${at}`] = {
      version: '1.0.0',
      resolved: `${NPM}/p${at}/-/p${at}-1.0.0.tgz`,
      integrity: 'sha512-x',
    }
  expect(await lock(entries)).toEqual([])
  delete entries.p7?.integrity
  expect((await lock(entries)).map(({ strength }) => strength)).toEqual(['context'])
})

test('honest: aliases, mirrors, prereleases and builds, scopes', async () => {
  expect(
    await lock({
      'string-width-cjs': {
        name: 'string-width',
        version: '4.2.3',
        resolved: `${NPM}/string-width/-/string-width-4.2.3.tgz`,
      },
      '@s/a': { version: '1.0.0-rc.1', resolved: `${NPM}/@s%2fa/-/a-1.0.0-rc.1.tgz` },
      b: { version: '1.0.0+build', resolved: `${NPM}/b/-/b-1.0.0.tgz` },
      c: { version: '1.0.0', resolved: 'https://m.example/api/npm/c/-/c-1.0.0.tgz?x=1' },
      'a-1.0': { version: '2.0.0', resolved: `${NPM}/a-1.0/-/a-1.0-2.0.0.tgz` },
    }),
  ).toEqual([])
})
