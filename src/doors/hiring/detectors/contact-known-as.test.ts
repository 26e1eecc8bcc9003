import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './contact-known-as.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'another name',
    {
      names: { applied: 'Ada Winter' },
      emails: [{ address: 'a@mail.example', knownAs: [{ name: 'Bo Sommer', source: 'a profile' }] }],
    },
    'other',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'a short form',
    {
      names: { applied: 'Robert Miller' },
      emails: [{ address: 'a@mail.example', knownAs: [{ name: 'Bob Miller', source: 'a profile' }] }],
    },
  ],
  [
    'an earlier name',
    {
      names: { applied: 'Ada Winter', former: ['Ada Sommer'] },
      emails: [{ address: 'a@mail.example', knownAs: [{ name: 'Ada Sommer', source: 'a profile' }] }],
    },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
