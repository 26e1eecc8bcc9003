import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './recipient-salt.ts'

const To = 'mary.brown7@agency.example'
const seen = async (headers: Record<string, string>, body = 'Hello') =>
  (await sightings(detector, mail({ To, ...headers }, body))).map(
    ({ strength, weight }) => `${strength} ${weight}`,
  )

test('the address in the sender’s name, the subject, the greeting', async () => {
  expect(await seen({ From: '"Storage mary.brown7@agency.example" <x@bakery.example>' })).toEqual([
    'strong 3',
  ])
  expect(await seen({ Subject: 'mary.brown7@agency.example: your password expires' })).toEqual([
    'context 1.5',
  ])
  expect(await seen({ Subject: 'mary.brown7, you have won' })).toEqual(['context 1.5'])
  expect(await seen({}, 'Dear mary.brown7@agency.example, your parcel waits')).toEqual(['context 1'])
})

test('passes over names, lists, colleagues and shared mailboxes', async () => {
  expect(await seen({}, 'Dear Mary Brown, thank you')).toEqual([])
  expect(await seen({ To: 'dev-users2@lists.example', Subject: '[dev-users2] Release' })).toEqual([])
  expect(
    await seen({ From: 'it@agency.example', Subject: 'mary.brown7@agency.example was created' }),
  ).toEqual([])
  expect(await seen({ To: 'support@agency.example', Subject: 'I wrote to support yesterday' })).toEqual([])
})
