import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './contact-young-address.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'an address of a month for a career of years',
    {
      receivedAt: '2026-06-01',
      work: [{ employer: 'Alpha', from: '2015-01' }],
      emails: [{ address: 'a@mail.example', firstSeen: '2026-05-01' }],
    },
    'young',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'an old address',
    {
      receivedAt: '2026-06-01',
      work: [{ employer: 'Alpha', from: '2015-01' }],
      emails: [{ address: 'a@mail.example', firstSeen: '2019-05-01' }],
    },
  ],
  [
    'a beginner',
    {
      receivedAt: '2026-06-01',
      work: [{ employer: 'Alpha', from: '2025-01' }],
      emails: [{ address: 'a@mail.example', firstSeen: '2026-05-01' }],
    },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
