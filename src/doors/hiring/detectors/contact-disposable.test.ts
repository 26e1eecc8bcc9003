import { expect, test } from 'vitest'
import { applicationOf, categorised, hits } from '../testing.ts'
import detector from './contact-disposable.ts'

const CONTEXT = categorised({
  'throwaway.example': 'disposable-mail',
  'alias.example': 'alias-mail',
})

const titles = async (input: object) =>
  hits(detector, await applicationOf(input), CONTEXT).map(({ title }) => title)

test.each([
  ['a throw-away address', { emails: ['a@throwaway.example'] }, 'disposable'],
  ['an alias', { emails: ['a@alias.example'] }, 'alias'],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([['a mailbox', { emails: ['a@mail.example'] }]])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
