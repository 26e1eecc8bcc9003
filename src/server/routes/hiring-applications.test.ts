import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationInput } from '../../hiring/testing.ts'
import { OPENING_MS } from '../../store/testing.ts'
import { openTestServer, type TestServer } from '../testing.ts'

const URL_ = '/api/hiring/applications'
const reason = 'the employer answers the phone'

let server: TestServer
let key: Record<string, string>
let reviewer: Record<string, string>
beforeAll(async () => {
  server = await openTestServer()
  const made = await server.store.apiKeys.create({ name: 'recruiting', door: 'hiring' })
  key = { authorization: `Bearer ${made.key}` }
  reviewer = await server.signIn(['hiring'])
}, OPENING_MS)
afterAll(() => server.close())

const send = (name: string, given: object = {}, headers: Record<string, string> = key) =>
  server.app.inject({ method: 'POST', url: URL_, headers, payload: applicationInput(name, given) })
const get = async (path: string, headers = reviewer) =>
  (await server.app.inject({ url: `${URL_}${path}`, headers })).json()
const post = (path: string, payload: object, headers = reviewer) =>
  server.app.inject({ method: 'POST', url: `${URL_}${path}`, headers, payload })
const actions = async (limit: number) =>
  (await server.store.audit.page({ limit })).map(({ action }) => action)

/** Two applications that share a phone. */
const pair = async (one: string, two: string) => {
  const phones = [`+49309018${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`]
  const first = (await send(one, { phones })).json()
  const second = (await send(two, { phones })).json()
  return [first.id as string, second.id as string] as const
}

describe('handing in', () => {
  test('a program gets the whole answer', async () => {
    const answer = await send('Ann Program')
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({
      reference: 'ref-ann.program',
      verdict: 'pass',
      score: 0,
      case: null,
      duplicate: false,
      updated: false,
      plan: [{ id: 'call-employer' }],
      sanctions: 'none',
    })
    expect((await send('Ann Program')).json()).toMatchObject({ duplicate: true })
    const changed = await send('Ann Program', { links: ['https://ann.example/'] })
    expect(changed.statusCode).toBe(200)
    expect(changed.json()).toMatchObject({ id: answer.json().id, updated: true })
  })

  test('a person does not get the total', async () => {
    const phones = ['+493090188888']
    await send('Bea First', { phones })
    const answer = (await send('Bea Second', { phones }, reviewer)).json()
    expect(answer.findings).toHaveLength(1)
    expect(answer.raised).toHaveLength(1)
    for (const withheld of ['verdict', 'score']) expect(answer).not.toHaveProperty(withheld)
    expect(JSON.stringify(answer)).not.toMatch(/"weight"|"strength"|"probability"|bits/)
  })

  test('many are answered a line each, a broken one too, and judged against each other', async () => {
    const phones = ['+493090187777']
    const payload = [
      JSON.stringify(applicationInput('Line One', { phones })),
      '',
      '{"broken',
      '[]',
      JSON.stringify(applicationInput('Line Two', { phones })),
      JSON.stringify(applicationInput('Line One', { phones, links: ['https://one.example/me'] })),
    ].join('\n')
    const headers = { ...key, 'content-type': 'application/x-ndjson' }
    const answer = await server.app.inject({ method: 'POST', url: URL_, headers, payload })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('application/x-ndjson')
    const lines = answer.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toMatchObject([
      { reference: 'ref-line.one', verdict: 'review' },
      { line: 3, error: { code: 'E_MALFORMED' } },
      { line: 4, error: { code: 'E_MALFORMED' } },
      { reference: 'ref-line.two', verdict: 'review' },
      { reference: 'ref-line.one', updated: true },
    ])
  })

  test.each([
    ['JSON that is none', '{"id":', 'application/json', 400, 'E_USAGE'],
    ['no object', '[1]', 'application/json', 422, 'E_MALFORMED'],
    ['text', 'hello', 'text/plain', 415, 'E_MEDIA_TYPE'],
    [
      'more than one may have',
      JSON.stringify({ x: 'x'.repeat(100_001) }),
      'application/json',
      413,
      'E_TOO_LARGE',
    ],
    ['a prototype', '{"__proto__":{"x":1}}', 'application/json', 400, 'E_USAGE'],
  ])('%s gets a coded answer', async (_what, payload, type, status, code) => {
    const headers = { ...key, 'content-type': type }
    const answer = await server.app.inject({ method: 'POST', url: URL_, headers, payload })
    expect(answer.statusCode, answer.body).toBe(status)
    expect(answer.json().error.code).toBe(code)
  })

  test('a field that is wrong does not lose the rest', async () => {
    const answer = await send('Cat Wrong', { phones: [5], emails: 'x', receivedAt: 'yesterday' })
    expect(answer.statusCode).toBe(201)
    expect(answer.json().unknown.length).toBeGreaterThanOrEqual(3)
  })
})

