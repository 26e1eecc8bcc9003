import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { basic, call, download, FetchError } from './client.ts'

interface Seen {
  url: string
  method: string
  authorization: string | undefined
  type: string | undefined
  body: string
}
const seen: Seen[] = []
const servers: Server[] = []
let address: string
let elsewhere: string

async function listen(): Promise<string> {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { url = '', method = '', headers } = request
    seen.push({ url, method, authorization: headers.authorization, type: headers['content-type'], body })
    const to = (location: string) => response.writeHead(302, { location }).end()
    if (url === '/here') to('/file')
    else if (url === '/there') to(`${elsewhere}/file`)
    else if (url === '/metadata') to('http://169.254.169.254/')
    else if (url === '/endless') response.writeHead(200).write('x'.repeat(1000))
    else if (url.startsWith('/broken')) response.writeHead(500).end('no')
    else response.end('content')
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  address = await listen()
  elsewhere = await listen()
})
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})
beforeEach(() => {
  seen.length = 0
})

const open = { limit: 5000, ms: 5000, allowPrivate: true }

test('a key goes to the origin it is for, also after a redirect, and to no other', async () => {
  const authorization = basic('a key')
  expect(authorization).toBe('Basic YSBrZXk6')
  await download(`${address}/here`, { ...open, authorization })
  await download(`${address}/there`, { ...open, authorization })
  expect(seen.map(({ url, authorization }) => [url, authorization])).toEqual([
    ['/here', authorization],
    ['/file', authorization],
    ['/there', authorization],
    ['/file', undefined],
  ])
})

test('only the hosts that are listed are asked, redirects included', async () => {
  const refused = { code: 'E_FETCH', lasting: true }
  await expect(download(`${address}/file`, { ...open, hosts: ['files.example'] })).rejects.toMatchObject(
    refused,
  )
  expect(seen).toEqual([])
  await expect(download(`${address}/metadata`, { ...open, hosts: ['127.0.0.1'] })).rejects.toThrow(
    'http://169.254.169.254/: a host that is not on the list',
  )
  for (const host of ['evil-files.example', 'files.example.evil.test', 'files.example'])
    await expect(download(`http://${host}/`, { ...open, hosts: ['.files.example'] })).rejects.toThrow('list')
})

test('what is sent comes as JSON or as a form', async () => {
  const answer = await call(address, { ...open, method: 'PUT', body: { json: { é: [1] } } })
  expect(answer).toEqual({ status: 200, body: Buffer.from('content') })
  await call(`${address}/form`, { ...open, method: 'POST', body: { form: { a: 'b c', d: '&' } } })
  expect(seen).toMatchObject([
    { method: 'PUT', type: 'application/json', body: '{"é":[1]}' },
    { method: 'POST', type: 'application/x-www-form-urlencoded', body: 'a=b+c&d=%26' },
  ])
})

test('a call follows no redirect and tells every status', async () => {
  expect(await call(`${address}/there`, { ...open, method: 'POST' })).toMatchObject({ status: 302 })
  expect(await call(`${address}/broken`, { ...open, method: 'GET' })).toMatchObject({ status: 500 })
  expect(seen).toHaveLength(2)
})

test('size and time have limits', async () => {
  await expect(download(`${address}/endless`, { ...open, limit: 100 })).rejects.toMatchObject({
    lasting: true,
  })
  await expect(call(`${address}/endless`, { ...open, method: 'GET', ms: 50 })).rejects.toMatchObject({
    lasting: false,
  })
})

test('calls are guarded as downloads are', async () => {
  const guarded = { limit: 5000, ms: 5000, method: 'POST' as const }
  for (const url of [
    address,
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'file:///etc/passwd',
    'x',
  ])
    await expect(call(url, guarded)).rejects.toBeInstanceOf(FetchError)
  expect(seen).toEqual([])
})

test('an address is told without its query and its password', async () => {
  const failing = download(`${address.replace('//', '//user:secret@')}/broken?X-Signature=hidden#part`, open)
  await expect(failing).rejects.toThrow(`${address}/broken: the server answers 500`)
})
