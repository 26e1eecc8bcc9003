import { expect, test } from 'vitest'
import { companyOf, hits } from '../testing.ts'
import detector from './linkage-burst.ts'

/** What is found in the first of several applications. */
const titles = async (inputs: object[]) => {
  const [first] = await companyOf(...inputs)
  return first ? hits(detector, first).map(({ title }) => title) : []
}

test.each([
  [
    'three names, one network and browser',
    [
      {
        names: { applied: 'Ada Winter' },
        connections: [{ at: '2026-01-01', ip: '203.0.113.4', userAgent: 'Browser 1' }],
      },
      {
        names: { applied: 'Bo Sommer' },
        connections: [{ at: '2026-01-01', ip: '203.0.113.4', userAgent: 'Browser 1' }],
      },
      {
        names: { applied: 'Carl Herbst' },
        connections: [{ at: '2026-01-01', ip: '203.0.113.4', userAgent: 'Browser 1' }],
      },
    ],
    'burst',
  ],
  [
    'one device',
    [
      { names: { applied: 'Ada Winter' }, connections: [{ device: 'd1' }] },
      { names: { applied: 'Bo Sommer' }, connections: [{ device: 'd1' }] },
    ],
    'device',
  ],
  [
    'two, as context',
    [
      {
        names: { applied: 'Ada Winter' },
        connections: [{ at: '2026-01-01', ip: '203.0.113.4', userAgent: 'Browser 1' }],
      },
      {
        names: { applied: 'Bo Sommer' },
        connections: [{ at: '2026-01-01', ip: '203.0.113.4', userAgent: 'Browser 1' }],
      },
    ],
    'pair',
  ],
])('attack: %s', async (_, inputs, signal) => {
  expect(await titles(inputs)).toContain(detector.signals[signal]?.title)
})

test.each([
  [
    'another browser',
    [
      {
        names: { applied: 'Ada Winter' },
        connections: [{ at: '2026-01-01', ip: '203.0.113.4', userAgent: 'Browser 1' }],
      },
      { names: { applied: 'Bo Sommer' }, connections: [{ ip: '203.0.113.4', userAgent: 'Browser 2' }] },
    ],
  ],
  [
    'one household',
    [
      {
        names: { applied: 'Ada Winter' },
        connections: [{ at: '2026-01-01', ip: '203.0.113.4', userAgent: 'Browser 1' }],
      },
      {
        names: { applied: 'Tom Winter' },
        connections: [{ at: '2026-01-01', ip: '203.0.113.4', userAgent: 'Browser 1' }],
      },
    ],
  ],
])('innocent: %s', async (_, inputs) => {
  expect(await titles(inputs)).toEqual([])
})

test('attack: a crowd behind one device', async () => {
  const names = ['Ada Winter', 'Bo Sommer', 'Carl Herbst', 'Dora Lenz', 'Emil Frost']
  const of = (connection: object) =>
    names.map((applied) => ({ names: { applied }, connections: [connection] }))
  expect(await titles(of({ device: 'd1' }))).toEqual([detector.signals.devices?.title])
})
