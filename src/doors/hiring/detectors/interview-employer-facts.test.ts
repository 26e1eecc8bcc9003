import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './interview-employer-facts.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'none answered',
    { interviews: [{ identitySteps: [], employerQuestions: { asked: 2, answered: 0 } }] },
    'none',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  ['one answered', { interviews: [{ identitySteps: [], employerQuestions: { asked: 3, answered: 1 } }] }],
  ['one asked', { interviews: [{ identitySteps: [], employerQuestions: { asked: 1, answered: 0 } }] }],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
