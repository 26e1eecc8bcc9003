import { expect, test } from 'vitest'
import { applicationOf, categorised, hits } from '../testing.ts'
import detector from './network-dprk.ts'

const CONTEXT = categorised({ '198.51.100.7': 'dprk' })

const titles = async (input: object) =>
  hits(detector, await applicationOf(input), CONTEXT).map(({ title }) => title)

test.each([['a listed network', { connections: [{ ip: '203.0.113.1' }, { ip: '198.51.100.7' }] }, 'block']])(
  'attack: %s',
  async (_, input, signal) => {
    expect(await titles(input)).toEqual([detector.signals[signal]?.title])
  },
)

test.each([['another network', { connections: [{ ip: '203.0.113.1' }] }]])(
  'innocent: %s',
  async (_, input) => {
    expect(await titles(input)).toEqual([])
  },
)
