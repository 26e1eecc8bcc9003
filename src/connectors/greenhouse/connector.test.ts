import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { API_KEY, type FakeApi, fakeApi, openOne, SECRET, signed } from '../testing.ts'

const pdf = Buffer.from('%PDF-1.7 a file')
let api: FakeApi
let tokens = 0

const candidate = (more: object = {}) => ({
  id: 60304594,
  first_name: 'Jo',
  last_name: 'Sample',
  title: 'Manager',
  company: 'Now Employer',
  photo_url: 'https://photo.example/jo.png',
  phone_numbers: [{ value: '555-555-5555', type: 'mobile' }],
  email_addresses: [
    { value: 'jo@work.example', type: 'work' },
    { value: 'jo@mail.example', type: 'personal' },
  ],
  addresses: [{ value: '123 Test Street\nNew York, NY 10001', type: 'home' }],
  website_addresses: [{ value: 'site.example', type: 'personal' }],
  social_media_addresses: [{ value: 'social.example/jo' }],
  educations: [
    {
      school_name: 'A university',
      degree: "Bachelor's Degree",
      discipline: 'Computer Science',
      start_date: '09/15/2007',
      end_date: '05/15/2011',
    },
  ],
  employments: [
    { company_name: 'First Employer', title: 'Engineer', start_date: '01/01/2012', end_date: '1/1/2016' },
  ],
  attachments: [
    { filename: 'letter.docx', url: `${api.address}/s3/letter?sig=hidden`, type: 'cover_letter' },
    { filename: 'cv.docx', url: `${api.address}/s3/cv?sig=hidden`, type: 'resume' },
    { filename: 'offer.pdf', url: `${api.address}/s3/offer`, type: 'offer_letter' },
  ],
  custom_fields: { gender: { name: 'Gender', value: 'x' }, veteran_status: { value: 'y' } },
  ...more,
})

const application = (more: object = {}) => ({
  id: 71980812,
  prospect: false,
  status: 'active',
  applied_at: '2026-10-27T14:44:43Z',
  last_activity_at: '2026-10-27T14:44:42Z',
  credited_to: { id: 92120, email: 'admin@exchange.example', name: 'An Admin', employee_id: '1' },
  current_stage: { id: 2944102, name: 'Preliminary Phone Screen' },
  candidate: candidate(),
  jobs: [{ id: 274075, name: 'Data Scientist' }],
  ...more,
})

beforeAll(async () => {
  api = await fakeApi(({ method, url, authorization, body }) => {
    if (url === '/token') {
      const form = new URLSearchParams(String(body))
      const known = authorization === `Basic ${Buffer.from(`client-1:${API_KEY}`).toString('base64')}`
      if (!known || form.get('grant_type') !== 'client_credentials') return { status: 401, json: {} }
      return { json: { access_token: `token-${++tokens}-${form.get('sub')}`, expires_in: 3600 } }
    }
    if (url.startsWith('/s3/')) return { bytes: pdf }
    if (!authorization?.startsWith('Bearer token-')) return { status: 401, json: {} }
    if (url === '/v3/notes' && method === 'POST') return { status: 201, json: { id: 1 } }
    if (url === '/v3/candidates?ids=457456') return { json: [candidate({ id: 457456 })] }
    if (url === '/v3/applications?candidate_ids=457456')
      return { json: [{ id: 81, candidate_id: 457456, status: 'active', job_id: 5 }] }
    return undefined
  })
})
afterAll(() => api.close())
beforeEach(() => {
  api.calls.length = 0
  tokens = 0
})

const open = (settings: Record<string, unknown> = {}, more = {}) =>
  openOne('greenhouse', { allowPrivate: true, attachmentHosts: ['127.0.0.1'], ...settings }, more)
const withApi = () => ({
  api: api.address,
  apiKey: API_KEY,
  options: { clientId: 'client-1', userId: '7', tokenUrl: `${api.address}/token` },
})

function delivery(action: string, payload: unknown, event?: string) {
  // The vendor escapes what is special in HTML, and signs what it sends.
  const text = JSON.stringify({ action, payload }).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')
  const { body, signature } = signed(Buffer.from(text))
  return {
    body,
    headers: { signature: `sha256 ${signature}`, ...(event ? { 'greenhouse-event-id': event } : {}) },
  }
}
const created = (more: object = {}, event?: string) =>
  delivery('new_candidate_application', { application: application(more) }, event)

