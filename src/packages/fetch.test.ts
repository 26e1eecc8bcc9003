import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../core/settings.ts'
import { fetchPackage } from './fetch.ts'

const archive = Buffer.from('the bytes of an archive')
const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`
const sha256 = createHash('sha256').update(archive).digest('hex')
let server: Server
let address: string

/** Speaks as much of the registries' JSON as is asked of them. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const json = (value: unknown) => response.end(JSON.stringify(value))
    const tarball = `${address}/files/a.tgz`
    const answers: Record<string, () => unknown> = {
      '/@scope%2fname/latest': () => json({ version: '1.2.3', dist: { tarball, integrity } }),
      '/changed/1.0.0': () => json({ version: '1.0.0', dist: { tarball, shasum: 'a'.repeat(40) } }),
      '/odd/latest': () => json({ version: 7 }),
      '/moved/latest': () => response.writeHead(302, { location: '/@scope%2fname/latest' }).end(),
      '/round/latest': () => response.writeHead(302, { location: '/round/latest' }).end(),
      '/files/a.tgz': () => response.end(archive),
      '/pypi/thing/2.0/json': () =>
        json({
          info: { version: '2.0' },
          urls: [
            { url: tarball, filename: 'thing.whl', packagetype: 'bdist_wheel', digests: { sha256: '00' } },
            { url: tarball, filename: 'thing.tar.gz', packagetype: 'sdist', digests: { sha256 } },
          ],
        }),
    }
    const answer = answers[request.url ?? '']
    if (answer) answer()
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const settings = (over: Record<string, unknown> = {}) =>
  readSettings({
    fetch: {
      packages: true,
      npmRegistry: address,
      pypiIndex: `${address}/pypi`,
      allowPrivate: true,
      ...over,
    },
  })

test("an npm package comes whole and matches the registry's digest", async () => {
  expect(await fetchPackage({ ecosystem: 'npm', name: '@scope/name' }, settings())).toEqual({
    name: 'npm:@scope/name@1.2.3',
    file: 'scope-name-1.2.3.tgz',
    bytes: archive,
  })
})

test('of a Python package the source distribution is taken: it is what runs code on install', async () => {
  const fetched = await fetchPackage({ ecosystem: 'pip', name: 'thing', version: '2.0' }, settings())
  expect(fetched).toMatchObject({ name: 'pip:thing@2.0', file: 'thing.tar.gz' })
})

test.each([
  ['nothing is fetched unless allowed', { packages: false }, '@scope/name', 'E_FETCH_OFF', '--fetch'],
  ['a private address is refused unless allowed', { allowPrivate: false }, '@scope/name', 'E_FETCH', ''],
  ['other bytes than the registry states are refused', {}, 'changed', 'E_FETCH', 'digest'],
  ['an answer of another form is refused', {}, 'odd', 'E_FETCH', 'known form'],
  ['a package that is not there is told', {}, 'missing', 'E_FETCH', '404'],
  ['redirects end', {}, 'round', 'E_FETCH', 'redirects'],
])('%s', async (_, over, name, code, words) => {
  const version = name === 'changed' ? { version: '1.0.0' } : {}
  await expect(fetchPackage({ ecosystem: 'npm', name, ...version }, settings(over))).rejects.toMatchObject({
    code,
    message: expect.stringContaining(words),
  })
})

test('a redirect is followed', async () => {
  const fetched = await fetchPackage({ ecosystem: 'npm', name: 'moved' }, settings())
  expect(fetched.bytes).toEqual(archive)
})
