import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './interview-identity-steps.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'all declined',
    {
      interviews: [
        {
          identitySteps: [
            { step: 'camera', outcome: 'declined-with-alternative' },
            { step: 'id-check', outcome: 'declined-with-alternative' },
          ],
        },
      ],
    },
    'all',
  ],
  [
    'a meeting declined',
    { interviews: [{ identitySteps: [{ step: 'in-person', outcome: 'declined' }] }] },
    'in-person',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'one way was taken',
    {
      interviews: [
        {
          identitySteps: [
            { step: 'camera', outcome: 'declined-with-alternative' },
            { step: 'notary', outcome: 'done' },
            { step: 'in-person', outcome: 'declined' },
          ],
        },
      ],
    },
  ],
  [
    'no other way was offered',
    { interviews: [{ identitySteps: [{ step: 'camera', outcome: 'declined' }] }] },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