test('an application is taken with its files, and without what is not to be read', async () => {
  const { connectors, services, reports } = await open()
  expect(await connectors.deliver('greenhouse', created())).toBe('taken')
  expect(reports).toEqual([])
  const { origin, application: taken } = services.stored.get('greenhouse/71980812') ?? {}
  expect(origin).toEqual({
    vendor: 'greenhouse',
    id: '71980812',
    person: '60304594',
    asOf: '2026-10-27T14:44:42.000Z',
  })
  expect(taken).toMatchObject({
    receivedAt: '2026-10-27T14:44:43.000Z',
    stage: 'interview',
    role: { id: '274075', title: 'Data Scientist' },
    names: { applied: 'Jo Sample' },
    emails: [{ address: 'jo@work.example' }, { address: 'jo@mail.example' }],
    phones: [{ number: '555-555-5555' }],
    addresses: { claimed: { street: '123 Test Street, New York, NY 10001' } },
    links: ['site.example', 'social.example/jo'],
    work: [{ employer: 'First Employer', title: 'Engineer', from: '2012-01', to: '2016-01' }],
    education: [
      { school: 'A university', degree: "Bachelor's Degree", subject: 'Computer Science', from: '2007-09' },
    ],
    referrer: { name: 'An Admin', email: 'admin@exchange.example' },
    documents: [
      { name: 'letter.docx', kind: 'cover-letter', bytes: pdf.toString('base64') },
      { name: 'cv.docx', kind: 'resume' },
    ],
  })
  expect(JSON.stringify(taken)).not.toMatch(/gender|veteran|photo/i)
  expect(api.calls.map(({ url }) => url)).toEqual(['/s3/letter?sig=hidden', '/s3/cv?sig=hidden'])
})

test('the signature is over the escaped body exactly as it was sent', async () => {
  const { connectors } = await open()
  const { body, headers } = created({ rejection_details: '<p>hello</p>' })
  expect(body.includes('\\u003cp\\u003ehello')).toBe(true)
  const unescaped = Buffer.from(JSON.stringify(JSON.parse(body.toString())))
  const refused = { code: 'E_SIGNATURE' }
  await expect(connectors.deliver('greenhouse', { body: unescaped, headers })).rejects.toMatchObject(refused)
  const equals = { signature: headers.signature.replace(' ', '=') }
  await expect(connectors.deliver('greenhouse', { body, headers: equals })).rejects.toMatchObject(refused)
  await expect(connectors.deliver('greenhouse', { body, headers: {} })).rejects.toMatchObject(refused)
  expect(await connectors.deliver('greenhouse', { body, headers })).toBe('taken')
})

test('a repetition is known by its event and by its bytes: the event id is not signed', async () => {
  const { connectors, services } = await open()
  expect(await connectors.deliver('greenhouse', created({}, 'e-1'))).toBe('taken')
  expect(await connectors.deliver('greenhouse', created({}, 'e-1'))).toBe('repeated')
  expect(await connectors.deliver('greenhouse', created({}, 'e-2'))).toBe('repeated')
  expect(await connectors.deliver('greenhouse', created({ status: 'hired' }, 'e-1'))).toBe('repeated')
  expect(services.log).toHaveLength(1)
})

test('stages follow, and not backwards', async () => {
  const { connectors, services } = await open()
  const stage = () => services.stored.get('greenhouse/71980812')?.application.stage
  await connectors.deliver('greenhouse', created({ current_stage: { name: 'Application Review' } }))
  expect(stage()).toBe('applied')
  const at = (last_activity_at: string, more: object) => ({
    application: application({ last_activity_at, ...more }),
  })
  await connectors.deliver(
    'greenhouse',
    delivery('candidate_stage_change', at('2026-11-02T00:00:00Z', { current_stage: { name: 'Offer' } })),
  )
  expect(stage()).toBe('offer')
  await connectors.deliver(
    'greenhouse',
    delivery('candidate_stage_change', at('2026-11-01T00:00:00Z', { current_stage: { name: 'Onsite' } })),
  )
  expect(stage()).toBe('offer')
  const { status: _, ...hired } = application({ last_activity_at: '2026-11-03T00:00:00Z' })
  await connectors.deliver('greenhouse', delivery('hire_candidate', { application: hired }))
  expect(stage()).toBe('hired')
})

test('a prospect has not applied, and a ping asks for nothing', async () => {
  const { connectors, services } = await open()
  await connectors.deliver('greenhouse', created({ prospect: true }))
  await connectors.deliver('greenhouse', delivery('ping', { web_hook_id: 1 }))
  expect(services.log).toEqual([])
})

