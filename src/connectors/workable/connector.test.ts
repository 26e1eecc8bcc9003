import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { API_KEY, type FakeApi, fakeApi, openOne, signed } from '../testing.ts'

const pdf = Buffer.from('%PDF-1.7 a resume')
let api: FakeApi
let tags: string[]
let found = true

const candidate = (more: object = {}) => ({
  id: 'ce4da98',
  name: 'Lu Sample',
  firstname: 'Lu',
  lastname: 'Sample',
  email: 'lu@mail.example',
  phone: '+30 210 0000000',
  address: 'Athens, Attica, Greece',
  location: { city: 'Athens', region: 'Attica', country: 'Greece', country_code: 'GR', zip_code: '10431' },
  job: { shortcode: 'GROOV003', title: 'Developer' },
  stage: 'Phone Screen',
  stage_kind: 'phone-screen',
  disqualified: false,
  hired_at: null,
  created_at: '2026-10-01T00:00:00Z',
  updated_at: '2026-10-02T00:00:00Z',
  image_url: 'https://photo.example/lu.png',
  social_profiles: [{ type: 'github', url: 'https://code.example/lu' }],
  education_entries: [
    {
      school: 'A university',
      degree: 'BSc',
      field_of_study: 'Physics',
      start_date: '2001-09-01',
      end_date: '2005',
    },
  ],
  experience_entries: [
    {
      company: 'First Employer',
      title: 'Engineer',
      start_date: '2010-02-01',
      end_date: '2012-03-31',
      current: false,
    },
    { company: 'Now Employer', title: 'Lead', start_date: '2012-04-01', current: true },
    { company: null, title: 'Nothing' },
  ],
  resume_url: `${api.address}/resume/ce4da98?sig=hidden`,
  tags,
  answers: [{ question: { body: 'Gender' }, answer: { body: 'x' } }],
  ...more,
})

beforeAll(async () => {
  api = await fakeApi(({ method, url, authorization, body }) => {
    if (url === '/resume/ce4da98?sig=hidden') return { bytes: pdf }
    if (authorization !== `Bearer ${API_KEY}`) return { status: 401 }
    if (url === '/spi/v3/candidates/ce4da98')
      return found ? { json: { candidate: candidate() } } : { status: 404 }
    if (url === '/spi/v3/candidates/ce4da98/comments' && method === 'POST') return { status: 201, json: {} }
    if (url === '/spi/v3/candidates/ce4da98/tags' && method === 'PUT') {
      tags = (body as { tags: string[] }).tags
      return { status: 202, json: { tags } }
    }
    return undefined
  })
})
afterAll(() => api.close())
beforeEach(() => {
  tags = ['globetrotter']
  found = true
  api.calls.length = 0
})

const open = (settings: Record<string, unknown> = {}) =>
  openOne('workable', { allowPrivate: true, attachmentHosts: ['127.0.0.1'], ...settings })
const withApi = () => ({ api: api.address, apiKey: API_KEY, options: { memberId: 'm-1' } })

function delivery(event_type: string, data: unknown, fired_at = '2026-10-02T00:00:01Z') {
  const { body, signature } = signed({ id: 'e-1', event_type, fired_at, resource_type: 'candidate', data })
  return { body, headers: { 'x-workable-signature': signature } }
}

test('an application is taken from the webhook alone', async () => {
  const { connectors, services, reports } = await open()
  expect(await connectors.deliver('workable', delivery('candidate_created', candidate()))).toBe('taken')
  expect(reports).toEqual([])
  const taken = services.stored.get('workable/ce4da98')?.application
  expect(taken).toMatchObject({
    stage: 'interview',
    role: { id: 'GROOV003', title: 'Developer' },
    names: { applied: 'Lu Sample' },
    emails: [{ address: 'lu@mail.example' }],
    phones: [{ number: '+30 210 0000000' }],
    addresses: {
      claimed: { street: 'Athens, Attica, Greece', city: 'Athens', country: 'GR', postcode: '10431' },
    },
    links: ['https://code.example/lu'],
    work: [
      { employer: 'First Employer', title: 'Engineer', from: '2010-02', to: '2012-03' },
      { employer: 'Now Employer', title: 'Lead', from: '2012-04' },
    ],
    education: [{ school: 'A university', degree: 'BSc', subject: 'Physics', from: '2001-09', to: '2005' }],
    documents: [{ kind: 'resume', bytes: pdf.toString('base64') }],
  })
  expect(JSON.stringify(taken)).not.toMatch(/gender|photo/i)
  expect(api.calls).toHaveLength(1)
})

