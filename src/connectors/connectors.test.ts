import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectorSettingsSchema } from '../core/connector-settings.ts'
import { loadConnectors, openConnectors } from './connectors.ts'
import { hmac } from './signature.ts'
import { type FakeApi, fakeApi, memoryServices, openOne, SECRET, signed } from './testing.ts'

const NOW = Date.UTC(2026, 10, 23, 12)

/** How each vendor signs, where the whole body is signed. */
const HEADERS: Record<string, (signature: string) => Record<string, string>> = {
  ashby: (signature) => ({ 'ashby-signature': `sha256=${signature}` }),
  greenhouse: (signature) => ({ signature: `sha256 ${signature}` }),
  workable: (signature) => ({ 'x-workable-signature': signature }),
}

function deliveryOf(vendor: string, content: unknown) {
  const { body, signature } = signed(content)
  return { body, headers: HEADERS[vendor]?.(signature) ?? {} }
}

const deletion = (id: number) =>
  deliveryOf('greenhouse', { action: 'delete_application', payload: { application: { id } } })

describe('what is set up', () => {
  const open = (settings: Record<string, unknown>, environment: Record<string, string> = {}) =>
    openConnectors({
      settings: Object.fromEntries(
        Object.entries(settings).map(([name, one]) => [name, connectorSettingsSchema.parse(one)]),
      ),
      environment,
      services: memoryServices(),
    })

  test('connectors are found by their folders', async () => {
    const names = (await loadConnectors()).map(({ name }) => name)
    expect(names).toEqual(['ashby', 'generic', 'greenhouse', 'lever', 'workable'])
  })

  test('nothing is, unless there is a secret', async () => {
    const { vendors, deliver } = await open({})
    expect(vendors).toEqual([])
    for (const vendor of ['ashby', 'nobody', '__proto__', 'constructor'])
      await expect(deliver(vendor, deletion(1))).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  })

  test('secrets and keys may stand in the environment', async () => {
    const { vendors, deliver } = await open(
      {},
      {
        POSTERN_GREENHOUSE_SECRET: `the old secret, ${SECRET}`,
        POSTERN_LEVER_SECRET: SECRET,
        POSTERN_LEVER_API_KEY: 'a key of Lever',
      },
    )
    expect(vendors).toEqual(['greenhouse', 'lever'])
    expect(await deliver('greenhouse', deletion(1))).toBe('taken')
  })

  test.each([
    [{ nobody: { secret: SECRET } }, 'connectors.nobody: there is no such connector'],
    [{ ashby: {} }, 'connectors.ashby: no secret'],
    [{ lever: { secret: SECRET } }, 'connectors.lever: apiKey is needed'],
    [{ ashby: { secret: SECRET, options: { tag: 'x' } } }, 'options.tag: it has no such option'],
    [{ ashby: { secret: SECRET, options: { toString: 'x' } } }, 'options.toString: it has no such option'],
    [
      { lever: { secret: SECRET, apiKey: 'a key of it', options: { scheme: 'both' } } },
      'options.scheme: it must',
    ],
    [{ workable: { secret: SECRET, writeBack: true } }, 'apiKey is needed to write back'],
    [{ workable: { secret: SECRET, apiKey: 'a key of it' } }, 'connectors.workable: api is needed'],
  ])('%j is refused in words', async (settings, words) => {
    const opened = open(settings)
    await expect(opened).rejects.toMatchObject({ code: 'E_SETTINGS' })
    await expect(opened).rejects.toThrow(words)
  })

  test('a refusal tells no secret', async () => {
    const opened = open({ ashby: { secret: SECRET } }, { POSTERN_ASHBY_SECRET: 'shorty' })
    await expect(opened).rejects.toThrow('too short')
    await expect(opened).rejects.not.toThrow('shorty')
  })
})

test('a delivery counts as seen only after it was handed over', async () => {
  const { connectors, services } = await openOne('greenhouse')
  const erase = services.erase.bind(services)
  services.erase = () => Promise.reject(new Error('the database is away'))
  await expect(connectors.deliver('greenhouse', deletion(1))).rejects.toThrow('away')
  services.erase = erase
  expect(await connectors.deliver('greenhouse', deletion(1))).toBe('taken')
  expect(await connectors.deliver('greenhouse', deletion(1))).toBe('repeated')
})

test('the same delivery at once is worked on once', async () => {
  const { connectors, services } = await openOne('greenhouse')
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => connectors.deliver('greenhouse', deletion(1))),
  )
  expect(outcomes).toEqual(Array.from({ length: 20 }, () => 'taken'))
  expect(services.log).toEqual(['erase greenhouse/1'])
})

test('a sender who would wait too long is told to come again, and the work goes on', async () => {
  const { connectors, services } = await openOne('greenhouse', {}, { answerMs: 20 })
  let finish = () => {}
  const slow = new Promise<void>((resolve) => {
    finish = resolve
  })
  const erase = services.erase.bind(services)
  services.erase = async (whose) => {
    await slow
    return erase(whose)
  }
  const first = connectors.deliver('greenhouse', deletion(1))
  await expect(first).rejects.toMatchObject({ code: 'E_UNDER_WAY' })
  const second = connectors.deliver('greenhouse', deletion(1))
  finish()
  expect(await second).toBe('taken')
  expect(services.log).toEqual(['erase greenhouse/1'])
  expect(await connectors.deliver('greenhouse', deletion(1))).toBe('repeated')
})

