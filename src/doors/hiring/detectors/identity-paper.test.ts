import { expect, test } from 'vitest'
import { companyOf, hits } from '../testing.ts'
import detector from './identity-paper.ts'

/** What is found in the first of several applications. */
const titles = async (inputs: object[]) => {
  const [first] = await companyOf(...inputs)
  return first ? hits(detector, first).map(({ title }) => title) : []
}

test.each([
  [
    'one number, two names',
    [
      { names: { applied: 'Ada Winter' }, papers: [{ number: 'C01X00T47' }] },
      { names: { applied: 'Bo Sommer' }, papers: [{ number: 'c01 x00 t47' }] },
    ],
    'same',
  ],
])('attack: %s', async (_, inputs, signal) => {
  expect(await titles(inputs)).toContain(detector.signals[signal]?.title)
})

test.each([
  [
    'the same person',
    [
      { names: { applied: 'Ada Winter' }, papers: [{ number: 'C01X00T47' }] },
      { names: { applied: 'Ada Winter' }, papers: [{ number: 'C01X00T47' }] },
    ],
  ],
])('innocent: %s', async (_, inputs) => {
  expect(await titles(inputs)).toEqual([])
})