test('with a key what counts is the record as it is now', async () => {
  const { connectors, services } = await open(withApi())
  await connectors.deliver('workable', delivery('candidate_moved', { id: 'ce4da98', name: 'An Older Name' }))
  expect(services.stored.get('workable/ce4da98')?.application.names?.applied).toBe('Lu Sample')
  found = false
  await connectors.deliver('workable', delivery('candidate_moved', { id: 'ce4da98' }, '2026-10-03T00:00:00Z'))
  expect(services.log).toHaveLength(1)
})

test.each([
  [{ stage_kind: 'hired' }, 'hired'],
  [{ hired_at: '2026-10-09T00:00:00Z' }, 'hired'],
  [{ disqualified: true }, 'rejected'],
  [{ stage_kind: 'offer' }, 'offer'],
  [{ stage_kind: undefined, stage: 'Applied' }, 'applied'],
])('stage: %j is %s', async (change, stage) => {
  const { connectors, services } = await open()
  await connectors.deliver('workable', delivery('candidate_moved', candidate(change)))
  expect(services.stored.get('workable/ce4da98')?.application.stage).toBe(stage)
})

test.each([
  [{ critical: ['groov003'] }, 'critical'],
  [{ critical: ['custody'], elevated: ['Develop'] }, 'elevated'],
  [{ critical: ['custody'] }, 'ordinary'],
])('what a role can reach is what the operator says: %j is %s', async (roles, sensitivity) => {
  const { connectors, services } = await open({ roles })
  await connectors.deliver('workable', delivery('candidate_created', candidate()))
  expect(services.stored.get('workable/ce4da98')?.application.role?.sensitivity).toBe(sensitivity)
})

test('what is not signed is refused, what is repeated is known', async () => {
  const { connectors } = await open()
  const { body, headers } = delivery('candidate_created', candidate())
  for (const given of [{}, { 'x-workable-signature': '' }, { 'x-workable-signature': 'f'.repeat(64) }])
    await expect(connectors.deliver('workable', { body, headers: given })).rejects.toMatchObject({
      code: 'E_SIGNATURE',
    })
  expect(await connectors.deliver('workable', { body, headers })).toBe('taken')
  expect(await connectors.deliver('workable', { body, headers })).toBe('repeated')
})

test('a deletion erases, and what comes late brings nothing back', async () => {
  const { connectors, services } = await open()
  await connectors.deliver('workable', delivery('candidate_created', candidate()))
  await connectors.deliver('workable', delivery('candidate_deleted', { id: 'ce4da98' }))
  await connectors.deliver('workable', delivery('candidate_moved', candidate()))
  expect(services.stored.size).toBe(0)
})

test('what is of employees is not taken', async () => {
  const { connectors, services } = await open()
  await connectors.deliver('workable', delivery('onboarding_completed', { id: 'e-1', name: 'An Employee' }))
  expect(services.log).toEqual([])
})

test('a comment is for administrators, and the tags that were there stay', async () => {
  const { connectors } = await open({ ...withApi(), writeBack: true })
  const origin = { vendor: 'workable', id: 'ce4da98' }
  await connectors.writeBack({ needsLook: true }, origin)
  expect(tags).toEqual(['globetrotter', 'postern: needs a look'])
  expect(api.calls[0]?.body).toEqual({
    member_id: 'm-1',
    comment: { body: 'Postern: needs a look.', policy: [] },
  })
  await connectors.writeBack({ needsLook: true }, origin)
  expect(api.calls.filter(({ method }) => method === 'PUT')).toHaveLength(1)
  await connectors.writeBack({ needsLook: false }, origin)
  expect(tags).toEqual(['globetrotter'])
})