describe('reviewing', () => {
  test('the total is told only to who has said what they think', async () => {
    const [id] = await pair('Dee One', 'Dee Two')
    const before = await get(`/${id}`)
    expect(before).toMatchObject({ assessed: false, waiting: true, name: 'Dee One', assessments: [] })
    expect(before.findings[0]).toMatchObject({ title: expect.any(String), where: expect.any(Object) })
    for (const withheld of ['verdict', 'score', 'turn']) expect(before).not.toHaveProperty(withheld)
    expect(JSON.stringify(before)).not.toMatch(/"weight"|"strength"|"probability"|\bbits\b/)
    expect((await get('')).applications[0]).not.toHaveProperty('verdict')

    const early = await post(`/${id}/decision`, { outcome: 'proceed', reason })
    expect(early.statusCode).toBe(409)
    expect(early.json().error.code).toBe('E_NOT_ASSESSED')

    const after = (await post(`/${id}/assessment`, { leaning: 'pass', reason })).json()
    expect(after).toMatchObject({
      assessed: true,
      verdict: 'review',
      score: 6,
      turn: expect.any(String),
      findings: [{ weight: 6, strength: 'strong' }],
      links: [{ probability: 0.9, name: 'Dee Two' }],
      assessments: [{ leaning: 'pass', reason }],
    })
    const colleague = await server.signIn(['hiring'])
    const theirs = await get(`/${id}`, colleague)
    expect(theirs).toMatchObject({ assessed: false, assessments: [] })
    expect(theirs).not.toHaveProperty('score')
  })

  test('a case is decided once all in it are, and what differs is logged', async () => {
    const [one, two] = await pair('Eve One', 'Eve Two')
    for (const id of [one, two]) {
      await post(`/${id}/assessment`, { leaning: 'pass', reason })
      const decided = await post(`/${id}/decision`, { outcome: 'proceed', reason })
      expect(decided.json()).toMatchObject({
        decision: { outcome: 'proceed', reason },
        waiting: id === one,
      })
    }
    const log = (await server.app.inject({ url: '/api/hiring/disagreements', headers: reviewer })).json()
    expect(log.entries[0]).toMatchObject({
      application: { id: two, name: 'Eve Two' },
      said: 'proceed',
      verdict: 'review',
    })
    expect(log.counts.decisions.differ).toBeGreaterThanOrEqual(2)
    expect(log.detectors[0]).toMatchObject({ detector: 'hiring/shared-phone', differ: expect.any(Number) })
  })

  test('the verdict finds only what one has assessed', async () => {
    const [one, two] = await pair('Fay One', 'Fay Two')
    await post(`/${one}/assessment`, { leaning: 'cannot say', reason })
    const found = (await get('?verdict=review&q=fay')).applications.map(({ id }: { id: string }) => id)
    expect(found).toEqual([one])
    expect((await get('?q=FAY%20two&stage=&role=reliability')).applications).toMatchObject([{ id: two }])
    expect((await get('?waiting=false&q=fay')).applications).toEqual([])
    expect((await get(`?case=${(await get(`/${one}`)).case}`)).applications).toHaveLength(2)
  })

  test('a check is recorded and counts', async () => {
    const [id] = await pair('Gus One', 'Gus Two')
    const check = { check: 'call-employer', outcome: 'confirmed', what: 'employer', of: 'Widgets Ltd' }
    const page = (
      await post(`/${id}/checks`, { ...check, asked: 'their switchboard', independent: true })
    ).json()
    expect(page).toMatchObject({
      findings: [],
      checksOpen: 0,
      checks: [
        {
          check: 'call-employer',
          title: 'Call an employer',
          outcome: 'confirmed',
          asked: 'their switchboard',
        },
      ],
    })
    expect(page.claims).toContainEqual(expect.objectContaining({ about: 'verification' }))
    expect((await post(`/${id}/checks`, { ...check, outcome: 'maybe' })).statusCode).toBe(400)
  })
})

