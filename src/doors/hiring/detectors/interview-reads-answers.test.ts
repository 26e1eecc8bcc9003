import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './interview-reads-answers.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([['read out', { interviews: [{ identitySteps: [], readsAnswers: true }] }, 'reads']])(
  'attack: %s',
  async (_, input, signal) => {
    expect(await titles(input)).toEqual([detector.signals[signal]?.title])
  },
)

test.each([['not noted', { interviews: [{ identitySteps: [] }] }]])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
