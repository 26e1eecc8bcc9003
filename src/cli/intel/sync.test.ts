import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadCategories } from '../../intel/categories/store.ts'
import { loadIndicators } from '../../intel/store.ts'
import { readSanctionsMetas } from '../../sanctions/store.ts'
import { listsInForce, removeByName } from './lists.ts'
import type { ListSource } from './sources.ts'
import { type Synced, syncLists } from './sync.ts'

const NOW = Date.parse('2026-03-01T12:00:00Z')
const DAY = 86_400_000
const MODIFIED = 'Sat, 28 Feb 2026 06:00:00 GMT'
const un = readFileSync(new URL('../../sanctions/fixtures/un.xml', import.meta.url))

let dir = ''
let server: Server
let base = ''
/** What the server answers, by path. */
let answers: Record<string, RequestListener> = {}
let asked: { path: string; etag: string | undefined; since: string | undefined }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({
      path,
      etag: request.headers['if-none-match'],
      since: request.headers['if-modified-since'],
    })
    const answer = answers[path]
    if (answer) answer(request, response)
    else response.writeHead(500).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'postern-sync-'))
  answers = {}
  asked = []
})
afterEach(() => rmSync(dir, { recursive: true }))

/** A server that knows conditional requests. */
const serves =
  (
    body: string | Buffer,
    headers: Record<string, string> = { etag: '"1"', 'last-modified': MODIFIED },
  ): RequestListener =>
  (request, response) => {
    const same =
      headers.etag === undefined
        ? headers['last-modified'] !== undefined &&
          request.headers['if-modified-since'] === headers['last-modified']
        : request.headers['if-none-match'] === headers.etag
    if (same) response.writeHead(304, headers).end()
    else response.writeHead(200, headers).end(body)
  }

/** The invented list, its one individual so many times. */
const unWith = (count: number) =>
  un
    .toString()
    .replace(/<INDIVIDUAL>.*<\/INDIVIDUAL>/s, (individual) =>
      Array.from({ length: count }, (_, at) => individual.replace('6900001', String(6_900_100 + at))).join(
        '',
      ),
    )

const networks = (count: number) => Array.from({ length: count }, (_, at) => `192.0.2.${at * 2}\n`).join('')

const vpn = (): ListSource => ({ name: 'vpn', url: `${base}/vpn.txt`, as: 'vpn' })

async function sync(
  sources: ListSource[],
  more: Partial<Parameters<typeof syncLists>[2]> = {},
): Promise<Synced[]> {
  const options = { allowPrivate: true, mayShrink: false, now: NOW, onProgress: () => {}, ...more }
  const results: Synced[] = []
  for await (const result of syncLists(dir, sources, options)) results.push(result)
  return results
}

describe('a list', () => {
  test('is fetched and put in force with the day that its server gives it', async () => {
    answers['/vpn.txt'] = serves(networks(5))
    expect(await sync([vpn()])).toMatchObject([
      { name: 'vpn', status: 'updated', added: { count: 5, replaced: false, listDate: '2026-02-28' } },
    ])
    expect(loadCategories(dir).of({ type: 'ip', value: '192.0.2.4' })).toHaveLength(1)
    expect(readdirSync(join(dir, 'intel', 'sync'))).toEqual(['vpn.json'])
  })

  test('that states its own day has that', async () => {
    answers['/vpn.txt'] = serves(`# Last updated: 2026-02-20\n${networks(5)}`)
    expect(await sync([vpn()])).toMatchObject([{ added: { listDate: '2026-02-20' } }])
  })

  test.each([
    ['an entity tag', { etag: 'W/"a"' }, false],
    ['a date', { 'last-modified': MODIFIED }, true],
  ])('that has not changed costs nothing: %s', async (_, headers, old) => {
    answers['/vpn.txt'] = serves(networks(5), headers)
    await sync([vpn()])
    const before = listsInForce(dir, NOW)[0]
    expect(await sync([vpn()], { now: NOW + 40 * DAY })).toMatchObject([
      { status: 'unchanged', inForce: { addedAt: before?.addedAt } },
    ])
    expect(listsInForce(dir, NOW + 40 * DAY)).toMatchObject([
      { old, confirmed: new Date(NOW + 40 * DAY).toISOString() },
    ])
  })

  test('that changed replaces the older one', async () => {
    answers['/vpn.txt'] = serves(networks(5))
    await sync([vpn()])
    answers['/vpn.txt'] = serves(networks(6), { etag: '"2"' })
    expect(await sync([vpn()])).toMatchObject([{ status: 'updated', added: { count: 6, replaced: true } }])
  })

  test('that was removed, or is of another address, is fetched whatever was known', async () => {
    answers['/vpn.txt'] = serves(networks(5))
    await sync([vpn()])
    removeByName(dir, 'vpn')
    expect(await sync([vpn()])).toMatchObject([{ status: 'updated' }])
    answers['/other.txt'] = serves(networks(5))
    expect(await sync([{ ...vpn(), url: `${base}/other.txt` }])).toMatchObject([{ status: 'updated' }])
    expect(asked.map(({ etag, since }) => etag ?? since)).toEqual([undefined, undefined, undefined])
  })

  test('that is damaged here is replaced', async () => {
    answers['/vpn.txt'] = serves(networks(5))
    await sync([vpn()])
    writeFileSync(join(dir, 'intel', 'categories', 'vpn.json'), '{')
    expect(await sync([vpn()])).toMatchObject([{ status: 'updated', added: { replaced: true } }])
  })

  test('of indicators or of sanctions goes the way of `intel add`', async () => {
    answers['/config.json'] = serves(
      '{"version":2,"blacklist":["evil.example"],"whitelist":[],"fuzzylist":[]}',
    )
    answers['/un.xml'] = serves(un)
    const sources: ListSource[] = [
      { name: 'phishing', url: `${base}/config.json`, as: 'indicators' },
      { name: 'un', url: `${base}/un.xml`, as: 'sanctions' },
    ]
    expect(await sync(sources)).toMatchObject([{ status: 'updated' }, { status: 'updated' }])
    expect((await loadIndicators(dir)).find({ type: 'domain', value: 'evil.example' })).toBeDefined()
    expect(readSanctionsMetas(dir)).toMatchObject([{ name: 'un', list: 'un' }])
    expect(await sync(sources)).toMatchObject([{ status: 'unchanged' }, { status: 'unchanged' }])
  })
})