describe('links', () => {
  test('two are compared: what both have and where, and what each says', async () => {
    const [one, two] = await pair('Hal One', 'Hal Two')
    const comparison = await get(`/${one}/compare/${two}`)
    expect(comparison).toMatchObject({
      here: { id: one, name: 'Hal One' },
      there: { id: two, name: 'Hal Two' },
      link: { because: ['the same phone'] },
      shared: [{ kind: 'phone', here: expect.any(String), there: expect.any(String), count: 2 }],
    })
    const about = new Map(
      comparison.claims.map((row: { about: string; same: boolean }) => [row.about, row.same]),
    )
    expect(about.get('work')).toBe(true)
    expect(about.get('name')).toBe(false)
    expect(comparison.link).not.toHaveProperty('probability')
    expect(
      (await server.app.inject({ url: `${URL_}/${one}/compare/${one}`, headers: reviewer })).statusCode,
    ).toBe(400)
  })

  test('a ring is a graph', async () => {
    const [one, two] = await pair('Ian One', 'Ian Two')
    const { ring } = await get(`/${one}`)
    const graph = (await server.app.inject({ url: `/api/hiring/rings/${ring}`, headers: reviewer })).json()
    expect(graph.nodes).toMatchObject([{ id: one, name: 'Ian One' }, { id: two }])
    expect(graph.edges).toEqual([{ from: one, to: two, kinds: ['phone'], because: ['the same phone'] }])
  })
})

describe('keeping and erasing', () => {
  test('a hold stops an erasure; without one nothing is left', async () => {
    const [one, two] = await pair('Jim One', 'Jim Two')
    const keep = (payload: object) =>
      server.app.inject({ method: 'PUT', url: `${URL_}/${one}/keep`, headers: reviewer, payload })
    expect((await keep({ until: '2031-05-06' })).json().keep).toMatchObject({ until: '2031-05-06' })
    expect((await keep({ hold: 'a claim is before the court' })).json().keep.hold).toMatchObject({
      reason: 'a claim is before the court',
    })
    expect((await keep({})).statusCode).toBe(400)
    const erase = () => server.app.inject({ method: 'DELETE', url: `${URL_}/${one}`, headers: reviewer })
    expect((await erase()).json().error.code).toBe('E_LEGAL_HOLD')
    await post(`/${two}/assessment`, { leaning: 'look closer', reason: 'the same hand as Jim One, I think' })
    await keep({ hold: null })
    const erased = await erase()
    expect(erased.json()).toMatchObject({ erased: true, rescreened: 1, wordsToCheck: [two] })
    expect((await server.app.inject({ url: `${URL_}/${one}`, headers: reviewer })).statusCode).toBe(404)
    expect(await get(`/${two}`)).toMatchObject({ findings: [], links: [], shared: [], verdict: 'pass' })
  })
})

test('sanctions: hits wait for a person, and a true match holds the application', async () => {
  const { id } = (await send('Kay Listed')).json()
  const screenings = async (query: string) =>
    (await server.app.inject({ url: `/api/hiring/screenings${query}`, headers: reviewer })).json()
  const [waiting] = (await screenings('?waiting=true')).screenings
  expect(waiting).toMatchObject({
    application: { id, name: 'Kay Listed' },
    result: 'possible',
    lists: [{ list: 'un', issued: '2026-11-20', ageDays: 2 }],
    hits: [{ party: 'P1', asked: 'Kay Listed' }],
  })
  const dispose = (screening: string) =>
    server.app.inject({
      method: 'POST',
      url: `/api/hiring/screenings/${screening}/disposition`,
      headers: reviewer,
      payload: { disposition: 'true match', reason: 'the same passport number' },
    })
  expect((await dispose(waiting.id)).json()).toMatchObject({ disposition: { disposition: 'true match' } })
  expect((await screenings('?waiting=true')).screenings).toEqual([])
  expect((await get(`/${id}`)).keep.hold.reason).toContain('true match')
  const none = (await screenings('')).screenings.find(({ hits }: { hits: unknown[] }) => hits.length === 0)
  expect((await dispose(none.id)).statusCode).toBe(409)
})

test('every look is in the audit log', async () => {
  const [one, two] = await pair('Lea One', 'Lea Two')
  await get(`/${one}`)
  await get('?q=lea')
  await get(`/${one}/letter`)
  await get(`/${one}/adverse-action`)
  await get(`/${one}/compare/${two}`)
  expect(await actions(6)).toEqual([
    'application.compared',
    'application.compared',
    'application.adverse-action',
    'application.letter',
    'applications.searched',
    'application.read',
  ])
})
