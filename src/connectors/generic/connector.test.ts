import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hmac } from '../signature.ts'
import { openOne, SECRET } from '../testing.ts'

const NOW = Date.UTC(2026, 10, 23, 12)
const SECONDS = NOW / 1000
const open = (settings: Record<string, unknown> = {}) => openOne('generic', settings, { now: () => NOW })

function delivery(body: unknown, seconds: number | string = SECONDS) {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  return {
    body: bytes,
    headers: { 'postern-signature': `t=${seconds},v1=${hmac(SECRET, `${seconds}.`, bytes)}` },
  }
}

test('what is sent is added to what is stored', async () => {
  const { connectors, services } = await open()
  await services.receive(
    { id: 'a-1', names: { applied: 'Jo Sample' }, emails: ['jo@mail.example'] },
    { vendor: 'ashby', id: 'a-1' },
  )
  const shipment = {
    at: '2026-11-23',
    what: 'laptop',
    to: { postcode: '85001', country: 'us' },
    asked: 're-route',
  }
  await connectors.deliver('generic', delivery({ from: 'ashby', id: 'a-1', shipments: [shipment] }))
  await connectors.deliver(
    'generic',
    delivery({
      from: 'ashby',
      id: 'a-1',
      shipments: [{ what: 'phone' }],
      payout: { method: 'crypto', wallet: 'w' },
    }),
  )
  expect(services.stored.get('ashby/a-1')?.application).toMatchObject({
    names: { applied: 'Jo Sample' },
    emails: [{ address: 'jo@mail.example' }],
    shipments: [{ what: 'laptop', to: { country: 'US' } }, { what: 'phone' }],
    payout: { method: 'crypto', wallet: 'w' },
  })
})

test('an application of its own is begun, and erased', async () => {
  const { connectors, services } = await open()
  await connectors.deliver('generic', delivery({ id: 'x', names: { applied: 'Jo Sample' } }))
  expect([...services.stored.keys()]).toEqual(['generic/x'])
  await connectors.deliver('generic', delivery({ id: 'x', erase: true }))
  await connectors.deliver('generic', delivery({ id: 'x', payout: { method: 'bank' } }))
  expect(services.stored.size).toBe(0)
})

test('what an ATS has erased is not begun again', async () => {
  const { connectors, services } = await open()
  await services.remember('ashby', 'erased:application:a-1')
  await connectors.deliver('generic', delivery({ from: 'ashby', id: 'a-1', payout: { method: 'bank' } }))
  expect(services.log).toEqual([])
})

test('time and body are signed', async () => {
  const { connectors } = await open({ maxAge: 60 })
  const body = { id: 'x', payout: { method: 'bank' } }
  const good = delivery(body)
  const refused = (headers: Record<string, string>, bytes = good.body) =>
    expect(connectors.deliver('generic', { headers, body: bytes })).rejects.toMatchObject({
      code: 'E_SIGNATURE',
    })
  await refused({})
  await refused({ 'postern-signature': good.headers['postern-signature'].replace('t=', 't=1') })
  await refused({ 'postern-signature': good.headers['postern-signature'].replace('v1=', 'v0=') })
  await refused(good.headers, Buffer.from('{"id":"y"}'))
  await refused(delivery(body, SECONDS - 61).headers)
  await refused(delivery(body, SECONDS + 3600).headers)
  await refused(delivery(body, '9'.repeat(13)).headers)
  expect(await connectors.deliver('generic', good)).toBe('taken')
  expect(await connectors.deliver('generic', good)).toBe('repeated')
})

test('whatever is sent is taken or refused in words', async () => {
  const { connectors } = await open()
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 4 }), async (text) => {
      const outcome = connectors.deliver('generic', delivery(text))
      await outcome.catch((error) => expect(error.code).toMatch(/^E_(USAGE|MALFORMED)$/))
    }),
    { numRuns: 100 },
  )
})

test.each([
  { id: 'x', documents: [{ path: '/etc/passwd', kind: 'resume' }] },
  { id: 'x', codeHost: { path: '/etc/passwd' } },
  { id: 'x', documents: 'none' },
  { id: '' },
  { id: 7 },
  { id: 'x', from: '../..' },
  { id: 'x', erase: 'perhaps' },
  { id: 'x', payout: { method: 'barter' } },
  { id: 'x', emails: Array.from({ length: 21 }, (_, at) => `a${at}@mail.example`) },
])('%j is refused', async (body) => {
  const { connectors, services } = await open()
  await expect(connectors.deliver('generic', delivery(body))).rejects.toMatchObject({ code: 'E_USAGE' })
  expect(services.stored.size).toBe(0)
})
