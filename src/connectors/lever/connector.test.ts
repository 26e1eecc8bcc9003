import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hmac } from '../signature.ts'
import { API_KEY, type FakeApi, fakeApi, openOne, SECRET, signed } from '../testing.ts'

const OPPORTUNITY = '250d8f03-738a-4bba-a671-8a3d73477145'
const NOW = Date.UTC(2026, 10, 23, 12)
const pdf = Buffer.from('%PDF-1.7 a resume')

const opportunity = () =>
  ({
    id: OPPORTUNITY,
    name: 'Alex Sample',
    contact: { id: '7f23e772-f2cb-4ebb-b33f-54b872999992', name: 'Alex Sample' },
    emails: ['alex@mail.example'],
    phones: [{ type: 'mobile', value: '(123) 456-7891' }],
    links: ['code.example/alex'],
    location: 'Oakland',
    stage: { id: 's-1', text: 'Phone screen' },
    archived: null,
    isAnonymized: false,
    createdAt: NOW - 86_400_000,
    updatedAt: NOW - 3_600_000,
    applications: [
      {
        id: 'a-1',
        type: 'referral',
        posting: 'p-1',
        user: 'u-1',
      },
    ],
  }) as Record<string, unknown>
let found: Record<string, unknown> | undefined
let api: FakeApi

beforeAll(async () => {
  const path = `/v1/opportunities/${OPPORTUNITY}`
  api = await fakeApi(({ url, authorization }, address) => {
    if (url === '/files/cv') return authorization ? { status: 400 } : { bytes: pdf }
    if (authorization !== `Basic ${Buffer.from(`${API_KEY}:`).toString('base64')}`) return { status: 401 }
    if (url.startsWith(`${path}?expand=`)) return found ? { json: { data: found } } : { status: 404 }
    switch (url) {
      case `${path}/resumes`:
        return {
          json: {
            data: [
              {
                id: 'r-1',
                file: { name: 'cv.pdf', ext: 'pdf' },
                parsedData: {
                  positions: [
                    {
                      org: 'First Employer',
                      title: 'Engineer',
                      start: { month: 3, year: 2019 },
                      end: { month: null, year: 2022 },
                    },
                  ],
                  schools: [
                    { org: 'A university', degree: 'BSc', field: 'Mathematics', end: { year: 2018 } },
                  ],
                },
              },
            ],
          },
        }
      case `${path}/resumes/r-1/download`:
        // To another origin: the same machine under another name.
        return { to: `${address.replace('127.0.0.1', 'localhost')}/files/cv` }
      case '/v1/postings/p-1':
        return { json: { data: { id: 'p-1', text: 'Custody engineer' } } }
      case '/v1/users/u-1':
        return { json: { data: { id: 'u-1', name: 'Ref Erer', email: 'ref@exchange.example' } } }
      case '/v1/archive_reasons/r-hired':
        return { json: { data: { id: 'r-hired', text: 'Hired' } } }
      case '/v1/archive_reasons/r-other':
        return { json: { data: { id: 'r-other', text: 'Underqualified' } } }
    }
    return /notes|Tags/.test(url) ? { json: { data: {} } } : undefined
  })
})
afterAll(() => api.close())
beforeEach(() => {
  found = opportunity()
  api.calls.length = 0
})

const open = (settings: Record<string, unknown> = {}) =>
  openOne(
    'lever',
    {
      api: api.address,
      apiKey: API_KEY,
      allowPrivate: true,
      attachmentHosts: ['localhost'],
      ...settings,
    },
    { now: () => NOW },
  )

let count = 0
function delivery(
  event: string,
  more: object = {},
  given: { token?: string; at?: number; secret?: string } = {},
) {
  const { token = `token-${++count}`, at = NOW - 1000, secret = SECRET } = given
  const body = {
    id: 'w-1',
    event,
    triggeredAt: at,
    token,
    signature: hmac(secret, token + at),
    data: { opportunityId: OPPORTUNITY, ...more },
  }
  return { headers: {}, body: Buffer.from(JSON.stringify(body)) }
}

test('what is taken is what the API says, whatever the webhook says', async () => {
  const { connectors, services, reports } = await open()
  const forged = { name: 'Somebody Else', emails: ['forged@mail.example'] }
  expect(await connectors.deliver('lever', delivery('applicationCreated', forged))).toBe('taken')
  expect(reports).toEqual([])
  const { origin, application } = services.stored.get(`lever/${OPPORTUNITY}`) ?? {}
  expect(origin).toMatchObject({
    person: '7f23e772-f2cb-4ebb-b33f-54b872999992',
    asOf: '2026-11-23T11:00:00.000Z',
  })
  expect(application).toMatchObject({
    receivedAt: '2026-11-22T12:00:00.000Z',
    stage: 'interview',
    role: { id: 'p-1', title: 'Custody engineer' },
    names: { applied: 'Alex Sample' },
    emails: [{ address: 'alex@mail.example' }],
    phones: [{ number: '(123) 456-7891' }],
    links: ['code.example/alex'],
    work: [{ employer: 'First Employer', title: 'Engineer', from: '2019-03', to: '2022' }],
    education: [{ school: 'A university', degree: 'BSc', subject: 'Mathematics', to: '2018' }],
    referrer: { name: 'Ref Erer', email: 'ref@exchange.example' },
    documents: [{ name: 'cv.pdf', kind: 'resume', bytes: pdf.toString('base64') }],
  })
  // Where the download redirects to, the key does not go.
  expect(api.calls.find(({ url }) => url === '/files/cv')?.authorization).toBeUndefined()
})

