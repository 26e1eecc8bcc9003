import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './contact-phone-country.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'a number of elsewhere',
    { phones: ['+49 1512 3456789'], addresses: { claimed: { country: 'US' } } },
    'elsewhere',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'one number of the country',
    { phones: ['+49 1512 3456789', '+1 212 555 0123'], addresses: { claimed: { country: 'US' } } },
  ],
  [
    'an address of the number’s country',
    { phones: ['+49 1512 3456789'], addresses: { claimed: { country: 'US' }, id: { country: 'DE' } } },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
