import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './interview-other-person.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  ['another person', { interviews: [{ samePerson: 'no', identitySteps: [] }] }, 'other'],
  ['not sure', { interviews: [{ samePerson: 'unsure', identitySteps: [] }] }, 'unsure'],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([['the same', { interviews: [{ samePerson: 'yes', identitySteps: [] }] }]])(
  'innocent: %s',
  async (_, input) => {
    expect(await titles(input)).toEqual([])
  },
)
