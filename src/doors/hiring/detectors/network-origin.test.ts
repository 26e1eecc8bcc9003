import { expect, test } from 'vitest'
import { applicationOf, categorised, hits } from '../testing.ts'
import detector from './network-origin.ts'

const CONTEXT = categorised({
  '198.51.100.7': 'vpn',
  '198.51.100.8': 'hosting',
  '198.51.100.9': 'tor',
  '198.51.100.10': 'relay',
})

const titles = async (input: object) =>
  hits(detector, await applicationOf(input), CONTEXT).map(({ title }) => title)

test.each([
  ['a VPN', { connections: [{ ip: '198.51.100.7' }] }, 'vpn'],
  ['a hosting provider', { connections: [{ ip: '198.51.100.8' }] }, 'hosting'],
  ['Tor', { connections: [{ ip: '203.0.113.1' }, { ip: '198.51.100.9' }] }, 'tor'],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  ['a home', { connections: [{ ip: '203.0.113.1' }] }],
  ['a private relay', { connections: [{ ip: '198.51.100.10' }] }],
  ['no connection', {}],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
