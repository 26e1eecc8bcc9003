import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applicationSchema } from '../application-schema.ts'
import { readApplication } from './read.ts'

test('values are brought to one way of writing, with where they stand', async () => {
  const application = await readApplication(
    {
      id: '17',
      names: { applied: 'Ada Winter', former: ['Ada Sommer'] },
      emails: ['Ada.Winter+jobs@GoogleMail.com'],
      phones: [{ number: '0151 23456789', country: 'de' }],
      addresses: { shipping: { street: '1 Elm Street', postcode: '94110', country: 'us' } },
      payout: { wallet: '0x52908400098527886E0F7030069857D2E4169EE7', account: 'de89 3704 0044' },
      papers: [{ number: 'c01 x00-t47' }],
    },
    'test',
  )
  expect(application).toMatchObject({
    id: '17',
    names: [
      { use: 'applied', text: 'Ada Winter' },
      { use: 'former', text: 'Ada Sommer', part: 'earlier name' },
    ],
    emails: [{ address: 'ada.winter+jobs@googlemail.com', mailbox: 'adawinter@gmail.com' }],
    phones: [{ e164: '+4915123456789', country: 'DE', line: 'mobile', part: 'phone' }],
    addresses: [{ use: 'shipping', key: '1 elm st, 94110' }],
    payouts: [{ wallet: '0x52908400098527886e0f7030069857d2e4169ee7', account: 'DE8937040044' }],
    papers: [{ number: 'C01X00T47' }],
  })
  expect(application.observables).toContainEqual({ type: 'email', value: 'adawinter@gmail.com' })
  expect(application.observables).toContainEqual({ type: 'address', value: '1 elm st, 94110' })
})

test('a field that cannot be read is left out and told; the rest counts', async () => {
  const application = await readApplication(
    {
      emails: ['no address', 'a@example.org', 7],
      work: [{ employer: 'Alpha', from: 'May 2021' }, { employer: 'Beta', from: '2022-01' }, 'x'],
      documents: [{ path: 'cv.pdf' }],
      gender: 'f',
      shoeSize: 39,
    },
    'test',
  )
  expect(application.emails.map(({ address }) => address)).toEqual(['a@example.org'])
  expect(application.work.map(({ employer, from }) => [employer, from])).toEqual([
    ['Alpha', undefined],
    ['Beta', 2022 * 12],
  ])
  const told = application.unknown.map(({ what, why }) => `${what}: ${why}`)
  expect(told).toContainEqual(expect.stringMatching(/“gender”: never read/))
  expect(told).toContainEqual(expect.stringMatching(/“shoeSize”: left out/))
  expect(told).toContainEqual(expect.stringMatching(/^work\.0\.from: left out/))
  expect(told).toContainEqual(expect.stringMatching(/^no address: left out/))
  expect(told).toContainEqual(expect.stringMatching(/^cv\.pdf: .*only its path/))
})

test('a phone is one however its country is written', async () => {
  const application = await readApplication({ phones: ['0049 1512 3456789', '+49 (1512) 345-6789'] }, 'test')
  expect(application.phones.map(({ e164 }) => e164)).toEqual(['+4915123456789', '+4915123456789'])
})

test('a list that is too long is cut, not lost', async () => {
  const emails = Array.from({ length: 30 }, (_, index) => `a${index}@example.org`)
  const application = await readApplication({ emails }, 'test')
  expect(application.emails).toHaveLength(20)
  expect(application.unknown.map(({ what }) => what)).toContain('emails')
})

test.each([[null], ['text'], [[]], [7]])('%j is no application', async (given) => {
  await expect(readApplication(given, 'line 3')).rejects.toMatchObject({ code: 'E_MALFORMED' })
})

test('nothing that JSON can hold breaks it', async () => {
  const keys = Object.keys(applicationSchema.shape)
  const field = fc.oneof(
    fc.jsonValue(),
    fc.array(
      fc.dictionary(fc.constantFrom('address', 'number', 'employer', 'from', 'ip', 'at'), fc.jsonValue()),
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...keys), field), async (given) => {
      const application = await readApplication(given, 'test').catch((error) => error)
      expect(application.kind ?? application.code).toMatch(/^application$|^E_MALFORMED$/)
    }),
    { numRuns: 300 },
  )
})

test('wide and deep input is read in bounds', async () => {
  const wide = { names: { former: Array.from({ length: 100_000 }, () => 'x'.repeat(1000)) } }
  expect((await readApplication(wide, 'test')).names).toHaveLength(0)
  let deep: unknown = 'x'
  for (let depth = 0; depth < 2_000; depth++) deep = { deep }
  expect((await readApplication({ work: deep }, 'test')).work).toEqual([])
})
