import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Outcome } from '../../connectors/connector.ts'
import { readSettings } from '../../core/settings.ts'
import { createHiring } from '../../hiring/hiring.ts'
import { fakeEngine } from '../../hiring/testing.ts'
import type { Store } from '../../store/store.ts'
import { OPENING_MS, openTestStore } from '../../store/testing.ts'
import { connectorServices } from './connector-services.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore()
}, OPENING_MS)
afterAll(() => store.close())

const NOW = new Date('2026-11-23T12:00:00Z')
/** Vendors that cannot be told the next time. */
const away = new Set<string>()
const told: { outcome: Outcome; vendor: string; id: string }[] = []
beforeEach(() => {
  told.length = 0
})

let count = 0
/** Each test has a vendor of its own, and so applications of its own. */
function open() {
  const vendor = `vendor-${++count}`
  const hiring = createHiring({ store, engine: fakeEngine(), settings: readSettings({}) })
  const services = connectorServices({
    store,
    hiring,
    publicUrl: 'https://postern.example/',
    now: () => NOW,
    tell: async (outcome, { vendor, id }) => {
      if (away.delete(vendor)) throw new Error('the vendor is away')
      told.push({ outcome, vendor, id })
    },
  })
  const input = async (id: string) => {
    const found = await store.applications.find({ source: vendor, id })
    const recorded = found && (await store.applications.get(found))
    const bytes = recorded && (await store.subjects.bytes(recorded.subjectId))
    return bytes && JSON.parse(bytes.toString())
  }
  return { vendor, services, input }
}
const mail = () => `person${++count}@mail.example`

test('what an ATS says replaces, and what others added stays', async () => {
  const { vendor, services, input } = open()
  const document = (name: string) => ({
    name,
    kind: 'resume' as const,
    bytes: Buffer.from(name).toString('base64'),
  })
  const first = mail()
  await services.receive(
    { id: 'a', names: { applied: 'Jo Sample' }, emails: [first], documents: [document('one.pdf')] },
    { vendor, id: 'a' },
  )
  await services.amend({ shipments: [{ what: 'laptop' }], payout: { method: 'bank' } }, { vendor, id: 'a' })
  await services.amend({ shipments: [{ what: 'phone' }] }, { vendor, id: 'a' })
  const second = mail()
  await services.receive(
    {
      id: 'a',
      names: { applied: 'Jo Other' },
      emails: [second],
      documents: [document('one.pdf'), document('two.pdf')],
      stage: undefined,
    },
    { vendor, id: 'a' },
  )
  expect(await input('a')).toMatchObject({
    names: { applied: 'Jo Other' },
    emails: [{ address: second }],
    documents: [{ name: 'one.pdf' }, { name: 'two.pdf' }],
    shipments: [{ what: 'laptop' }, { what: 'phone' }],
    payout: { method: 'bank' },
  })
})

test('of names, addresses and the role what is said replaces, and the rest stays', async () => {
  const { vendor, services, input } = open()
  const role = { title: 'Custody engineer', sensitivity: 'critical' as const }
  await services.receive({ id: 'a', names: { applied: 'Jo Sample' }, role }, { vendor, id: 'a' })
  const shipping = { city: 'Phoenix', country: 'US' }
  await services.amend({ names: { legal: 'Jo Legal' }, addresses: { shipping } }, { vendor, id: 'a' })
  await services.receive(
    {
      id: 'a',
      names: { applied: 'Jo Other' },
      role: { id: 'r-1', title: 'Custody engineer' },
      addresses: { claimed: { city: 'Berlin' } },
    },
    { vendor, id: 'a' },
  )
  expect(await input('a')).toMatchObject({
    names: { applied: 'Jo Other', legal: 'Jo Legal' },
    role: { id: 'r-1', title: 'Custody engineer', sensitivity: 'critical' },
    addresses: { claimed: { city: 'Berlin' }, shipping },
  })
})

test('a payout that changes becomes history, whole', async () => {
  const { vendor, services, input } = open()
  const first = { method: 'bank', account: 'DE02120300000000202051', payee: 'Jo Sample' }
  const second = { method: 'crypto', wallet: 'w-1' }
  for (const payout of [first, first, second]) await services.amend({ payout }, { vendor, id: 'a' })
  expect(await input('a')).toMatchObject({ payout: second, payoutHistory: [first] })
  expect((await input('a')).payout).not.toHaveProperty('account')
  await services.amend({ payout: first, payoutHistory: [] }, { vendor, id: 'a' })
  expect((await input('a')).payoutHistory).toHaveLength(1)
})

test('of more than the schema takes the newest are kept', async () => {
  const { vendor, services, input } = open()
  const shipments = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => ({ what: `laptop ${from + at}` }))
  await services.amend({ id: 'a', shipments: shipments(0, 45) }, { vendor, id: 'a' })
  await services.amend({ shipments: shipments(40, 60) }, { vendor, id: 'a' })
  expect((await input('a')).shipments).toEqual(shipments(10, 60))
})

