import { afterAll, beforeAll, expect, test } from 'vitest'
import { signed } from '../../connectors/testing.ts'
import { readSettings } from '../../core/settings.ts'
import { createHiring } from '../../hiring/hiring.ts'
import { fakeEngine } from '../../hiring/testing.ts'
import { openTestServer, type TestServer } from '../../server/testing.ts'
import { OPENING_MS } from '../../store/testing.ts'
import { serveConnectors } from './connectors.ts'

let server: TestServer
let headers: Record<string, string>
const failures: string[] = []
beforeAll(async () => {
  let deliver: Awaited<ReturnType<typeof serveConnectors>>['deliver']
  server = await openTestServer({ connectors: { deliver: (...given) => deliver(...given) } })
  const { store } = server
  const settings = readSettings({ connectors: { workable: { secret: 'a secret of Workable' } } })
  ;({ deliver } = await serveConnectors({
    store,
    hiring: createHiring({ store, engine: fakeEngine(), settings }),
    settings,
    secrets: { POSTERN_GREENHOUSE_SECRET: 'a secret of Greenhouse' },
    publicUrl: undefined,
    onFailure: (what, error) => failures.push(`${what}: ${error}`),
  }))
  headers = await server.signIn(['hiring'])
}, OPENING_MS)
afterAll(() => server.close())

async function greenhouse(action: string, payload: object) {
  const { body, signature } = signed({ action, payload }, 'a secret of Greenhouse')
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/connectors/greenhouse/webhook',
    headers: { 'content-type': 'application/json', signature: `sha256 ${signature}` },
    payload: body,
  })
  return [answer.statusCode, answer.json().received]
}
const list = async () =>
  (await server.app.inject({ url: '/api/hiring/applications', headers })).json().applications as {
    name: string
    stage: string
  }[]

const application = (status: string) => ({
  application: {
    id: 7,
    status,
    applied_at: '2026-11-20T10:00:00Z',
    last_activity_at: `2026-11-2${status === 'hired' ? 2 : 1}T10:00:00Z`,
    candidate: {
      id: 70,
      first_name: 'Jo',
      last_name: 'Sample',
      email_addresses: [{ value: 'jo@mail.example', type: 'personal' }],
      attachments: [{ filename: 'cv.pdf', url: 'https://127.0.0.1/cv?key=hidden', type: 'resume' }],
    },
    jobs: [{ id: 1, name: 'Custody engineer' }],
  },
})

test('what a recruiting system sends stands in the console, follows it, and is erased with it', async () => {
  expect(await list()).toEqual([])
  expect(await greenhouse('new_candidate_application', application('active'))).toEqual([200, 'taken'])
  expect(await list()).toMatchObject([{ name: 'Jo Sample', stage: 'applied' }])
  // A forged address of a file leads nowhere, and is told without its query.
  expect(failures.join()).toContain('https://127.0.0.1/cv')
  expect(failures.join()).not.toContain('hidden')
  expect(await greenhouse('hire_candidate', application('hired'))).toEqual([200, 'taken'])
  expect(await greenhouse('hire_candidate', application('hired'))).toEqual([200, 'repeated'])
  expect(await list()).toMatchObject([{ name: 'Jo Sample', stage: 'hired' }])
  const anonymized = { candidate_id: 70, anonymized_fields: ['full_name'] }
  expect(await greenhouse('candidate_anonymized', anonymized)).toEqual([200, 'taken'])
  expect(await list()).toEqual([])
  expect(await greenhouse('application_updated', application('active'))).toEqual([200, 'taken'])
  expect(await list()).toEqual([])
})