describe('what fails leaves the list in force, and the others are tried', () => {
  const failing: [string, RequestListener, string][] = [
    ['an answer that is no list', serves('<!doctype html><title>Sign in</title>'), 'E_INDICATORS'],
    ['an error', (_, response) => response.writeHead(500).end('oops'), 'E_FETCH'],
    ['an answer that changed nothing, unasked', (_, response) => response.writeHead(304).end(), 'E_FETCH'],
    [
      'a cut answer',
      (_, response) => {
        response.writeHead(200, { 'content-length': '9000' })
        response.write(networks(5), () => response.destroy())
      },
      'E_FETCH',
    ],
    ['a list that shrank', serves(networks(2), { etag: '"2"' }), 'E_CONFLICT'],
    ['round redirects', (_, response) => response.writeHead(302, { location: '/vpn.txt' }).end(), 'E_FETCH'],
  ]

  test.each(failing)('%s', async (_, answer, code) => {
    answers['/vpn.txt'] = serves(networks(5), {})
    answers['/tor.txt'] = serves(networks(1))
    await sync([vpn()])
    answers['/vpn.txt'] = answer
    const results = await sync([vpn(), { name: 'tor', url: `${base}/tor.txt`, as: 'tor' }])
    expect(results).toMatchObject([
      { name: 'vpn', status: 'failed', error: { code }, inForce: { count: 5 } },
      { name: 'tor', status: 'updated' },
    ])
    expect(loadCategories(dir).of({ type: 'ip', value: '192.0.2.8' })).toMatchObject([{ category: 'vpn' }])
    expect(readdirSync(join(dir, 'intel', 'sync')).sort()).toEqual(['tor.json', 'vpn.json'])
  })

  test('a list that shrank is taken when that is accepted, and asked for again until then', async () => {
    answers['/vpn.txt'] = serves(networks(5))
    await sync([vpn()])
    answers['/vpn.txt'] = serves(networks(2), { etag: '"2"' })
    expect(await sync([vpn()])).toMatchObject([{ status: 'failed' }])
    expect(await sync([vpn()])).toMatchObject([{ status: 'failed' }])
    expect(await sync([vpn()], { mayShrink: true })).toMatchObject([
      { status: 'updated', added: { count: 2 } },
    ])
  })

  test('sanctions lists may not shrink either', async () => {
    const source: ListSource = { name: 'un', url: `${base}/un.xml`, as: 'sanctions' }
    answers['/un.xml'] = serves(unWith(5), {})
    await sync([source])
    answers['/un.xml'] = serves(unWith(1), {})
    expect(await sync([source])).toMatchObject([{ status: 'failed', error: { code: 'E_CONFLICT' } }])
    expect(readSanctionsMetas(dir)).toMatchObject([{ parties: 6 }])
    expect(await sync([source], { mayShrink: true })).toMatchObject([
      { status: 'updated', added: { count: 2 } },
    ])
  })

  test('private addresses are not asked unless the settings allow it', async () => {
    answers['/vpn.txt'] = serves(networks(5))
    expect(await sync([vpn()], { allowPrivate: false })).toMatchObject([
      { status: 'failed', error: { code: 'E_FETCH' }, inForce: undefined },
    ])
    expect(asked).toEqual([])
  })

  test('a name that another kind of list has', async () => {
    answers['/vpn.txt'] = serves(networks(5))
    await sync([vpn()])
    expect(await sync([{ ...vpn(), as: 'indicators' }])).toMatchObject([
      { status: 'failed', error: { code: 'E_CONFLICT' } },
    ])
  })
})

test('progress is told as bytes arrive', async () => {
  answers['/vpn.txt'] = (_, response) => {
    response.writeHead(200, { 'content-length': String(networks(5).length) })
    response.end(networks(5))
  }
  const told: unknown[] = []
  await sync([vpn()], { onProgress: (...progress) => told.push(progress) })
  expect(told.at(-1)).toEqual(['vpn', networks(5).length, networks(5).length])
})
