import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { API_KEY, type Call, type FakeApi, fakeApi, openOne, SECRET, signed } from '../testing.ts'

const CANDIDATE = 'c0ffee00-0000-4000-8000-000000000001'
const APPLICATION = 'a0000000-0000-4000-8000-000000000001'
const resume = Buffer.from('%PDF-1.7 a resume')

const stored = () => ({
  application: {
    id: APPLICATION,
    createdAt: '2026-11-20T10:00:00.000Z',
    updatedAt: '2026-11-20T11:00:00.000Z',
    status: 'Active',
    candidate: { id: CANDIDATE, name: 'Robin Sample', primaryEmailAddress: { value: 'robin@mail.example' } },
    currentInterviewStage: { id: 's', title: 'Onsite', type: 'Active' },
    job: { id: 'j-1', title: 'Custody engineer' },
    creditedToUser: { firstName: 'Kim', lastName: 'Recruit', email: 'kim@exchange.example' },
    customFields: [{ title: 'Gender', value: 'x' }],
  } as Record<string, unknown>,
  candidate: {
    id: CANDIDATE,
    name: 'Robin Sample',
    primaryEmailAddress: { value: 'robin@mail.example', type: 'Personal', isPrimary: true },
    emailAddresses: [{ value: 'robin@mail.example' }, { value: 'r.sample@other.example' }],
    phoneNumbers: [{ value: '+49 30 901820' }],
    socialLinks: [{ type: 'GitHub', url: 'https://code.example/robin' }],
    position: 'Engineer',
    company: 'Former Employer',
    school: 'A university',
    location: {
      locationSummary: 'Berlin, Germany',
      locationComponents: [
        { type: 'City', name: 'Berlin' },
        { type: 'Country', name: 'Germany' },
      ],
    },
    applicationIds: [APPLICATION],
    resumeFileHandle: { id: 'f', name: 'cv.pdf', handle: 'handle-1' },
    fileHandles: [
      { id: 'f', name: 'cv.pdf', handle: 'handle-1' },
      { id: 'g', name: 'letter.pdf', handle: 'handle-2' },
    ],
    customFields: [{ title: 'Nationality', value: 'y' }],
    updatedAt: '2026-11-20T10:30:00.000Z',
  } as Record<string, unknown>,
})
let vendor = stored()
let api: FakeApi
/** Where the vendor says that files are. */
let files = '/files/'

beforeAll(async () => {
  api = await fakeApi(({ url, body }: Call, address) => {
    const asked = body as Record<string, string>
    const results = (json: unknown) => ({ json: { success: true, results: json } })
    const missing = { json: { success: false, errors: ['candidate_not_found'] } }
    switch (url) {
      case '/application.info':
        return asked.applicationId === APPLICATION ? results(vendor.application) : missing
      case '/candidate.info':
        return asked.id === CANDIDATE ? results(vendor.candidate) : missing
      case '/candidate.listClientInfo':
        return results([
          {
            id: '1',
            candidateId: CANDIDATE,
            createdAt: '2026-11-20T10:00:01.000Z',
            ipAddress: '198.51.100.7',
            userAgent: 'Mozilla/5.0',
            relatedEntityType: 'Application',
          },
        ])
      case '/file.info':
        return results({ url: `${address}${files}${asked.fileHandle}?X-Signature=hidden` })
      case '/candidate.createNote':
      case '/candidate.addTag':
        return results({ id: 'n' })
      case '/files/handle-1?X-Signature=hidden':
      case '/files/handle-2?X-Signature=hidden':
        return { bytes: resume }
      case '/large/handle-1?X-Signature=hidden':
        return { bytes: Buffer.alloc(21 * 2 ** 20) }
      case '/flaky/handle-1?X-Signature=hidden':
        return { status: 500 }
      case '/away/handle-1?X-Signature=hidden':
        return { to: 'http://169.254.169.254/latest/meta-data/' }
    }
    return undefined
  })
})
afterAll(() => api.close())
beforeEach(() => {
  vendor = stored()
  api.calls.length = 0
  files = '/files/'
})

const open = (settings: Record<string, unknown> = {}) =>
  openOne('ashby', {
    api: api.address,
    apiKey: API_KEY,
    allowPrivate: true,
    attachmentHosts: ['127.0.0.1'],
    ...settings,
  })

function delivery(payload: unknown, secret = SECRET) {
  const { body, signature } = signed(payload, secret)
  return { body, headers: { 'ashby-signature': `sha256=${signature}` } }
}
const submit = (more: object = {}) =>
  delivery({ action: 'applicationSubmit', data: { application: { ...vendor.application, ...more } } })

