import { expect, test } from 'vitest'
import { apiDump, applicationWith } from '../code/testing.ts'
import { hits, unchecked } from '../testing.ts'
import detector from './code-follow-farm.ts'

const logins = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `user-${from + index}`)
const application = (followers: string[], following: string[]) =>
  applicationWith(apiDump([], { followers: followers.map((login, id) => ({ login, id })), following }))

test('many who follow back', async () => {
  expect(
    hits(detector, await application(logins(0, 300), logins(200, 500))).map(({ strength }) => strength),
  ).toEqual(['context'])
})

test.each([
  ['a known author', logins(0, 2_000), logins(0, 60)],
  ['few mutual', logins(0, 300), logins(270, 600)],
])('%s: nothing', async (_, followers, following) => {
  expect(hits(detector, await application(followers, following))).toEqual([])
})

test('without both lists it is not checked', async () => {
  expect(unchecked(detector, await applicationWith(apiDump([], { followers: [] })))).toHaveLength(1)
})
