import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './identity-names.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  ['another in the interview', { names: { applied: 'Ada Winter', interview: 'Bo Sommer' } }, 'other'],
  ['another on the account', { names: { applied: 'Ada Winter', bankAccount: 'Carl Herbst' } }, 'other'],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  ['a middle name', { names: { applied: 'Ada Winter', eSignature: 'Ada Maria Winter' } }],
  [
    'a married name that was told',
    { names: { applied: 'Ada Winter', former: ['Ada Sommer'], bankAccount: 'Ada Sommer' } },
  ],
  [
    'a married name that was not told, with the first name the same',
    { names: { applied: 'Ada Winter', bankAccount: 'Ada Sommer' } },
  ],
  [
    'the payee, which is told of the payout',
    { names: { applied: 'Ada Winter', bankAccount: 'Bo Sommer' }, payout: { payee: 'BO SOMMER' } },
  ],
  ['another script', { names: { applied: 'Ivan Petrov', eSignature: 'Иван Петров' } }],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