test('the signature is of the kind that the vendor documents', async () => {
  const { connectors } = await open()
  const { body, headers } = submit()
  const refused = (given: Record<string, string | string[]>, bytes = body) =>
    expect(connectors.deliver('ashby', { body: bytes, headers: given })).rejects.toMatchObject({
      code: 'E_SIGNATURE',
    })
  await refused({})
  await refused({ 'ashby-signature': headers['ashby-signature'].replace('sha256=', 'sha1=') })
  await refused({ 'ashby-signature': headers['ashby-signature'].replace('sha256=', '') })
  await refused({ 'ashby-signature': [headers['ashby-signature']] })
  await refused(delivery({ action: 'ping' }, 'some other secret').headers)
  await refused(headers, Buffer.concat([body, Buffer.from(' ')]))
  expect(api.calls).toEqual([])
  expect(await connectors.deliver('ashby', { body, headers })).toBe('taken')
})

test('an application is taken as the API has it now, with files, addresses and devices', async () => {
  const { connectors, services, reports } = await open()
  // What the webhook says is only where to look.
  await connectors.deliver('ashby', submit({ candidate: { id: CANDIDATE, name: 'Somebody Else' } }))
  expect(reports).toEqual([])
  const { origin, application } = services.stored.get(`ashby/${APPLICATION}`) ?? {}
  expect(origin).toEqual({
    vendor: 'ashby',
    id: APPLICATION,
    person: CANDIDATE,
    asOf: '2026-11-20T11:00:00.000Z',
  })
  expect(application).toMatchObject({
    receivedAt: '2026-11-20T10:00:00.000Z',
    stage: 'interview',
    role: { id: 'j-1', title: 'Custody engineer' },
    names: { applied: 'Robin Sample' },
    emails: [{ address: 'robin@mail.example' }, { address: 'r.sample@other.example' }],
    phones: [{ number: '+49 30 901820' }],
    addresses: { claimed: { city: 'Berlin', country: 'DE' } },
    connections: [
      {
        at: '2026-11-20T10:00:01.000Z',
        ip: '198.51.100.7',
        userAgent: 'Mozilla/5.0',
        event: 'application',
      },
    ],
    links: ['https://code.example/robin'],
    work: [{ employer: 'Former Employer', title: 'Engineer' }],
    education: [{ school: 'A university' }],
    referrer: { name: 'Kim Recruit', email: 'kim@exchange.example' },
    documents: [
      { name: 'cv.pdf', kind: 'resume', bytes: resume.toString('base64') },
      { name: 'letter.pdf', kind: 'other', bytes: resume.toString('base64') },
    ],
  })
  expect(JSON.stringify(application)).not.toMatch(/Gender|Nationality/)
  const [first] = api.calls
  expect(first?.authorization).toBe(`Basic ${Buffer.from(`${API_KEY}:`).toString('base64')}`)
  // The key is for the API alone.
  expect(api.calls.filter(({ url }) => url.startsWith('/files/'))).toHaveLength(2)
  for (const { url, authorization } of api.calls)
    if (url.startsWith('/files/')) expect(authorization).toBeUndefined()
})

test.each([
  [{ status: 'Hired' }, 'hired'],
  [{ status: 'Archived' }, 'rejected'],
  [{ currentInterviewStage: { type: 'Offer' } }, 'offer'],
  [{ currentInterviewStage: { type: 'PreInterviewScreen' } }, 'applied'],
])('stage: %j is %s', async (change, stage) => {
  const { connectors, services } = await open()
  Object.assign(vendor.application, change)
  await connectors.deliver(
    'ashby',
    delivery({ action: 'candidateHire', data: { application: vendor.application } }),
  )
  expect(services.stored.get(`ashby/${APPLICATION}`)?.application.stage).toBe(stage)
})

test('a repetition is known by its bytes, and a ping asks for nothing', async () => {
  const { connectors, services } = await open()
  expect(await connectors.deliver('ashby', submit())).toBe('taken')
  expect(await connectors.deliver('ashby', submit())).toBe('repeated')
  expect(services.log).toEqual([`receive ashby/${APPLICATION}`])
  expect(await connectors.deliver('ashby', delivery({ action: 'ping', data: {} }))).toBe('taken')
  expect(services.log).toHaveLength(1)
})

test('what came late does not replace what is newer', async () => {
  const { connectors, services } = await open()
  await connectors.deliver('ashby', submit())
  vendor.application.updatedAt = '2026-11-19T00:00:00.000Z'
  vendor.candidate.updatedAt = '2026-11-19T00:00:00.000Z'
  vendor.application.status = 'Archived'
  await connectors.deliver('ashby', submit({ late: true }))
  expect(services.stored.get(`ashby/${APPLICATION}`)?.application.stage).toBe('interview')
})