test('what is older than what was told is left', async () => {
  const { vendor, services, input } = open()
  const at = (asOf: string, stage: 'applied' | 'offer' | 'hired') =>
    services.receive({ id: 'a', names: { applied: 'Jo Sample' }, stage }, { vendor, id: 'a', asOf })
  await at('2026-11-20T00:00:00Z', 'offer')
  await at('2026-11-19T00:00:00Z', 'applied')
  expect(await input('a')).toMatchObject({ stage: 'offer' })
  // A vendor's clock, or somebody, tells of the future: what comes now still counts.
  await at('9999-01-01T00:00:00Z', 'applied')
  await at('2026-11-23T12:00:00Z', 'hired')
  expect(await input('a')).toMatchObject({ stage: 'hired' })
})

test('a person is changed and erased in all applications, and nobody else', async () => {
  const { vendor, services, input } = open()
  for (const [id, person] of [
    ['a', 'p-1'],
    ['b', 'p-1'],
    ['c', 'p-2'],
  ] as const)
    await services.receive({ id, names: { applied: 'Jo Sample' }, emails: [mail()] }, { vendor, id, person })
  await services.amend({ names: { applied: 'Jo Married' } }, { vendor, person: 'p-1' })
  expect(await input('b')).toMatchObject({ names: { applied: 'Jo Married' } })
  await services.amend({ names: { applied: 'Nobody' } }, { vendor, person: 'p-9' })
  await services.erase({ vendor, person: 'p-1' })
  expect([await input('a'), await input('b')]).toEqual([undefined, undefined])
  expect(await input('c')).toMatchObject({ names: { applied: 'Jo Sample' } })
  await services.erase({ vendor, id: 'c' })
  await services.erase({ vendor, id: 'never there' })
  expect(await input('c')).toBeUndefined()
})

test('an application of which only a part is known is begun, and found by whose it turns out to be', async () => {
  const { vendor, services, input } = open()
  await services.amend({ id: 'x', payout: { method: 'crypto', wallet: 'w' } }, { vendor, id: 'x' })
  expect(await input('x')).toMatchObject({ payout: { method: 'crypto' } })
  await services.receive({ id: 'x', names: { applied: 'Jo Sample' } }, { vendor, id: 'x', person: 'p-1' })
  expect(await input('x')).toMatchObject({ payout: { method: 'crypto' }, names: { applied: 'Jo Sample' } })
  await services.erase({ vendor, person: 'p-1' })
  expect(await input('x')).toBeUndefined()
})

test('what breaks the schema is refused, naming the field, and changes nothing', async () => {
  const { vendor, services, input } = open()
  const wrong = services.amend({ payout: { method: 'barter' } }, { vendor, id: 'a' })
  await expect(wrong).rejects.toMatchObject({ code: 'E_USAGE' })
  await expect(wrong).rejects.toThrow('payout.method')
  expect(await input('a')).toBeUndefined()
})

test('deliveries are remembered', async () => {
  const { vendor, services } = open()
  expect(await services.seen(vendor, 'd-1')).toBe(false)
  await services.remember(vendor, 'd-1')
  await services.remember(vendor, 'd-1')
  expect(await services.seen(vendor, 'd-1')).toBe(true)
  expect(await services.seen('another', 'd-1')).toBe(false)
})

describe('what is told back', () => {
  test('is whether to look, once for each change, also of those who come into question later', async () => {
    const { vendor, services } = open()
    const shared = mail()
    const receive = (id: string, stage: 'applied' | 'offer') =>
      services.receive({ id, names: { applied: id }, emails: [shared], stage }, { vendor, id })
    await receive('a', 'applied')
    await receive('a', 'offer')
    await receive('a', 'offer')
    expect(told).toMatchObject([{ id: 'a', vendor, outcome: { needsLook: false } }])
    expect(told[0]?.outcome.link).toMatch(/^https:\/\/postern\.example\/applications\/[0-9a-f-]{36}$/)
    await receive('b', 'applied')
    expect(told.slice(1).map(({ id, outcome }) => [id, outcome.needsLook])).toEqual([
      ['b', true],
      ['a', true],
    ])
  })

  test('what could not be told is told with the next change', async () => {
    const { vendor, services } = open()
    const receive = (applied: string) =>
      services.receive({ id: 'a', names: { applied } }, { vendor, id: 'a' })
    away.add(vendor)
    await receive('Jo Sample')
    expect(told).toEqual([])
    await expect.poll(() => services.seen(vendor, 'told:a:false')).toBe(false)
    await receive('Jo Other')
    expect(told).toMatchObject([{ id: 'a', outcome: { needsLook: false } }])
  })
})
