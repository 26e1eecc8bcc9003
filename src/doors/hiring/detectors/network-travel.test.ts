import { expect, test } from 'vitest'
import { applicationOf, categorised, hits } from '../testing.ts'
import detector from './network-travel.ts'

const CONTEXT = categorised({ '198.51.100.7': 'vpn' })

const titles = async (input: object) =>
  hits(detector, await applicationOf(input), CONTEXT).map(({ title }) => title)

test.each([
  [
    'two continents in an hour',
    {
      connections: [
        { at: '2026-01-01T10:00:00Z', ip: '203.0.113.1', place: { latitude: 40.7, longitude: -74 } },
        { at: '2026-01-01T11:00:00Z', ip: '203.0.113.2', place: { latitude: 39.9, longitude: 116.4 } },
      ],
    },
    'impossible',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'a flight',
    {
      connections: [
        { at: '2026-01-01T10:00:00Z', ip: '203.0.113.1', place: { latitude: 40.7, longitude: -74 } },
        { at: '2026-01-02T11:00:00Z', ip: '203.0.113.2', place: { latitude: 39.9, longitude: 116.4 } },
      ],
    },
  ],
  [
    'two towns of one lookup’s error',
    {
      connections: [
        { at: '2026-01-01T10:00:00Z', ip: '203.0.113.1', place: { latitude: 40.7, longitude: -74 } },
        { at: '2026-01-01T10:01:00Z', ip: '203.0.113.2', place: { latitude: 42.4, longitude: -71 } },
      ],
    },
  ],
  [
    'one of the two through a VPN',
    {
      connections: [
        { at: '2026-01-01T10:00:00Z', ip: '203.0.113.1', place: { latitude: 40.7, longitude: -74 } },
        { at: '2026-01-01T11:00:00Z', ip: '198.51.100.7', place: { latitude: 39.9, longitude: 116.4 } },
      ],
    },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
