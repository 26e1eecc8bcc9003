import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './money-payee.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'somebody else',
    { names: { applied: 'Ada Winter' }, payout: { account: 'DE00 1234', payee: 'Bo Sommer' } },
    'other',
  ],
  [
    'a company, as context',
    { names: { applied: 'Ada Winter' }, payout: { payee: 'Remote Payroll EOR Ltd' } },
    'company',
  ],
  [
    'an employer named in the application, as context',
    {
      names: { applied: 'Ada Winter' },
      work: [{ employer: 'Sommer & Lenz' }],
      payout: { payee: 'Sommer & Lenz' },
    },
    'company',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'a joint account',
    { names: { applied: 'Ada Winter' }, payout: { account: 'DE00 1234', payee: 'Ada and Tom Winter' } },
  ],
  [
    'the legal name',
    { names: { applied: 'Ada Winter', legal: 'Adelheid Winter' }, payout: { payee: 'A. Winter' } },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
