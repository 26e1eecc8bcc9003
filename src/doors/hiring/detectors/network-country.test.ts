import { expect, test } from 'vitest'
import { applicationOf, categorised, hits } from '../testing.ts'
import detector from './network-country.ts'

const CONTEXT = categorised({ '198.51.100.7': 'vpn' })

const titles = async (input: object) =>
  hits(detector, await applicationOf(input), CONTEXT).map(({ title }) => title)

test.each([
  [
    'two connections elsewhere',
    {
      addresses: { claimed: { country: 'US' } },
      connections: [
        { ip: '203.0.113.1', place: { country: 'BR' } },
        { ip: '203.0.113.2', place: { country: 'BR' } },
      ],
    },
    'elsewhere',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'one at home',
    {
      addresses: { claimed: { country: 'US' } },
      connections: [
        { ip: '203.0.113.1', place: { country: 'BR' } },
        { ip: '203.0.113.2', place: { country: 'US' } },
      ],
    },
  ],
  [
    'one journey',
    {
      addresses: { claimed: { country: 'US' } },
      connections: [{ ip: '203.0.113.1', place: { country: 'BR' } }],
    },
  ],
  [
    'a VPN, which says nothing of the place',
    {
      addresses: { claimed: { country: 'US' } },
      connections: [
        { ip: '198.51.100.7', place: { country: 'BR' } },
        { ip: '198.51.100.7', place: { country: 'BR' } },
      ],
    },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