test('whoever is deleted is erased, and does not come back with what is delivered late', async () => {
  const { connectors, services } = await open()
  await connectors.deliver('ashby', submit())
  const deleted = delivery({ action: 'candidateDelete', data: { candidate: { id: CANDIDATE } } })
  await connectors.deliver('ashby', deleted)
  expect(services.stored.size).toBe(0)
  await connectors.deliver('ashby', submit({ late: true }))
  expect(services.stored.size).toBe(0)
})

test('of two who are merged, the one that remains is asked for anew and the other erased', async () => {
  const { connectors, services } = await open()
  const other = { vendor: 'ashby', id: 'b-2', person: 'c-2' }
  await services.receive({ id: 'b-2' }, other)
  await connectors.deliver(
    'ashby',
    delivery({
      action: 'candidateMerge',
      data: { deletedCandidate: { id: 'c-2' }, mergedCandidate: { id: CANDIDATE } },
    }),
  )
  expect([...services.stored.keys()]).toEqual([`ashby/${APPLICATION}`])
})

test('an application that the API knows nothing of is left alone', async () => {
  const { connectors, services, reports } = await open()
  const gone = { id: 'a-9', candidate: { id: CANDIDATE } }
  await connectors.deliver('ashby', delivery({ action: 'applicationUpdate', data: { application: gone } }))
  expect(services.log).toEqual([])
  expect(reports).toEqual(['application a-9 is no longer there'])
})

test.each([
  ['/away/', 'a redirect to the metadata service of a cloud'],
  ['/large/', 'a file that is too large'],
  ['/nothing/', 'a file that is gone'],
])('%s: without %s the rest is taken', async (where) => {
  files = where
  vendor.candidate.fileHandles = []
  const { connectors, services, reports } = await open()
  expect(await connectors.deliver('ashby', submit())).toBe('taken')
  expect(services.stored.get(`ashby/${APPLICATION}`)?.application.documents).toEqual([])
  expect(reports).toHaveLength(1)
  expect(reports.join()).not.toContain('hidden')
})

test('a file that cannot be had for now is fetched at the next attempt, and the rest is taken meanwhile', async () => {
  files = '/flaky/'
  vendor.candidate.fileHandles = []
  const { connectors, services } = await open()
  await expect(connectors.deliver('ashby', submit())).rejects.toMatchObject({ code: 'E_FETCH' })
  expect(services.stored.get(`ashby/${APPLICATION}`)?.application.documents).toEqual([])
  files = '/files/'
  expect(await connectors.deliver('ashby', submit())).toBe('taken')
  expect(services.stored.get(`ashby/${APPLICATION}`)?.application.documents).toHaveLength(1)
})

test('private addresses are refused unless the settings allow them', async () => {
  const { connectors, services } = await open({ allowPrivate: false })
  await expect(connectors.deliver('ashby', submit())).rejects.toMatchObject({ code: 'E_FETCH' })
  expect(services.log).toEqual([])
  expect(api.calls).toEqual([])
})

test('without a key the webhook itself is all there is', async () => {
  const { connectors, services } = await open({ apiKey: undefined })
  await connectors.deliver('ashby', submit())
  expect(services.stored.get(`ashby/${APPLICATION}`)?.application).toMatchObject({
    names: { applied: 'Robin Sample' },
    emails: [{ address: 'robin@mail.example' }],
    documents: [],
  })
  expect(api.calls).toEqual([])
})

test('writing back is off unless turned on, and says no more than whether to look', async () => {
  const origin = { vendor: 'ashby', id: APPLICATION, person: CANDIDATE }
  const outcome = { needsLook: true, link: 'https://postern.example/applications/1' }
  expect(await (await open()).connectors.writeBack(outcome, origin)).toBe(false)
  expect(api.calls).toEqual([])
  const { connectors } = await open({ writeBack: true, options: { tagId: 't-1' } })
  expect(await connectors.writeBack(outcome, origin)).toBe(true)
  expect(api.calls.map(({ url, body }) => [url, body])).toEqual([
    [
      '/candidate.createNote',
      {
        candidateId: CANDIDATE,
        note: { type: 'text/plain', value: 'Postern: needs a look. https://postern.example/applications/1' },
        sendNotifications: false,
      },
    ],
    ['/candidate.addTag', { candidateId: CANDIDATE, tagId: 't-1' }],
  ])
  api.calls.length = 0
  await connectors.writeBack({ needsLook: false }, origin)
  expect(api.calls.map(({ url }) => url)).toEqual(['/candidate.createNote'])
  expect(api.calls[0]?.body).toMatchObject({ note: { value: 'Postern: nothing found that needs a look.' } })
})
