import { expect, test } from 'vitest'
import { applicationOf, hits } from '../testing.ts'
import detector from './contact-generated-address.ts'

const titles = async (input: object) => hits(detector, await applicationOf(input)).map(({ title }) => title)

test.each([
  [
    'trade word and figures',
    { names: { applied: 'Ada Winter' }, emails: ['topdev.star1204@mail.example'] },
    'generated',
  ],
  [
    'another',
    { names: { applied: 'Ada Winter' }, emails: ['blockchain.expert77@mail.example'] },
    'generated',
  ],
])('attack: %s', async (_, input, signal) => {
  expect(await titles(input)).toEqual([detector.signals[signal]?.title])
})

test.each([
  [
    'the name with a trade word and figures',
    { names: { applied: 'Ada Winter' }, emails: ['adawinter.dev92@mail.example'] },
  ],
  ['the name with a slip', { names: { applied: 'Ada Winter' }, emails: ['dev.wintr92@mail.example'] }],
  ['a trade word without figures', { names: { applied: 'Ada Winter' }, emails: ['dev@winterlabs.example'] }],
  [
    'figures without a trade word',
    { names: { applied: 'Ada Winter' }, emails: ['sunflower1992@mail.example'] },
  ],
])('innocent: %s', async (_, input) => {
  expect(await titles(input)).toEqual([])
})