test('what fails after the sender was told to come again is reported', async () => {
  const { connectors, services, reports } = await openOne('greenhouse', {}, { answerMs: 10 })
  let fail = (_error: Error) => {}
  services.erase = () =>
    new Promise((_resolve, reject) => {
      fail = reject
    })
  await expect(connectors.deliver('greenhouse', deletion(1))).rejects.toMatchObject({ code: 'E_UNDER_WAY' })
  fail(new Error('the database is away'))
  await expect.poll(() => reports).toEqual(['a delivery failed: the database is away'])
})

describe('hostile bodies', () => {
  let api: FakeApi
  /** What the vendor's API answers to everything. */
  let answer: unknown
  beforeAll(async () => {
    api = await fakeApi(() => ({ json: answer }))
  })
  afterAll(() => api.close())

  const vendors = Object.keys(HEADERS)

  test.each(vendors)('%s: no JSON, no object: refused', async (vendor) => {
    const { connectors } = await openOne(vendor)
    for (const text of ['', '{', 'null', '[]', '7', '"x"', '\uFEFF{', '{"a":1}x'])
      await expect(connectors.deliver(vendor, deliveryOf(vendor, Buffer.from(text)))).rejects.toMatchObject({
        code: 'E_MALFORMED',
      })
  })

  test.each(vendors)('%s: a million brackets are refused or not understood', async (vendor) => {
    const { connectors, services } = await openOne(vendor)
    const deep = 1_000_000
    const open = Buffer.from('['.repeat(deep))
    await expect(connectors.deliver(vendor, deliveryOf(vendor, open))).rejects.toMatchObject({
      code: 'E_MALFORMED',
    })
    const nested = `{"action":"x","payload":${'['.repeat(deep)}${']'.repeat(deep)}}`
    await connectors.deliver(vendor, deliveryOf(vendor, Buffer.from(nested))).catch((error) => {
      expect(error.code).toBe('E_MALFORMED')
    })
    expect(services.log).toEqual([])
  })

  const odd = fc.oneof(
    { maxDepth: 2 },
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom('x'.repeat(6000), '\ud800', 1e308, -1, '2026-13-45', '../..', '__proto__', null, []),
  )
  const record = (names: readonly string[]) =>
    fc.record(Object.fromEntries(names.map((name) => [name, odd])), { requiredKeys: [] })
  const WORDS = [
    'application candidate id person new_candidate_id deleted_application_ids candidate_id prospect status applied_at',
    'last_activity_at credited_to current_stage jobs first_name phone_numbers email_addresses educations employments',
    'name emailAddresses phoneNumbers socialLinks location resumeFileHandle fileHandles creditedToUser updatedAt',
    'email phone address tags stage education_entries experience_entries social_profiles hired_at created_at',
  ].flatMap((line) => line.split(' '))
  const inner = record(WORDS)
  const ACTIONS = [
    'applicationSubmit candidateDelete candidateMerge new_candidate_application update_candidate delete_candidate',
    'candidate_anonymized merge_candidate hire_candidate candidate_created candidate_moved candidate_deleted',
  ].flatMap((line) => line.split(' '))
  const event = fc.record({
    action: fc.constantFrom(...ACTIONS),
    kind: fc.constantFrom('application', 'candidate', 'person'),
    fields: inner,
    more: inner,
    id: fc.oneof(fc.constant('id-1'), odd),
  })

  test.each(vendors)('%s: whatever fits the signature is taken as far as it makes sense', async (vendor) => {
    // Files are asked of nobody: what the records say of them is of no host that is listed.
    const { connectors } = await openOne(vendor, { attachmentHosts: [] })
    await fc.assert(
      fc.asyncProperty(event, async ({ action, kind, fields, more, id }) => {
        const subject = { ...fields, id, candidate: { ...more, id }, candidate_id: id }
        const content = { [kind]: subject, ...(kind === 'person' ? { candidate: more } : {}) }
        const body = { action, event_type: action, payload: content, data: { ...subject, ...content } }
        // The services refuse what does not fit the hiring door's schema: nothing may come to that.
        expect(await connectors.deliver(vendor, deliveryOf(vendor, body))).toMatch(/taken|repeated/)
      }),
      { numRuns: 80 },
    )
  })

  test.each(['ashby', 'workable', 'lever'])('%s: so is whatever its API answers', async (vendor) => {
    const { connectors } = await openOne(
      vendor,
      { api: api.address, apiKey: 'a key for it', allowPrivate: true, attachmentHosts: [] },
      { now: () => NOW },
    )
    let count = 0
    await fc.assert(
      fc.asyncProperty(inner, inner, odd, async (fields, more, file) => {
        const subject = {
          ...fields,
          id: 'id-1',
          candidate: { ...more, id: 'id-1' },
          url: file,
          resume_url: file,
        }
        answer = { success: true, results: subject, data: subject, ...subject }
        const event = vendor === 'lever' ? 'applicationCreated' : undefined
        const token = `token-${++count}`
        const body = {
          action: 'applicationUpdate',
          event_type: 'candidate_moved',
          event,
          token,
          triggeredAt: NOW,
          signature: hmac(SECRET, token, String(NOW)),
          data: { id: 'id-1', opportunityId: 'id-1', application: { id: 'id-1' } },
        }
        expect(await connectors.deliver(vendor, deliveryOf(vendor, body))).toBe('taken')
      }),
      { numRuns: 40 },
    )
  })
})
