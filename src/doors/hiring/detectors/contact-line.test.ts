import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './contact-line.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  ['a British number of internet telephony', { phones: ['+44 56 0123 4567'] }, 'voip'],
  ['what a carrier says', { phones: [{ number: '+1 212 555 0123', line: 'voip' }] }, 'voip'],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([['a mobile', { phones: ['+49 1512 3456789'] }]])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
