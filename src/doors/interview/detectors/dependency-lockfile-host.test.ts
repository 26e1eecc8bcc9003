import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './dependency-lockfile-host.ts'

const lock = async (urls: Record<string, string>) =>
  hits(
    detector,
    await artifactOf({
      'package-lock.json': JSON.stringify({
        lockfileVersion: 3,
        packages: Object.fromEntries(
          Object.entries(urls).map(([name, resolved]) => [
            `node_modules/${name}`,
            { version: '1.0.0', resolved },
          ]),
        ),
      }),
    }),
  )
const many = (host: string) =>
  Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`p${at}`, `${host}/p${at}/-/p${at}-1.0.0.tgz`]))
const NPM = 'https://registry.npmjs.org'

test('one package that comes from elsewhere', async () => {
  const [finding] = await lock({ ...many(NPM), odd: 'https://files.example/odd-1.0.0.tgz' })
  expect(finding).toMatchObject({ strength: 'strong', where: { file: 'package-lock.json', line: 1 } })
  expect(finding?.why).toContain('1 of 21')
})

test('a bare address or a place without a name, even for all', async () => {
  expect((await lock(many('http://203.0.113.9')))[0]?.weight).toBe(8)
  expect((await lock({ ...many(NPM), odd: 'https://x.ngrok.io/odd.tgz' }))[0]?.weight).toBe(8)
})

test('a mirror that serves all is context', async () => {
  const findings = await lock(many('https://npm.company.example'))
  expect(findings.map(({ strength }) => strength)).toEqual(['context'])
})

test('yarn.lock', async () => {
  const findings = hits(
    detector,
    await artifactOf({
      'yarn.lock': 'a@^1:\n  version "1.0.0"\n  resolved "https://files.example/a.tgz#00"\n',
    }),
  )
  expect(findings).toHaveLength(1)
})

test('honest: registries, rented ones, repositories', async () => {
  expect(
    await lock({
      ...many(NPM),
      y: 'https://registry.yarnpkg.com/y/-/y-1.0.0.tgz',
      g: 'git+ssh://git@github.com/o/g.git#abc',
      h: 'https://codeload.github.com/o/h/tar.gz/abc',
      j: 'https://company.jfrog.io/artifactory/api/npm/npm/j/-/j-1.0.0.tgz',
      x: 'https://cdn.sheetjs.com/xlsx-0.20.2/xlsx-0.20.2.tgz',
    }),
  ).toEqual([])
})