test('token and time are signed, for so long', async () => {
  const { connectors } = await open({ secret: ['the token of another event', SECRET] })
  const refused = (given: { headers: object; body: Buffer }) =>
    expect(connectors.deliver('lever', { headers: {}, body: given.body })).rejects.toMatchObject({
      code: 'E_SIGNATURE',
    })
  await refused(delivery('applicationCreated', {}, { secret: 'not one of them' }))
  await refused(delivery('applicationCreated', {}, { at: NOW - 25 * 3_600_000 }))
  await refused(delivery('applicationCreated', {}, { at: NOW + 3_600_000 }))
  const { body } = delivery('applicationCreated', {}, { token: 'moved' })
  await refused({ headers: {}, body: Buffer.from(body.toString().replace('"moved"', '"other"')) })
  for (const text of [
    '',
    'not JSON',
    '[]',
    'null',
    '{"token":1}',
    '{"token":"a","triggeredAt":1e99,"signature":"x"}',
  ])
    await refused({ headers: {}, body: Buffer.from(text) })
  expect(api.calls).toEqual([])
  const other = delivery('applicationCreated', {}, { secret: 'the token of another event' })
  expect(await connectors.deliver('lever', other)).toBe('taken')
})

test('a token counts once, with whatever body it comes', async () => {
  const { connectors, services } = await open()
  const given = { token: 'once' }
  await connectors.deliver('lever', delivery('applicationCreated', {}, given))
  found = undefined
  expect(await connectors.deliver('lever', delivery('candidateDeleted', {}, given))).toBe('repeated')
  expect(services.stored.size).toBe(1)
})

test('a deletion that the API does not confirm erases nothing', async () => {
  const { connectors, services } = await open()
  await connectors.deliver('lever', delivery('applicationCreated'))
  await connectors.deliver('lever', delivery('candidateDeleted'))
  expect(services.stored.size).toBe(1)
  found = undefined
  await connectors.deliver('lever', delivery('candidateDeleted'))
  expect(services.stored.size).toBe(0)
})

test('an anonymised opportunity is erased', async () => {
  const { connectors, services } = await open()
  await connectors.deliver('lever', delivery('applicationCreated'))
  Object.assign(found ?? {}, { isAnonymized: true, name: 'Anonymized' })
  await connectors.deliver('lever', delivery('candidateArchiveChange'))
  expect(services.stored.size).toBe(0)
})

test('an opportunity that is not found, without word of a deletion, is left as it is', async () => {
  const { connectors, services, reports } = await open()
  await connectors.deliver('lever', delivery('applicationCreated'))
  found = undefined
  await connectors.deliver('lever', delivery('candidateStageChange'))
  expect(services.stored.size).toBe(1)
  expect(reports).toEqual([`opportunity ${OPPORTUNITY} is not found`])
})

test.each([
  [{ stage: { text: 'Offer' } }, 'offer'],
  [{ stage: { text: 'New applicant' } }, 'applied'],
  [{ stage: 'an-id' }, 'applied'],
  [{ archived: { reason: 'r-hired' } }, 'hired'],
  [{ archived: { reason: 'r-other' } }, 'rejected'],
])('stage: %j is %s', async (change, stage) => {
  const { connectors, services } = await open()
  Object.assign(found ?? {}, change)
  await connectors.deliver('lever', delivery('candidateStageChange'))
  expect(services.stored.get(`lever/${OPPORTUNITY}`)?.application.stage).toBe(stage)
})

test('an id is part of the path and of nothing else', async () => {
  const { connectors } = await open()
  await connectors.deliver('lever', delivery('applicationCreated', { opportunityId: '../users?x=' }))
  expect(api.calls).toEqual([])
})

test('without a key nothing could be believed: it is needed', async () => {
  await expect(open({ apiKey: undefined })).rejects.toThrow('connectors.lever: apiKey is needed')
})

test('the scheme that others describe signs all of the body', async () => {
  const { connectors } = await open({ options: { scheme: 'header' } })
  const { body, signature } = signed({ event: 'applicationCreated', data: { opportunityId: OPPORTUNITY } })
  const headers = { 'lever-signature': signature }
  expect(await connectors.deliver('lever', { body, headers })).toBe('taken')
  expect(await connectors.deliver('lever', { body, headers })).toBe('repeated')
  await expect(connectors.deliver('lever', delivery('applicationCreated'))).rejects.toMatchObject({
    code: 'E_SIGNATURE',
  })
})

test('a note and a tag are written when that is turned on', async () => {
  const { connectors } = await open({ writeBack: true, options: { performAs: 'u-9' } })
  const origin = { vendor: 'lever', id: OPPORTUNITY }
  await connectors.writeBack({ needsLook: true }, origin)
  await connectors.writeBack({ needsLook: false }, origin)
  const path = `/v1/opportunities/${OPPORTUNITY}`
  expect(api.calls.map(({ url, body }) => [url, body])).toEqual([
    [`${path}/notes?perform_as=u-9`, { value: 'Postern: needs a look.' }],
    [`${path}/addTags?perform_as=u-9`, { tags: ['postern: needs a look'] }],
    [`${path}/notes?perform_as=u-9`, { value: 'Postern: nothing found that needs a look.' }],
    [`${path}/removeTags?perform_as=u-9`, { tags: ['postern: needs a look'] }],
  ])
})