test('a change of the person reaches all their applications', async () => {
  const { connectors, services } = await open()
  await connectors.deliver('greenhouse', created())
  await connectors.deliver('greenhouse', created({ id: 2, jobs: [{ id: 9, name: 'Analyst' }] }))
  const changed = candidate({ last_name: 'Other', email_addresses: [{ value: 'new@mail.example' }] })
  await connectors.deliver('greenhouse', delivery('update_candidate', { candidate: changed }))
  for (const key of ['greenhouse/71980812', 'greenhouse/2'])
    expect(services.stored.get(key)?.application).toMatchObject({
      names: { applied: 'Jo Other' },
      emails: [
        { address: 'jo@work.example' },
        { address: 'jo@mail.example' },
        { address: 'new@mail.example' },
      ],
      documents: [{ name: 'letter.docx' }, { name: 'cv.docx' }],
    })
  expect(services.stored.get('greenhouse/2')?.application.role?.title).toBe('Analyst')
})

test.each([
  ['delete_candidate', { person: { id: 60304594, deleted_application_ids: [71980812] } }],
  ['delete_candidate', { person: { id: 60304594, deleted_application_ids: [] } }],
  ['candidate_anonymized', { candidate_id: 60304594, anonymized_fields: ['full_name'] }],
  ['delete_application', { application: { id: 71980812, candidate_id: 60304594 } }],
])('%s %j erases, and what comes late brings nothing back', async (action, payload) => {
  const { connectors, services } = await open()
  await connectors.deliver('greenhouse', created())
  await connectors.deliver('greenhouse', delivery(action, payload))
  expect(services.stored.size).toBe(0)
  await connectors.deliver('greenhouse', created({ last_activity_at: '2026-10-27T14:44:41Z' }))
  expect(services.stored.size).toBe(0)
})

test('an erasure that overtakes an application that is being fetched wins', async () => {
  const { connectors, services } = await open()
  const erased = delivery('candidate_anonymized', { candidate_id: 60304594, anonymized_fields: [] })
  const receive = services.receive.bind(services)
  services.receive = async (...given) => {
    await connectors.deliver('greenhouse', erased)
    await receive(...given)
  }
  await connectors.deliver('greenhouse', created())
  expect(services.stored.size).toBe(0)
})

test('after a merge the one that remains is fetched and the other erased', async () => {
  const { connectors, services, reports } = await open(withApi())
  await connectors.deliver('greenhouse', created())
  const merged = { person: { id: 60304594, new_candidate_id: 457456 } }
  await connectors.deliver('greenhouse', delivery('merge_candidate', merged))
  expect(reports).toEqual([])
  expect([...services.stored.keys()]).toEqual(['greenhouse/81'])
  expect(services.stored.get('greenhouse/81')?.origin.person).toBe('457456')
})

test('a merge whose survivor cannot be asked for erases nothing until it can', async () => {
  const settings = withApi()
  const { connectors, services } = await open({ ...settings, apiKey: 'another key, not right' })
  await connectors.deliver('greenhouse', created())
  const merged = delivery('merge_candidate', { person: { id: 60304594, new_candidate_id: 457456 } })
  await expect(connectors.deliver('greenhouse', merged)).rejects.toMatchObject({ code: 'E_FETCH' })
  expect(services.stored.size).toBe(1)
})

test('a note goes through Harvest v3 with a token that is used until it ends', async () => {
  let now = Date.UTC(2026, 10, 23)
  const { connectors } = await open({ ...withApi(), writeBack: true }, { now: () => now })
  const origin = { vendor: 'greenhouse', id: '71980812', person: '60304594' }
  await connectors.writeBack({ needsLook: true, link: 'https://postern.example/a/1' }, origin)
  await connectors.writeBack({ needsLook: false }, origin)
  expect(tokens).toBe(1)
  const notes = api.calls.filter(({ url }) => url === '/v3/notes')
  expect(notes.map(({ authorization }) => authorization)).toEqual(['Bearer token-1-7', 'Bearer token-1-7'])
  expect(notes[0]?.body).toEqual({
    candidate_id: 60304594,
    user_id: 7,
    body: 'Postern: needs a look. https://postern.example/a/1',
    visibility: 'admin_only',
  })
  now += 3_600_000
  await connectors.writeBack({ needsLook: false }, origin)
  expect(tokens).toBe(2)
  expect(JSON.stringify(api.calls)).not.toContain(SECRET)
})
