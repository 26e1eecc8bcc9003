import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './template-residue.ts'

test.each([
  [{ Subject: 'Dear {{first_name}}' }, 'Hello'],
  [{}, 'Hallo {title} {lastname}! You have won.'],
  [{}, 'Good day ##email##, your parcel waits.'],
  [{}, 'Lorem ipsum dolor sit amet. © 2026 Your Company.'],
])('attack: %o %s', async (headers, body) => {
  expect(await sightings(detector, mail(headers, body))).not.toEqual([])
})

test.each([
  [{ Subject: '[name of list] news' }, 'Hello'],
  [{}, 'In the code, {0} and $value are replaced; set [users] in the config to 50% of it.'],
  [{}, 'Dear Ms Example, your company is invited. See {docs}.'],
])('innocent: %o %s', async (headers, body) => {
  expect(await sightings(detector, mail(headers, body))).toEqual([])
})
